import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ServiceRow } from "./service.entity";

/** The catalogue of services is public: no viewer is refused one. */
export const serviceLoaders = ({ reading }: Reader) => ({
  service: loadOne(
    (ids: string[]) => reading.rows(ServiceRow, "where t.id = any($1)", [ids]),
    (service) => service.id,
  ),
  servicesOfProgramme: loadMany(
    (programmes: string[]) =>
      reading.rows(ServiceRow, "where t.programme_id = any($1) order by t.programme_id, t.name, t.id", [programmes]),
    (service) => service.programmeId ?? "",
  ),
  servicesOfProvider: loadMany(
    (agencies: string[]) =>
      reading.rows(ServiceRow, "where t.provider_agency_id = any($1) order by t.provider_agency_id, t.name, t.id", [
        agencies,
      ]),
    (service) => service.providerAgencyId ?? "",
  ),
});
