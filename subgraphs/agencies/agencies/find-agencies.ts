import type { AgencyKind } from "../../../access/agency-kind";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { AgencyRow } from "./agency.entity";

export type FindAgencies = { search?: string | null; kind?: AgencyKind | null; area?: string | null };

export function findAgencies(
  reader: Reader,
  { search, kind, area }: FindAgencies,
  wish: PageWish,
): Promise<Page<AgencyRow>> {
  const { reading } = reader;
  return findPage<AgencyRow>(
    reader,
    {
      name: "agencies",
      select: reading.columns(AgencyRow),
      from: `${reading.table(AgencyRow)} t`,
      parent: null,
      where: [
        "($1::text[] is null or t.search_text like any($1))",
        "($2::text is null or t.kind = $2)",
        "($3::text is null or t.area_code = $3)",
      ],
      parameters: [search ? searchPatterns(search) : null, kind ?? null, area ?? null],
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
