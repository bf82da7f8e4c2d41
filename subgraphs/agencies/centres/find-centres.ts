import { conditions } from "../../../kit/conditions";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { CentreRow, type CentreKind, type OperationMode } from "./centre.entity";
import { maySeeInvented } from "./centre.policy";
import { codeStart, openOn } from "./open-on";

export type FindCentres = {
  search?: string | null;
  kind?: CentreKind | null;
  operationMode?: OperationMode | null;
  area?: string | null;
  within?: string | null;
  asOf?: string | null;
};

export function findCentres(reader: Reader, which: FindCentres, wish: PageWish): Promise<Page<CentreRow>> {
  const { reading, viewer, today } = reader;
  const { search, kind, operationMode, area, within, asOf } = which;
  return findPage<CentreRow>(
    reader,
    {
      name: "centres",
      select: reading.columns(CentreRow),
      from: `${reading.table(CentreRow)} t`,
      parent: null,
      ...conditions(
        [asOf ?? today, (at) => openOn(at)],
        [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
        [kind, (at) => `t.kind = ${at}::text`],
        // A filter answers as truly as a field: whoever may not read the invented assignment may not filter by it.
        [
          operationMode,
          (at) => `t.operation_mode = ${at}::text and (${maySeeInvented(viewer)} or not t.operation_mode_synthetic)`,
        ],
        [area, (at) => `t.area_code = ${at}::text`],
        [within ? codeStart(within) : null, (at) => `starts_with(t.area_code, ${at}::text)`],
      ),
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
