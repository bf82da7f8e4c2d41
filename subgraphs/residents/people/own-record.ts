import type { Cipher } from "../../../kit/cipher";
import type { Work } from "../../../kit/work";
import { ResidentIdentityRow } from "./resident-identity.entity";
import { openIdentity } from "./seal-person";

/** Opens a person's rows to the rest of a change by the agency that keeps the record. Whoever calls it has made sure of that. */
export const openOwnRecord = ({ tx }: Work, residentId: string): Promise<unknown> =>
  tx.query("select set_config('app.grants', $1, true)", [
    JSON.stringify({ [residentId]: ["PII_BASIC", "PII_CONTACT", "LOCATION"] }),
  ]);

/** The day of birth in the keeper's own record. */
export async function birthDateOf(work: Work, cipher: Cipher, residentId: string): Promise<string> {
  await openOwnRecord(work, residentId);
  return openIdentity(cipher, await work.tx.findOneByOrFail(ResidentIdentityRow, { residentId })).birthDate;
}
