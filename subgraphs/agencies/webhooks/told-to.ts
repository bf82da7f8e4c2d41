import type { HubEvent } from "../../../kit/events/event";
import type { Pseudonyms } from "../../../kit/pseudonym";

type Told = {
  /** The programme in which an agency must hold a role. */
  programmeOf(event: HubEvent): string;
  /** Which role; left out: any. */
  role?: string;
  /** Whose name for the agency stands for the subject, where that is bound to a person. */
  sealed?: "services";
};

const ofData = ({ data }: HubEvent): string => String(data.programmeId ?? "");
const ofSubject = ({ subject }: HubEvent): string => subject;

/** What partners may be told by webhook: what happens in a programme, to those who hold a role in it. */
const TOLD: Readonly<Record<string, Told>> = {
  AgreementChanged: { programmeOf: ofData },
  RoleChanged: { programmeOf: ofData },
  BudgetAllocated: { programmeOf: ofSubject },
  GrantAwarded: { programmeOf: ofSubject },
  ProgrammeStatusChanged: { programmeOf: ofSubject },
  SpaceBooked: { programmeOf: ofData },
  LaundryOrderAdvanced: { programmeOf: ofData, role: "operation", sealed: "services" },
};

export const TOLD_TYPES: readonly string[] = Object.keys(TOLD);

/** A role that an agency holds today, of an agreement in force. */
export type Held = { programmeId: string; role: string };

/** An event as this agency may be told of it; null where it may not. */
export function toldTo(
  event: HubEvent,
  { agencyId, roles }: { agencyId: string; roles: readonly Held[] },
  recordsOf: (owner: "services") => Pseudonyms,
): HubEvent | null {
  const told = Object.hasOwn(TOLD, event.type) ? TOLD[event.type] : undefined;
  if (!told) return null;
  const programme = told.programmeOf(event);
  const holds = roles.some((held) => held.programmeId === programme && (!told.role || held.role === told.role));
  if (!holds) return null;
  return told.sealed ? { ...event, subject: recordsOf(told.sealed).seal(event.subject, agencyId) } : event;
}
