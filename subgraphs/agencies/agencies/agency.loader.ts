import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
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
});
