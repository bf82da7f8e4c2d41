import type { Cipher } from "../../../kit/cipher";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { openOwnRecord, ownRecord } from "./own-record";
import { ResidentGuardianContactRow } from "./resident-guardian-contact.entity";
import { type GuardianVerification, ResidentGuardianRow } from "./resident-guardian.entity";
import { type Guardian, sealGuardian, sealGuardianContact } from "./seal-person";

export type RecordGuardian = Guardian & {
  subjectKey: string;
  verifiedBy: GuardianVerification;
  idempotencyKey: string;
};
export type RecordGuardianOutcome = { outcome: "GuardianRecorded"; residentId: string };

const LONGEST_NAME = 100;
const RECORD = { action: "change", by: "Mutation.recordGuardian", classes: ["PII_BASIC", "PII_CONTACT"] } as const;

/** Keeps who answers for a person in law, in the agency's own record, and by which method that was made sure. */
export async function recordGuardian(
  work: Work,
  { cipher, subjects }: { cipher: Cipher; subjects: Pseudonyms },
  { subjectKey, idempotencyKey, ...guardian }: RecordGuardian,
): Promise<RecordGuardianOutcome> {
  insistOnNoStatistics(work.viewer);
  const person = await ownRecord(work, subjects, subjectKey, RECORD);
  const { name, phone, relation } = guardian;
  if ([name, relation].some((text) => text.trim().length < 1 || text.length > LONGEST_NAME))
    throw new Invalid("A name has 1 to 100 characters.", "이름은 1자에서 100자 사이여야 합니다.", "NAME_INVALID");
  if (phone.replace(/\D/g, "").length < 8)
    throw new Invalid(
      "A telephone number has at least 8 digits.",
      "전화번호는 숫자 8자리 이상이어야 합니다.",
      "PHONE_INVALID",
    );
  const request = { ...guardian, residentId: person.id };
  return once(work, { operation: "recordGuardian", key: idempotencyKey, request }, async () => {
    const { tx, now } = work;
    await openOwnRecord(work, person.id);
    await tx.upsert(ResidentGuardianRow, sealGuardian(cipher, person.id, { ...guardian, verifiedAt: now }), [
      "residentId",
    ]);
    await tx.upsert(ResidentGuardianContactRow, sealGuardianContact(cipher, person.id, guardian), ["residentId"]);
    recordChange(work, { ...RECORD, subject: person.id });
    return { outcome: "GuardianRecorded" as const, residentId: person.id };
  });
}
