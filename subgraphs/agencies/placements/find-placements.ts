import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
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
      ...conditions(
        [asOf ?? today, (at) => validOn(at)],
        [duty, (at) => `${at}::text = any(t.duties)`],
        [complex, (at) => `t.complex_id = ${at}::text`],
      ),
      order: ["t.valid_from", "t.id"],
    },
    wish,
  );
}
