import { IsNull } from "typeorm";
import { BASIS_RULES } from "../../../access/basis-rules";
import { actingAccount } from "../../../kit/acting-agency";
import { notBefore } from "../../../kit/clock";
import { Forbidden, Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { DAY, HOUR } from "../../../kit/durations";
import { newId } from "../../../kit/id";
import { NoBasis } from "../../../kit/no-basis";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { secondPersonRequired } from "../rights/insist";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { writeWords } from "../words/write-words";
import { EmergencyAccessRow } from "./emergency-access.entity";
import { mayApproveEmergency } from "./emergency-access.policy";
import { noSuchEmergency } from "./no-such-emergency";

const SHORTEST_REASON = 10;

/** How long it lasts, and by when it is reviewed and told to the person: defaults of this hub (after P-14). */
export const LASTS = HOUR;
export const REVIEW_WITHIN = DAY;
export const NOTICE_WITHIN = 5 * DAY;

export type OpenEmergencyAccess = { subjectKey: string; reason: string };

/** Asks for a look in an emergency. It opens nothing until a second person of the agency approves it. */
export async function openEmergencyAccess(
  work: Work,
  { cipher, subjects }: Pick<Secrets, "cipher" | "subjects">,
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
    classes: [...BASIS_RULES.EMERGENCY_15_1_5.opens],
    openedAt: now,
    expiresAt: new Date(now.getTime() + LASTS),
    reviewBy: new Date(now.getTime() + REVIEW_WITHIN),
    notifyBy: new Date(now.getTime() + NOTICE_WITHIN),
    approvedBy: null,
    approvedAt: null,
    reviewedBy: null,
    reviewedAt: null,
    finding: null,
    notifiedAt: null,
    notifiedBy: null,
    noticeMethod: null,
  };
  await tx.insert(EmergencyAccessRow, access);
  await writeWords(work, cipher, "EmergencyAccess.reason", access.id, reason);
  return access.id;
}

/** The second person: a member of staff with the duty, other than who asked, before the hour is over. Said twice, the first counts. */
export async function approveEmergencyAccess(work: Work, id: string): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const access = await tx.findOneBy(EmergencyAccessRow, { id, agencyId: agency });
  if (!access || access.expiresAt <= now) throw noSuchEmergency();
  const verdict = mayApproveEmergency(viewer);
  if (access.approvedAt && access.actor !== actor && verdict === "allowed") return id;
  recordChange(work, { subject: access.residentId, action: "change", by: "Mutation.approveEmergencyAccess" });
  if (verdict === "hidden") throw noSuchEmergency();
  if (access.actor === actor) throw secondPersonRequired();
  if (verdict === "forbidden")
    throw new Forbidden(
      "A person approves it: somebody of your agency's control room, or its privacy officer, signed in as themselves.",
      "소속 기관의 관제 담당자 또는 개인정보 보호책임자가 본인 계정으로 승인해야 합니다.",
      "ROLE_FORBIDDEN",
    );
  const { affected } = await tx.update(
    EmergencyAccessRow,
    { id, approvedAt: IsNull() },
    { approvedBy: actor, approvedAt: notBefore(access.openedAt, now) },
  );
  if (!affected) throw noSuchEmergency();
  return id;
}
