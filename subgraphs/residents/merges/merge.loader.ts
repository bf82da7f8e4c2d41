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
         from doubles_of($1) d join resident r on r.id = d.record
         join resident o on o.id = d.other and o.status = 'active'
         where r.controller_agency_id = $2 and person_root(o.id) <> person_root(r.id)
         order by o.id`,
        [ids, viewer.agency],
      ),
    ({ of }) => of,
  ),
});
