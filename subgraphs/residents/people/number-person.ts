import { Not } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import type { Cipher } from "../../../kit/cipher";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { AgencyLocalIdRow } from "./agency-local-id.entity";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { localIndexOf, sealLocalId } from "./seal-local-id";

export type NumberPerson = { subjectKey: string; agencyLocalId: string | null; idempotencyKey: string };
export type NumberPersonOutcome =
  { outcome: "PersonNumbered"; residentId: string } | { outcome: "NumberTaken"; message: string; messageKo: string };

const LONGEST = 100;

/** Notes under which number an agency keeps a person in its own files; null takes the number away. No other agency learns it. */
export async function numberPerson(
  work: Work,
  { cipher, subjects }: { cipher: Cipher; subjects: Pseudonyms },
  { subjectKey, agencyLocalId, idempotencyKey }: NumberPerson,
): Promise<NumberPersonOutcome> {
  const agencyId = actingAgency(work.viewer);
  insistOnNoStatistics(work.viewer);
  if (agencyLocalId !== null && (agencyLocalId.trim().length < 1 || agencyLocalId.length > LONGEST))
    throw new Invalid(
      `A number of your own has 1 to ${LONGEST} characters.`,
      `기관 관리번호는 1자에서 ${LONGEST}자 사이여야 합니다.`,
      "LOCAL_ID_INVALID",
    );
  const person = await personOfKey(work, subjects, subjectKey);
  if (!person) throw noSuchPerson();
  const residentId = person.id;
  // What is remembered of the request must not hold the number itself.
  const localIndex = agencyLocalId === null ? null : localIndexOf(cipher, agencyId, agencyLocalId);
  const wish = { operation: "numberPerson", key: idempotencyKey, request: { residentId, localIndex } };
  return once(work, wish, async () => {
    const { tx } = work;
    await tx.query("select pg_advisory_xact_lock(hashtext('agency_local_id'), hashtext($1))", [agencyId]);
    if (localIndex && (await tx.existsBy(AgencyLocalIdRow, { agencyId, localIndex, residentId: Not(residentId) })))
      return TAKEN;
    await tx.delete(AgencyLocalIdRow, { agencyId, residentId });
    if (agencyLocalId !== null)
      await tx.insert(AgencyLocalIdRow, sealLocalId(cipher, { agencyId, residentId, localId: agencyLocalId }));
    recordChange(work, { subject: residentId, action: "change", by: "Mutation.numberPerson" });
    return { outcome: "PersonNumbered", residentId };
  });
}

const TAKEN: NumberPersonOutcome = {
  outcome: "NumberTaken",
  message: "Your agency keeps another person under this number. Take it away there first.",
  messageKo: "이미 다른 대상자에게 부여한 관리번호입니다. 먼저 기존 번호를 해제하십시오.",
};
