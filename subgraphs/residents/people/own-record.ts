import { actingAgency } from "../../../kit/acting-agency";
import type { Cipher } from "../../../kit/cipher";
import { Forbidden } from "../../../kit/errors";
import { type Change, refusedChange } from "../../../kit/evidence/record-change";
import { grantsText } from "../../../kit/grants";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { ResidentIdentityRow } from "./resident-identity.entity";
import type { ResidentRow } from "./resident.entity";
import { openIdentity } from "./seal-person";

/** Opens a person's rows to the rest of a change by the agency that keeps the record. Whoever calls it has made sure of that. */
export const openOwnRecord = ({ tx }: Work, residentId: string): Promise<unknown> =>
  tx.query("select set_config('app.grants', $1, true), set_config('app.own_record', $2, true)", [
    grantsText({ [residentId]: ["PII_BASIC", "PII_CONTACT", "LOCATION"] }),
    residentId,
  ]);

/** The day of birth in the keeper's own record. */
export async function birthDateOf(work: Work, cipher: Cipher, residentId: string): Promise<string> {
  await openOwnRecord(work, residentId);
  return openIdentity(cipher, await work.tx.findOneByOrFail(ResidentIdentityRow, { residentId })).birthDate;
}

/** The record that the acting agency keeps of a person; of others it can change none, and that it tried is kept as evidence. */
export async function ownRecord(
  work: Work,
  subjects: Pseudonyms,
  subjectKey: string,
  change: Omit<Change, "subject">,
): Promise<ResidentRow> {
  const agency = actingAgency(work.viewer);
  const person = await personOfKey(work, subjects, subjectKey);
  if (!person) throw noSuchPerson();
  if (person.controllerAgencyId === agency) return person;
  throw refusedChange(
    work,
    { ...change, subject: person.id },
    new Forbidden(
      "Only the agency that keeps the record may do this.",
      "대상자 정보를 보유한 기관만 할 수 있습니다.",
      "ROLE_FORBIDDEN",
    ),
  );
}
