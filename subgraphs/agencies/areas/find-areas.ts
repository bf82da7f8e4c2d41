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
      where: [
        "($1::text[] is null or t.search_text like any($1))",
        "($2::text is null or t.level = $2)",
        "($3::text is null or t.parent_code = $3)",
      ],
      parameters: [search ? searchPatterns(search) : null, level ?? null, within ?? null],
      order: ["t.code"],
    },
    wish,
  );
}
