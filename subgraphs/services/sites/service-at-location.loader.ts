import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { ServiceCategory } from "../services/service.entity";
import { validOn } from "../../../kit/valid-on";
import { ServiceAtLocationRow } from "./service-at-location.entity";

type SiteOf = ServiceAtLocationRow & { parent: string };
type CategoryHere = { complexId: string; category: ServiceCategory };

const OF_CATEGORY = `($3::text is null or exists (
  select from service s where s.id = t.service_id and (s.category = $3 or $3 = any(s.further_categories))))`;

/** Where services are offered is public: no viewer is refused a place. */
export const siteLoaders = ({ reading }: Reader) => {
  const sitesBy = (parent: "service_id" | "programme_id" | "space_id") =>
    byArguments((day: string) =>
      loadMany(
        (parents: string[]) =>
          reading.query<SiteOf>(
            `select t.${parent} as parent, ${reading.columns(ServiceAtLocationRow)} from ${reading.table(ServiceAtLocationRow)} t
             where t.${parent} = any($1) and ${validOn("$2")} order by t.${parent}, t.valid_from, t.id`,
            [parents, day],
          ),
        (site) => site.parent,
      ),
    );
  return {
    site: loadOne(
      (ids: string[]) => reading.rows(ServiceAtLocationRow, "where t.id = any($1)", [ids]),
      (site) => site.id,
    ),
    sitesOfService: sitesBy("service_id"),
    sitesOfProgramme: sitesBy("programme_id"),
    sitesOfSpace: sitesBy("space_id"),
    sitesInComplex: byArguments(({ day, category }: { day: string; category: ServiceCategory | null }) =>
      loadMany(
        (complexes: string[]) =>
          reading.rows(
            ServiceAtLocationRow,
            `where t.complex_id = any($1) and ${validOn("$2")} and ${OF_CATEGORY} order by t.complex_id, t.valid_from, t.id`,
            [complexes, day, category],
          ),
        (site) => site.complexId ?? "",
      ),
    ),
    sitesInArea: byArguments((day: string) =>
      loadMany(
        (codes: string[]) =>
          reading.query<SiteOf>(
            `select a.code as parent, ${reading.columns(ServiceAtLocationRow)}
             from unnest($1::text[]) a(code) join ${reading.table(ServiceAtLocationRow)} t on t.area_codes @> array[a.code]
             where ${validOn("$2")} order by a.code, t.valid_from, t.id`,
            [codes, day],
          ),
        (site) => site.parent,
      ),
    ),
    categoriesInComplex: byArguments((day: string) =>
      loadMany(
        (complexes: string[]) =>
          reading.query<CategoryHere>(
            `select distinct t.complex_id as "complexId", c.category
             from ${reading.table(ServiceAtLocationRow)} t join service s on s.id = t.service_id
             cross join lateral unnest(array[s.category] || s.further_categories) c(category)
             where t.complex_id = any($1) and ${validOn("$2")} order by 1, 2`,
            [complexes, day],
          ),
        (here) => here.complexId,
      ),
    ),
  };
};
