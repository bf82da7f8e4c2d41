import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { AgencyNameRow } from "./agency-name.entity";
import { AgencyRow } from "./agency.entity";

/** The registry of agencies is public: no viewer is refused one. */
export const agencyLoaders = ({ reading }: Reader) => ({
  agency: loadOne(
    (ids: string[]) => reading.rows(AgencyRow, "where t.id = any($1)", [ids]),
    (agency) => agency.id,
  ),
  agencyByCode: loadOne(
    (codes: string[]) => reading.rows(AgencyRow, "where t.agency_code = any($1)", [codes]),
    (agency) => agency.agencyCode,
  ),
  formerName: byArguments(({ on }: { on: string }) =>
    loadOne(
      (ids: string[]) => reading.rows(AgencyNameRow, `where t.agency_id = any($1) and ${validOn("$2")}`, [ids, on]),
      (former) => former.agencyId,
    ),
  ),
});
