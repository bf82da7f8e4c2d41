import DataLoader from "dataloader";
import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { findPages, type Page, type PageWish } from "../../../kit/page";
import { AreaRow } from "./area.entity";

const LINKED = "(l.valid_from is null or l.valid_from <= $2::date) and (l.valid_to is null or l.valid_to > $2::date)";

/** Areas are public: no viewer is refused one. */
export const areaLoaders = (reader: Reader) => ({
  area: loadOne(
    (codes: string[]) => reader.reading.rows(AreaRow, "where t.code = any($1)", [codes]),
    (area) => area.code,
  ),
  areaParts: byArguments((wish: PageWish) => {
    const list = {
      name: "areaParts",
      select: reader.reading.columns(AreaRow),
      from: `${reader.reading.table(AreaRow)} t`,
      parent: "t.parent_code",
      where: [],
      parameters: [],
      order: ["t.code"],
    };
    return new DataLoader<string, Page<AreaRow>>(async (areas) => [
      ...(await findPages<AreaRow>(reader, list, wish, areas)).values(),
    ]);
  }),
  legalDongs: byArguments(({ on }: { on: string }) =>
    loadMany(
      (adminCodes: string[]) =>
        reader.reading.query<AreaRow & { adminCode: string }>(
          `select l.admin_code as "adminCode", ${reader.reading.columns(AreaRow)}
           from area_dong_link l join area t on t.code = l.legal_code
           where l.admin_code = any($1) and ${LINKED} order by t.code`,
          [adminCodes, on],
        ),
      (area) => area.adminCode,
    ),
  ),
  adminDongs: byArguments(({ on }: { on: string }) =>
    loadMany(
      (legalCodes: string[]) =>
        reader.reading.query<AreaRow & { legalCode: string }>(
          `select l.legal_code as "legalCode", ${reader.reading.columns(AreaRow)}
           from area_dong_link l join area t on t.code = l.admin_code
           where l.legal_code = any($1) and ${LINKED} order by t.code`,
          [legalCodes, on],
        ),
      (area) => area.legalCode,
    ),
  ),
});
