import { conditions } from "../../../kit/conditions";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { InitiativeRow, type InitiativeKind } from "./initiative.entity";

export type FindInitiatives = { search?: string | null; kind?: InitiativeKind | null };

export function findInitiatives(
  reader: Reader,
  { search, kind }: FindInitiatives,
  wish: PageWish,
): Promise<Page<InitiativeRow>> {
  const { reading } = reader;
  return findPage<InitiativeRow>(
    reader,
    {
      name: "initiatives",
      select: reading.columns(InitiativeRow),
      from: `${reading.table(InitiativeRow)} t`,
      parent: null,
      ...conditions(
        [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
        [kind, (at) => `t.kind = ${at}::text`],
      ),
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
