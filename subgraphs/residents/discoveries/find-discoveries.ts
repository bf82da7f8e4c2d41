import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { DiscoveryRow } from "./discovery.entity";
import { placesOfRoles } from "./discovery.policy";

/** What the caller's agency found, the latest first; what it found in a role only while it has that role. */
export function findDiscoveries(reader: Reader, wish: PageWish): Promise<Page<DiscoveryRow>> {
  const { viewer, reading, today } = reader;
  insistOnNoStatistics(viewer);
  const places = JSON.stringify(placesOfRoles(viewer, today));
  return findPage(
    reader,
    {
      name: "discoveries",
      select: reading.columns(DiscoveryRow, "d"),
      from: "discovery d",
      parent: null,
      where: [
        "d.agency_id = $1",
        `(d.ground = 'statute' or exists (
          select from jsonb_to_recordset($2::jsonb) as r (programme text, scope text[])
          where r.programme = d.programme_id and (cardinality(r.scope) = 0 or r.scope &&
            array[d.area_code, left(d.area_code, 5) || '00000', left(d.area_code, 2) || '00000000'])))`,
      ],
      parameters: [viewer.agency, places],
      order: ["-extract(epoch from d.recorded_at)", "d.id"],
    },
    wish,
  );
}
