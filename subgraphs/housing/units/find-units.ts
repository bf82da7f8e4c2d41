import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPages, type Page, type PageWish } from "../../../kit/page";
import { type UnitStatus, UnitRow } from "./unit.entity";
import { seesUnits } from "./unit.policy";

/** The units of each complex, floor by floor; no pages at all for those who see no units. */
export async function findUnitsOfComplexes(
  reader: Reader,
  { status }: { status?: UnitStatus | null },
  wish: PageWish,
  complexes: readonly string[],
): Promise<Map<string, Page<UnitRow>>> {
  const { reading, viewer } = reader;
  if (!seesUnits(viewer)) return new Map();
  return findPages<UnitRow>(
    reader,
    {
      name: "unitsOfComplex",
      select: reading.columns(UnitRow),
      from: `building b join ${reading.table(UnitRow)} t on t.building_id = b.id`,
      parent: "b.complex_id",
      ...conditions([status, (at) => `t.status = ${at}::text`]),
      order: ["t.floor", "t.number", "t.id"],
    },
    wish,
    complexes,
  );
}
