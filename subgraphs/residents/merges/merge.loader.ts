import { loadMany } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";

export type PossibleDoubleRow = { of: string; residentId: string; mergeProposed: boolean };

export const mergeLoaders = ({ reading, viewer }: Reader) => ({
  /** Of the agency's own records alone: whoever keeps the same three values learns nothing but that another does too. */
  possibleDoubles: loadMany(
    (ids: string[]) =>
      reading.query<PossibleDoubleRow>(
        `select r.id as "of", o.id as "residentId", exists (
           select from resident_merge g where g.kept_id in (r.id, o.id) and g.folded_id in (r.id, o.id)
             and g.merged_at is null and g.undone_at is null) as "mergeProposed"
         from resident r join resident_match m on m.resident_id = r.id
         join resident_match n on n.birth_index = m.birth_index and n.name_index = m.name_index
           and n.phone_index = m.phone_index and n.resident_id <> m.resident_id
         join resident o on o.id = n.resident_id and o.status = 'active'
         where r.id = any($1) and r.controller_agency_id = $2 and person_root(o.id) <> person_root(r.id)
         order by o.id`,
        [ids, viewer.agency],
      ),
    ({ of }) => of,
  ),
});
