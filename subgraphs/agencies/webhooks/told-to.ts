import type { HubEvent } from "../../../kit/events/event";
import type { Pseudonyms } from "../../../kit/pseudonym";

type Told = {
  /** Told to who holds a role in this programme. */
  programmeOf?(event: HubEvent): string;
  /** Told to who holds a role whose scope names one of these places. */
  placesOf?(event: HubEvent): readonly string[];
  /** Told to the agency that the event is about, whatever it holds. */
  about?(event: HubEvent): string;
  /** Told to this agency alone, and only while it operates the programme. */
  operatorOf?(event: HubEvent): string;
  /** Whose name for the agency stands for the subject, where that is bound to a person. */
  sealed?: "services";
};

const programme = ({ data }: HubEvent): string => String(data.programmeId);
const agency = ({ data }: HubEvent): string => String(data.agencyId);
const subject = (event: HubEvent): string => event.subject;

/** What agencies may be told by webhook: what happens in a programme, to those who hold a role in it or at its place, and what they are. */
const TOLD: Readonly<Record<string, Told>> = {
  MembershipChanged: { about: agency },
  AgreementChanged: { programmeOf: programme },
  RoleChanged: { programmeOf: programme, about: agency },
  BudgetAllocated: { programmeOf: subject },
  GrantAwarded: { programmeOf: subject },
  ProgrammeStatusChanged: { programmeOf: subject },
  SpaceBooked: { programmeOf: programme },
  SpaceStatusChanged: { placesOf: ({ subject, data }) => [subject, String(data.complexId)] },
  LaundryOrderAdvanced: {
    programmeOf: programme,
    operatorOf: ({ data }) => String(data.operatorAgencyId),
    sealed: "services",
  },
};

export const TOLD_TYPES: readonly string[] = Object.keys(TOLD);

/** A role that an agency holds today, of an agreement in force. */
export type Held = { programmeId: string; role: string; scope: readonly string[] };

/** An event as this agency may be told of it; null where it may not. */
export function toldTo(
  event: HubEvent,
  { agencyId, roles }: { agencyId: string; roles: readonly Held[] },
  recordsOf: (owner: "services") => Pseudonyms,
): HubEvent | null {
  const told = Object.hasOwn(TOLD, event.type) ? TOLD[event.type] : undefined;
  if (!told || !mayBeTold(told, event, agencyId, roles)) return null;
  return told.sealed ? { ...event, subject: recordsOf(told.sealed).seal(event.subject, agencyId) } : event;
}

function mayBeTold(told: Told, event: HubEvent, agencyId: string, roles: readonly Held[]): boolean {
  if (told.about?.(event) === agencyId) return true;
  const places = told.placesOf?.(event);
  if (places) return roles.some(({ scope }) => scope.some((place) => places.includes(place)));
  const programmeId = told.programmeOf?.(event);
  const held = roles.filter((role) => role.programmeId === programmeId);
  if (!told.operatorOf) return held.length > 0;
  return told.operatorOf(event) === agencyId && held.some(({ role }) => role === "operation");
}
