import DataLoader from "dataloader";
import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ownRecordsOnce } from "../merges/own-records";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { ResidentAddressRow } from "./resident-address.entity";
import { ResidentContactRow } from "./resident-contact.entity";
import { ResidentIdentityRow } from "./resident-identity.entity";
import { ResidentMaskRow } from "./resident-mask.entity";
import { ResidentRow } from "./resident.entity";
import { openAddress, openIdentity, openMask, openPhone } from "./seal-person";

/** Whoever may not ask about people finds none: row security sees to it. */
export const personLoaders = ({ reading, viewer, secrets }: Reader) => ({
  resident: residentLoader(reading, viewer),
  /** As much of a person as a list shows: of the agency's own worklist, and of whom PII_BASIC was opened. */
  mask: loadOne(
    async (ids: string[]) =>
      (await reading.rows(ResidentMaskRow, "where t.resident_id = any($1)", [ids])).map((row) => ({
        residentId: row.residentId,
        ...openMask(secrets.cipher, row),
      })),
    ({ residentId }) => residentId,
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

/**
 * Of records that are one person: the one that the caller's agency keeps, else the one that stands for the person. To the
 * person it is always the one that they signed in as.
 */
const residentLoader = (reading: Reader["reading"], viewer: Reader["viewer"]) => {
  const ownRecords = ownRecordsOnce({ reading, viewer });
  return new DataLoader<string, ResidentRow | null>(async (asked) => {
    insistOnNoStatistics(viewer);
    const own = await ownRecords();
    const ids = asked.map((id) => (viewer.actor && own.has(id) ? viewer.actor : id));
    const rows = await reading.query<ResidentRow & { asked: string }>(
      `with a as (select person, seen from people_seen($1))
       select a.person as "asked", ${reading.columns(ResidentRow)} from a join ${reading.table(ResidentRow)} t on t.id = a.seen
       where t.id = any(array(select seen from a)) and t.status = 'active'`,
      [[...new Set(ids)]],
    );
    const found = new Map(rows.map((row) => [row.asked, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
};
