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
      where: [
        openOn("$1"),
        "($2::text[] is null or t.search_text like any($2))",
        "($3::text is null or t.kind = $3)",
        // A filter answers as truly as a field: whoever may not read the invented assignment may not filter by it.
        "($4::text is null or (t.operation_mode = $4 and ($5::boolean or not t.operation_mode_synthetic)))",
        "($6::text is null or t.area_code = $6)",
        "($7::text is null or starts_with(t.area_code, $7))",
      ],
      parameters: [
        asOf ?? today,
        search ? searchPatterns(search) : null,
        kind ?? null,
        operationMode ?? null,
        maySeeInvented(viewer),
        area ?? null,
        within ? codeStart(within) : null,
      ],
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
