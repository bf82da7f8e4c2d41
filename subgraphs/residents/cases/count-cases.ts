import type { Count } from "../../../access/disclose";
import type { Reading } from "../../../kit/reading";
import { validOn } from "../../../kit/valid-on";
import { areaRange } from "../statistics/area-range";

// The day of closing no longer counts, like every end of a validity.
const OPEN = (alias: string, day: string): string =>
  `${alias}.opened_on <= ${day} and (${alias}.closed_on is null or ${alias}.closed_on > ${day})`;
const KEPT = (day: string, which: string): string =>
  `exists (select from register g where g.kind = 'case' and ${validOn(day, "g")} and ${which})`;

/** The open cases of each programme, one that several work on in each; `from` names programme_case p. */
const PROGRAMMES = (from: string): string =>
  `(select coalesce(json_agg(w order by w.code, w.version), '[]') from (
      select p.programme_code as code, p.programme_version as version, count(distinct p.case_id) as "value",
        bool_or(p.synthetic) as synthetic, true as kept
      from ${from} group by 1, 2
    ) w)`;

export type ProgrammeVersion = { code: string; version: string };

/** Open cases, each counted once, and the same by programme: told together or not at all. */
export type OpenCases = Count & { programmes: (Count & ProgrammeVersion)[] };

/** In place of the code of an area: all areas. */
export const EVERYWHERE = "";

// "~" sorts after every digit.
const rangeOf = (area: string) => (area === EVERYWHERE ? { first: "", last: "~" } : areaRange(area));

export type CasesInArea = OpenCases & { area: string; openedWithinYear: number };

/** Cases of each area and of everything within it. */
export function countCasesInAreas(reading: Reading, areas: readonly string[], asOf: string): Promise<CasesInArea[]> {
  const ranges = areas.map(rangeOf);
  return reading.query(
    `select a.code as "area",
      count(c.id) filter (where ${OPEN("c", "$4")}) as "value",
      count(c.id) filter (where c.opened_on > $4::date - interval '1 year') as "openedWithinYear",
      coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$4", "g.area_code between a.first and a.last")} as "kept",
      ${PROGRAMMES(`case_record o join programme_case p on p.case_id = o.id
        where o.area_code between a.first and a.last and ${OPEN("o", "$4")} and ${validOn("$4", "p")}`)} as "programmes"
    from unnest($1::text[], $2::text[], $3::text[]) as a(code, first, last)
    left join case_record c on c.area_code between a.first and a.last and c.opened_on <= $4
      and (c.closed_on is null or c.closed_on > $4 or c.opened_on > $4::date - interval '1 year')
    group by a.code, a.first, a.last`,
    [areas, ranges.map((range) => range?.first ?? null), ranges.map((range) => range?.last ?? null), asOf],
  );
}

export type CasesOfAgency = OpenCases & { agency: string };

/** Open cases that each agency coordinates or works on within a programme; one case counts once. */
export function countCasesOfAgencies(
  reading: Reading,
  agencies: readonly string[],
  asOf: string,
): Promise<CasesOfAgency[]> {
  return reading.query(
    `with counted as (
      select o.agency_id as agency, o.id, o.synthetic, true as coordinated
      from case_record o where o.agency_id = any($1) and ${OPEN("o", "$2")}
      union all
      select distinct p.agency_id, o.id, o.synthetic, false from programme_case p join case_record o on o.id = p.case_id
      where p.agency_id = any($1) and o.agency_id <> p.agency_id and ${validOn("$2", "p")} and ${OPEN("o", "$2")}
    )
    select a.id as "agency", count(c.id) as "value", coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$2", "g.controller_agency_id = a.id")} as "kept",
      ${PROGRAMMES(`counted o join programme_case p on p.case_id = o.id and (o.coordinated or p.agency_id = a.id)
        where o.agency = a.id and ${validOn("$2", "p")}`)} as "programmes"
    from unnest($1::text[]) as a(id) left join counted c on c.agency = a.id
    group by a.id`,
    [agencies, asOf],
  );
}

export type CasesAtCentre = OpenCases & { centre: string };

export function countCasesAtCentres(
  reading: Reading,
  centres: readonly string[],
  asOf: string,
): Promise<CasesAtCentre[]> {
  return reading.query(
    `select a.id as "centre", count(c.id) as "value", coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$2", "g.centre_id = a.id")} as "kept",
      ${PROGRAMMES(`case_record o join programme_case p on p.case_id = o.id
        where o.centre_id = a.id and ${OPEN("o", "$2")} and ${validOn("$2", "p")}`)} as "programmes"
    from unnest($1::text[]) as a(id)
    left join case_record c on c.centre_id = a.id and ${OPEN("c", "$2")}
    group by a.id`,
    [centres, asOf],
  );
}
