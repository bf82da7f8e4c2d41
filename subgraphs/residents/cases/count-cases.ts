import type { Reading } from "../../../kit/reading";
import { areaRange } from "../statistics/area-range";
import type { Count } from "../statistics/disclose";

// The day of closing no longer counts, like every end of a validity.
const OPEN = (alias: string, day: string): string =>
  `${alias}.opened_on <= ${day} and (${alias}.closed_on is null or ${alias}.closed_on > ${day})`;
const VALID = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`;
const KEPT = (day: string, which: string): string =>
  `exists (select from register g where g.kind = 'case' and ${VALID("g", day)} and ${which})`;

export type CasesInArea = {
  area: string;
  openCases: number;
  openedWithinYear: number;
  synthetic: boolean;
  kept: boolean;
};

/** Cases of each area and of everything within it. */
export function countCasesInAreas(reading: Reading, areas: readonly string[], asOf: string): Promise<CasesInArea[]> {
  const ranges = areas.map(areaRange);
  return reading.query(
    `select a.code as "area",
      count(c.id) filter (where ${OPEN("c", "$4")}) as "openCases",
      count(c.id) filter (where c.opened_on > $4::date - interval '1 year') as "openedWithinYear",
      coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$4", "g.area_code between a.first and a.last")} as "kept"
    from unnest($1::text[], $2::text[], $3::text[]) as a(code, first, last)
    left join case_record c on c.area_code between a.first and a.last and c.opened_on <= $4
      and (c.closed_on is null or c.closed_on > $4 or c.opened_on > $4::date - interval '1 year')
    group by a.code, a.first, a.last`,
    [areas, ranges.map((range) => range?.first ?? null), ranges.map((range) => range?.last ?? null), asOf],
  );
}

export type CasesOfAgency = Count & { agency: string };

/** Open cases that each agency coordinates or works on within a programme; one case counts once. */
export function countCasesOfAgencies(
  reading: Reading,
  agencies: readonly string[],
  asOf: string,
): Promise<CasesOfAgency[]> {
  return reading.query(
    `select a.id as "agency", count(c.id) as "value", coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$2", "g.controller_agency_id = a.id")} as "kept"
    from unnest($1::text[]) as a(id)
    left join lateral (
      select o.id, o.synthetic from case_record o where o.agency_id = a.id and ${OPEN("o", "$2")}
      union all
      select distinct o.id, o.synthetic from programme_case p join case_record o on o.id = p.case_id
      where p.agency_id = a.id and o.agency_id <> a.id and ${VALID("p", "$2")} and ${OPEN("o", "$2")}
    ) c on true
    group by a.id`,
    [agencies, asOf],
  );
}

export type CasesAtCentre = Count & { centre: string };

export function countCasesAtCentres(
  reading: Reading,
  centres: readonly string[],
  asOf: string,
): Promise<CasesAtCentre[]> {
  return reading.query(
    `select a.id as "centre", count(c.id) as "value", coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$2", "g.centre_id = a.id")} as "kept"
    from unnest($1::text[]) as a(id)
    left join case_record c on c.centre_id = a.id and ${OPEN("c", "$2")}
    group by a.id`,
    [centres, asOf],
  );
}

export type ProgrammeCasesAtCentre = Count & { centre: string; code: string; version: string };

/** Open cases of each centre by programme; a case that two programmes work on counts in both. */
export function countProgrammeCasesAtCentres(
  reading: Reading,
  centres: readonly string[],
  asOf: string,
): Promise<ProgrammeCasesAtCentre[]> {
  return reading.query(
    `select c.centre_id as "centre", p.programme_code as "code", p.programme_version as "version",
      count(*) as "value", bool_or(p.synthetic) as "synthetic", true as "kept"
    from case_record c join programme_case p on p.case_id = c.id
    where c.centre_id = any($1) and ${OPEN("c", "$2")} and ${VALID("p", "$2")}
    group by c.centre_id, p.programme_code, p.programme_version
    order by p.programme_code, p.programme_version`,
    [centres, asOf],
  );
}

export type ProgrammeVersion = { code: string; version: string };
export type CasesOfProgramme = Count & ProgrammeVersion;

/** Open cases of each programme in an area and everything within it, or everywhere. */
export function countCasesOfProgrammes(
  reading: Reading,
  programmes: readonly ProgrammeVersion[],
  { area, asOf }: { area: string | null; asOf: string },
): Promise<CasesOfProgramme[]> {
  // "~" sorts after every digit.
  const range = area === null ? { first: "", last: "~" } : areaRange(area);
  return reading.query(
    `select a.code, a.version, count(c.id) as "value", coalesce(bool_or(c.synthetic), false) as "synthetic",
      ${KEPT("$5", "g.area_code between $3 and $4")} as "kept"
    from unnest($1::text[], $2::text[]) as a(code, version)
    left join (
      programme_case p join case_record c
        on c.id = p.case_id and c.area_code between $3 and $4 and ${OPEN("c", "$5")} and ${VALID("p", "$5")}
    ) on p.programme_code = a.code and p.programme_version = a.version
    group by a.code, a.version`,
    [
      programmes.map(({ code }) => code),
      programmes.map(({ version }) => version),
      range?.first ?? null,
      range?.last ?? null,
      asOf,
    ],
  );
}
