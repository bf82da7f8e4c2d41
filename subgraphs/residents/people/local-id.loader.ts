import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { AgencyLocalIdRow } from "./agency-local-id.entity";
import { localIndexOf, openLocalId } from "./seal-local-id";

type Found = Pick<AgencyLocalIdRow, "residentId" | "localId"> & { of: string };

/** An agency's own numbers; row security and the condition each hide those of the others. */
export const localIdLoaders = ({ reading, viewer, secrets }: Reader) => ({
  /** Of whichever record of the person the number was noted at. */
  localId: loadOne(
    async (ids: string[]) => {
      const agencyId = viewer.agency ?? "";
      const found = await reading.query<Found>(
        `select distinct on (a.id) a.id as "of", l.resident_id as "residentId", l.local_id as "localId"
         from unnest($1::text[]) a(id) join agency_local_id l on l.resident_id = any(person_group(a.id))
         where l.agency_id = $2 order by a.id, (l.resident_id = a.id) desc, l.resident_id`,
        [ids, agencyId],
      );
      return found.map(({ of, ...row }) => ({ of, localId: openLocalId(secrets.cipher, { agencyId, ...row }) }));
    },
    ({ of }) => of,
  ),
  /** The record that the agency keeps under a number. */
  recordOfLocalId: loadOne(
    async (numbers: string[]) => {
      const agencyId = viewer.agency ?? "";
      const asked = new Map(numbers.map((number) => [localIndexOf(secrets.cipher, agencyId, number), number]));
      const found = await reading.query<{ index: string; residentId: string }>(
        `select local_index as "index", resident_id as "residentId" from agency_local_id
         where agency_id = $1 and local_index = any($2)`,
        [agencyId, [...asked.keys()]],
      );
      return found.map(({ index, residentId }) => ({ number: asked.get(index) ?? "", residentId }));
    },
    ({ number }) => number,
  ),
});
