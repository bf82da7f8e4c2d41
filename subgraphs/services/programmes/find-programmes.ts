import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, findPages, type List, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../valid-on";
import { ProgrammeRow } from "./programme.entity";
import { type ProgrammeStatus, ProgrammeStatusRow } from "./programme-status.entity";

export type FindProgrammes = {
  platform?: string | null;
  year?: number | null;
  status?: ProgrammeStatus | null;
  asOf?: string | null;
  area?: string | null;
  search?: string | null;
};

/** Programmes in the order of their names. */
export function findProgrammes(reader: Reader, which: FindProgrammes, wish: PageWish): Promise<Page<ProgrammeRow>> {
  return findPage<ProgrammeRow>(reader, programmeList(reader, which, null), wish);
}

/** The same page of the programmes of each platform. */
export function findProgrammesOfPlatforms(
  reader: Reader,
  which: FindProgrammes,
  wish: PageWish,
  platforms: readonly string[],
): Promise<Map<string, Page<ProgrammeRow>>> {
  return findPages<ProgrammeRow>(reader, programmeList(reader, which, "t.platform_id"), wish, platforms);
}

function programmeList({ reading, today }: Reader, which: FindProgrammes, parent: string | null): List {
  const { platform, year, status, asOf, area, search } = which;
  const statuses = `select from ${reading.table(ProgrammeStatusRow)} s where s.programme_id = t.id`;
  return {
    name: "programmes",
    select: reading.columns(ProgrammeRow),
    from: `${reading.table(ProgrammeRow)} t`,
    parent,
    where: [
      "($1::text is null or t.platform_id = $1)",
      // Opened counts as operated: the press speaks of a courtyard's services from the month of its opening.
      `($2::int is null or exists (${statuses} and s.status in ('opened_preparing', 'operating')
        and s.valid_from < make_date($2 + 1, 1, 1) and (s.valid_to is null or s.valid_to > make_date($2, 1, 1))))`,
      `($3::text is null or exists (${statuses} and s.status = $3 and ${validOn("s", "$4")}))`,
      `($5::text is null or t.area_codes @> array[$5]
        or exists (select from service_at_location l where l.programme_id = t.id and l.area_codes @> array[$5] and ${validOn("l", "$4")}))`,
      "($6::text[] is null or t.search_text like any($6))",
    ],
    parameters: [
      platform ?? null,
      year ?? null,
      status ?? null,
      asOf ?? today,
      area ?? null,
      search ? searchPatterns(search) : null,
    ],
    order: ["t.name", "t.id"],
  };
}
