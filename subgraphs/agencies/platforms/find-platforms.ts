import { conditions } from "../../../kit/conditions";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { PlatformRow } from "./platform.entity";

export type FindPlatforms = { search?: string | null };

export function findPlatforms(reader: Reader, { search }: FindPlatforms, wish: PageWish): Promise<Page<PlatformRow>> {
  const { reading } = reader;
  return findPage<PlatformRow>(
    reader,
    {
      name: "platforms",
      select: reading.columns(PlatformRow),
      from: `${reading.table(PlatformRow)} t`,
      parent: null,
      ...conditions([search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`]),
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
