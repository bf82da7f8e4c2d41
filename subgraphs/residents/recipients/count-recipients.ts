import type { Reading } from "../../../kit/reading";
import { validOn } from "../../../kit/valid-on";
import { areaRange } from "../statistics/area-range";
import type { Count } from "../../../access/disclose";

/** `inCare` of them have the care of an initiative. */
export type RecipientsInArea = Count & { area: string; inCare: number };

/** People with an open case or with the care of an initiative, in each area and everything within it, each counted once. */
export function countRecipientsInAreas(
  reading: Reading,
  areas: readonly string[],
  asOf: string,
): Promise<RecipientsInArea[]> {
  const ranges = areas.map(areaRange);
  return reading.query(
    `select a.code as "area", count(distinct p.resident_id) as "value",
      count(distinct p.resident_id) filter (where p.in_care) as "inCare", coalesce(bool_or(p.synthetic), false) as "synthetic",
      exists (
        select from register g where g.area_code between a.first and a.last
          and ${validOn("$4", "g")}
      ) as "kept"
    from unnest($1::text[], $2::text[], $3::text[]) as a(code, first, last)
    left join lateral (
      select c.resident_id, c.synthetic, false as in_care from case_record c
      where c.area_code between a.first and a.last and c.opened_on <= $4 and (c.closed_on is null or c.closed_on > $4)
      union all
      select r.resident_id, r.synthetic, true from recipient r
      where r.area_code between a.first and a.last and ${validOn("$4", "r")}
    ) p on true
    group by a.code, a.first, a.last`,
    [areas, ranges.map((range) => range?.first ?? null), ranges.map((range) => range?.last ?? null), asOf],
  );
}

export type RecipientsOfMunicipality = Count & { initiative: string; agency: string; area: string };

/** The recipients of each initiative by the municipality that keeps them; 0 before the care begins. */
export function countRecipientsOfInitiatives(
  reading: Reading,
  initiatives: readonly string[],
  asOf: string,
): Promise<RecipientsOfMunicipality[]> {
  return reading.query(
    `select g.initiative_id as "initiative", g.controller_agency_id as "agency", g.area_code as "area",
      count(r.id) as "value", coalesce(bool_or(r.synthetic), false) as "synthetic", true as "kept"
    from register g
    left join recipient r on r.initiative_id = g.initiative_id and r.municipality_id = g.controller_agency_id
      and ${validOn("$2", "r")}
    where g.initiative_id = any($1)
    group by g.initiative_id, g.controller_agency_id, g.area_code
    order by g.area_code`,
    [initiatives, asOf],
  );
}
