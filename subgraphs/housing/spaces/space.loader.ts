import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { type SpaceKind, SpaceRow } from "./space.entity";
import { SpaceStatusRow } from "./space-status.entity";

const ON_RECORD = validOn("$2", "s");

/** Spaces are public: no viewer is refused one. */
export const spaceLoaders = ({ reading }: Reader) => ({
  space: loadOne(
    (ids: string[]) => reading.rows(SpaceRow, "where t.id = any($1)", [ids]),
    (space) => space.id,
  ),
  spacesOfComplex: byArguments(({ kind, asOf }: { kind: SpaceKind | null; asOf: string }) =>
    loadMany(
      (complexes: string[]) =>
        reading.rows(
          SpaceRow,
          `where t.complex_id = any($1) and ($3::text is null or t.kind = $3)
             and exists (select from space_status s where s.space_id = t.id and ${ON_RECORD})
           order by t.name, t.id`,
          [complexes, asOf, kind],
        ),
      (space) => space.complexId,
    ),
  ),
  spacesOffered: byArguments(({ asOf }: { asOf: string }) =>
    loadMany(
      (agencies: string[]) =>
        reading.query<SpaceRow & { ownerAgencyId: string }>(
          `select ${reading.columns(SpaceRow)}, c.owner_agency_id as "ownerAgencyId"
           from complex c join space t on t.complex_id = c.id join space_status s on s.space_id = t.id
           where c.owner_agency_id = any($1) and ${ON_RECORD}
             and s.status in ('idle', 'reserved_for_agreement', 'in_service')
           order by t.name, t.id`,
          [agencies, asOf],
        ),
      (space) => space.ownerAgencyId,
    ),
  ),
  spaceStatus: byArguments(({ asOf }: { asOf: string }) =>
    loadOne(
      (spaces: string[]) =>
        reading.query<Pick<SpaceStatusRow, "spaceId" | "status">>(
          `select s.space_id as "spaceId", s.status from space_status s where s.space_id = any($1) and ${ON_RECORD}`,
          [spaces, asOf],
        ),
      (period) => period.spaceId,
    ),
  ),
  spaceStatusHistory: loadMany(
    (spaces: string[]) =>
      reading.rows(SpaceStatusRow, "where t.space_id = any($1) order by t.space_id, t.valid_from", [spaces]),
    (period) => period.spaceId,
  ),
});
