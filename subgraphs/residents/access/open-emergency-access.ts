import { actingAccount } from "../../../kit/acting-agency";
import { Invalid, NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { DAY, HOUR } from "../../../kit/durations";
import { newId } from "../../../kit/id";
import { NoBasis } from "../../../kit/no-basis";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { EmergencyAccessRow } from "./emergency-access.entity";

const SHORTEST_REASON = 10;

/** How long it lasts, and by when it is reviewed and told to the person: defaults of this hub (after P-14). */
export const LASTS = HOUR;
export const REVIEW_WITHIN = DAY;
export const NOTICE_WITHIN = 5 * DAY;

export type OpenEmergencyAccess = { subjectKey: string; reason: string };

/** Asks for a look in an emergency. It opens nothing until a second person of the agency approves it. */
export async function openEmergencyAccess(
  work: Work,
  subjects: Pseudonyms,
  { subjectKey, reason }: OpenEmergencyAccess,
): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const person = await personOfKey(work, subjects, subjectKey);
  if (person) recordChange(work, { subject: person.id, action: "create", by: "Mutation.openEmergencyAccess" });
  if (viewer.purpose !== "EMERGENCY_RESPONSE" || viewer.basis !== "EMERGENCY_15_1_5") throw new NoBasis();
  if (reason.trim().length < SHORTEST_REASON)
    throw new Invalid(
      "Say in at least 10 characters what the emergency is.",
      "긴급 사유를 10자 이상 입력하십시오.",
      "REASON_INVALID",
    );
  if (!person) throw noSuchPerson();
  const access: EmergencyAccessRow = {
    id: newId("emg"),
    residentId: person.id,
    agencyId: agency,
    actor,
    reason,
    openedAt: now,
    expiresAt: new Date(now.getTime() + LASTS),
    reviewBy: new Date(now.getTime() + REVIEW_WITHIN),
    notifyBy: new Date(now.getTime() + NOTICE_WITHIN),
    approvedBy: null,
    approvedAt: null,
    reviewedAt: null,
    notifiedAt: null,
  };
  await tx.insert(EmergencyAccessRow, access);
  return access.id;
}

/** The second person: another account of the same agency, before the hour is over. */
export async function approveEmergencyAccess(work: Work, id: string): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const access = await tx.findOneBy(EmergencyAccessRow, { id, agencyId: agency });
  if (!access || access.expiresAt <= now)
    throw new NotFound("No such emergency access.", "해당 긴급 열람을 찾을 수 없습니다.");
  if (!access.approvedAt || access.actor === actor)
    recordChange(work, { subject: access.residentId, action: "change", by: "Mutation.approveEmergencyAccess" });
  if (access.actor === actor)
    throw new Invalid(
      "A second person of your agency must approve it.",
      "같은 기관의 다른 담당자가 승인해야 합니다.",
      "SECOND_PERSON_REQUIRED",
    );
  if (!access.approvedAt) await tx.update(EmergencyAccessRow, { id }, { approvedBy: actor, approvedAt: now });
  return id;
}
