import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ResidentAddressRow } from "./resident-address.entity";
import { ResidentContactRow } from "./resident-contact.entity";
import { ResidentIdentityRow } from "./resident-identity.entity";
import { ResidentRow } from "./resident.entity";
import { openAddress, openIdentity, openPhone } from "./seal-person";

/** Whoever may not ask about people finds none: row security sees to it. */
export const personLoaders = ({ reading, secrets }: Reader) => ({
  resident: loadOne(
    (ids: string[]) => reading.rows(ResidentRow, "where t.id = any($1) and t.status = 'active'", [ids]),
    ({ id }) => id,
  ),
  /** Only of people whose PII_BASIC was opened to this operation. */
  identity: loadOne(
    async (ids: string[]) =>
      (await reading.rows(ResidentIdentityRow, "where t.resident_id = any($1)", [ids])).map((row) => ({
        residentId: row.residentId,
        ...openIdentity(secrets.cipher, row),
      })),
    ({ residentId }) => residentId,
  ),
  /** Only of people whose PII_CONTACT was opened to this operation. */
  phone: loadOne(
    async (ids: string[]) =>
      (await reading.rows(ResidentContactRow, "where t.resident_id = any($1)", [ids])).map((row) => ({
        residentId: row.residentId,
        phone: openPhone(secrets.cipher, row),
      })),
    ({ residentId }) => residentId,
  ),
  /** Only of people whose LOCATION was opened to this operation. */
  address: loadOne(
    async (ids: string[]) =>
      (await reading.rows(ResidentAddressRow, "where t.resident_id = any($1)", [ids])).map((row) => ({
        residentId: row.residentId,
        address: openAddress(secrets.cipher, row),
      })),
    ({ residentId }) => residentId,
  ),
});
