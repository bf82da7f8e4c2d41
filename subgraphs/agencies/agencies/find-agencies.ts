import type { AgencyKind } from "../../../access/agency-kind";
import { conditions } from "../../../kit/conditions";
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
      ...conditions(
        [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
        [kind, (at) => `t.kind = ${at}::text`],
        [area, (at) => `t.area_code = ${at}::text`],
      ),
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
