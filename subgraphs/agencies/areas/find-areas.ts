import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { searchPatterns } from "../../../kit/korean-search";
import { type AreaLevel, AreaRow } from "./area.entity";

export type FindAreas = { search?: string | null; level?: AreaLevel | null; within?: string | null };

/** Areas in the order of their codes; `within` takes the direct parts of an area. */
export function findAreas(
  reader: Reader,
  { search, level, within }: FindAreas,
  wish: PageWish,
): Promise<Page<AreaRow>> {
  const { reading } = reader;
  return findPage<AreaRow>(
    reader,
    {
      name: "areas",
      select: reading.columns(AreaRow),
      from: `${reading.table(AreaRow)} t`,
      parent: null,
      ...conditions(
        [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
        [level, (at) => `t.level = ${at}::text`],
        [within, (at) => `t.parent_code = ${at}::text`],
      ),
      order: ["t.code"],
    },
    wish,
  );
}
