import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../validity";
import { PlacementRow, type PlacementDuty } from "./placement.entity";

export type FindPlacements = { asOf?: string | null; duty?: PlacementDuty | null; complex?: string | null };

export function findPlacements(
  reader: Reader,
  { asOf, duty, complex }: FindPlacements,
  wish: PageWish,
): Promise<Page<PlacementRow>> {
  const { reading, today } = reader;
  return findPage<PlacementRow>(
    reader,
    {
      name: "placements",
      select: reading.columns(PlacementRow),
      from: `${reading.table(PlacementRow)} t`,
      parent: null,
      where: [validOn("$1"), "($2::text is null or $2 = any(t.duties))", "($3::text is null or t.complex_id = $3)"],
      parameters: [asOf ?? today, duty ?? null, complex ?? null],
      order: ["t.valid_from", "t.id"],
    },
    wish,
  );
}
