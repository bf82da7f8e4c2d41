import { conditions } from "../../../kit/conditions";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
import { type DeliveryMode, type ServiceCategory, ServiceRow } from "./service.entity";

export type FindServices = {
  search?: string | null;
  category?: ServiceCategory | null;
  complex?: string | null;
  area?: string | null;
  deliveryMode?: DeliveryMode | null;
  asOf?: string | null;
};

/** Services in the order of their names. */
export function findServices(reader: Reader, which: FindServices, wish: PageWish): Promise<Page<ServiceRow>> {
  const { reading, today } = reader;
  const { search, category, complex, area, deliveryMode, asOf } = which;
  const sites = `select from service_at_location l where l.service_id = t.id and ${validOn("$1", "l")}`;
  return findPage<ServiceRow>(
    reader,
    {
      name: "services",
      select: reading.columns(ServiceRow),
      from: `${reading.table(ServiceRow)} t`,
      parent: null,
      ...conditions(
        // Always given and always true: others speak of the day as $1.
        [asOf ?? today, (at) => `${at}::date is not null`],
        [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
        [category, (at) => `(t.category = ${at}::text or ${at}::text = any(t.further_categories))`],
        [complex, (at) => `exists (${sites} and l.complex_id = ${at}::text)`],
        [area, (at) => `exists (${sites} and l.area_codes @> array[${at}::text])`],
        [deliveryMode, (at) => `${at}::text = any(t.delivery_modes)`],
      ),
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
