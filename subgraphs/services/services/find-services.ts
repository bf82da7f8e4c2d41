import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../valid-on";
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
  const sites = `select from service_at_location l where l.service_id = t.id and ${validOn("l", "$6")}`;
  return findPage<ServiceRow>(
    reader,
    {
      name: "services",
      select: reading.columns(ServiceRow),
      from: `${reading.table(ServiceRow)} t`,
      parent: null,
      where: [
        "($1::text[] is null or t.search_text like any($1))",
        "($2::text is null or t.category = $2 or $2 = any(t.further_categories))",
        `($3::text is null or exists (${sites} and l.complex_id = $3))`,
        `($4::text is null or exists (${sites} and l.area_codes @> array[$4]))`,
        "($5::text is null or $5 = any(t.delivery_modes))",
      ],
      parameters: [
        search ? searchPatterns(search) : null,
        category ?? null,
        complex ?? null,
        area ?? null,
        deliveryMode ?? null,
        asOf ?? today,
      ],
      order: ["t.name", "t.id"],
    },
    wish,
  );
}
