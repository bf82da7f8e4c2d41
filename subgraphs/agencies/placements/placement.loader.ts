import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { NetworkPartnerRow, type NetworkDomain } from "./network-partner.entity";
import { PlacementRow } from "./placement.entity";

/** Where posts are placed is public, who fills them is kept nowhere. */
export const placementLoaders = ({ reading }: Reader) => ({
  placement: loadOne(
    (ids: string[]) => reading.rows(PlacementRow, "where t.id = any($1)", [ids]),
    (placement) => placement.id,
  ),
  placementsInComplex: byArguments(({ on }: { on: string }) =>
    loadMany(
      (complexes: string[]) =>
        reading.rows(PlacementRow, `where t.complex_id = any($1) and ${validOn("$2")} order by t.valid_from, t.id`, [
          complexes,
          on,
        ]),
      (placement) => placement.complexId,
    ),
  ),
  placementsOfStaff: byArguments(({ on }: { on: string }) =>
    loadMany(
      (staff: string[]) =>
        reading.rows(PlacementRow, `where t.staff_id = any($1) and ${validOn("$2")} order by t.valid_from, t.id`, [
          staff,
          on,
        ]),
      (placement) => placement.staffId,
    ),
  ),
  networkPartners: byArguments(({ domain }: { domain: NetworkDomain | null }) =>
    loadMany(
      (complexes: string[]) =>
        reading.rows(
          NetworkPartnerRow,
          `where t.complex_id = any($1) and ($2::text is null or t.domain = $2) order by t.domain, t.agency_id`,
          [complexes, domain],
        ),
      (partner) => partner.complexId,
    ),
  ),
});
