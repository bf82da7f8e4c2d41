import { conditions } from "../../../kit/conditions";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, findPages, type List, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
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
    ...conditions(
      // Always given and always true: others speak of the day as $1.
      [asOf ?? today, (at) => `${at}::date is not null`],
      [platform, (at) => `t.platform_id = ${at}::text`],
      // Opened counts as operated: the press speaks of a courtyard's services from the month of its opening.
      [
        year,
        (at) => `exists (${statuses} and s.status in ('opened_preparing', 'operating')
        and s.valid_from < make_date(${at}::int + 1, 1, 1) and (s.valid_to is null or s.valid_to > make_date(${at}::int, 1, 1)))`,
      ],
      [status, (at) => `exists (${statuses} and s.status = ${at}::text and ${validOn("$1", "s")})`],
      [
        area,
        (at) => `(t.area_codes @> array[${at}::text]
        or exists (select from service_at_location l where l.programme_id = t.id and l.area_codes @> array[${at}::text] and ${validOn("$1", "l")}))`,
      ],
      [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
    ),
    order: ["t.name", "t.id"],
  };
}
