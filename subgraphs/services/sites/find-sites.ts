import { conditions } from "../../../kit/conditions";
import { Invalid } from "../../../kit/errors";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
import { ServiceAtLocationRow } from "./service-at-location.entity";

export type FindSites = { service?: string | null; programme?: string | null; asOf?: string | null };

/** Services at places in the order in which they began. */
export function findSites(
  reader: Reader,
  { service, programme, asOf }: FindSites,
  wish: PageWish,
): Promise<Page<ServiceAtLocationRow>> {
  const { reading, today } = reader;
  return findPage<ServiceAtLocationRow>(
    reader,
    {
      name: "serviceAtLocations",
      select: reading.columns(ServiceAtLocationRow),
      from: `${reading.table(ServiceAtLocationRow)} t`,
      parent: null,
      ...conditions(
        [service, (at) => `t.service_id = ${at}::text`],
        [programme, (at) => `t.programme_id = ${at}::text`],
        [asOf ?? today, (at) => validOn(at)],
      ),
      order: ["t.valid_from", "t.id"],
    },
    wish,
  );
}

export type FindNearby = {
  latitude: number;
  longitude: number;
  radiusM: number;
  openToAll?: boolean | null;
  asOf?: string | null;
  first: number;
};

export type NearbySite = { distanceM: number; site: ServiceAtLocationRow };

const EARTH_RADIUS_M = 6_371_000;
const METRES_OF_A_DEGREE = 111_195;
const WIDEST_RADIUS_M = 200_000;
const MOST_NEARBY = 200;

/** Services within a radius of a point, the nearest first (haversine). Places without a known point are left out. */
export async function findNearbySites({ reading, today }: Reader, wish: FindNearby): Promise<NearbySite[]> {
  insistOnPlausible(wish);
  const { latitude, longitude, radiusM, openToAll, asOf, first } = wish;
  const { where, parameters } = conditions(
    [asOf ?? today, (at) => validOn(at)],
    [openToAll, (at) => `t.open_to_all = ${at}::boolean`],
  );
  const place = (value: number): string => `$${parameters.push(value)}`;
  const lat = `${place(latitude)}::float8`;
  const lon = `${place(longitude)}::float8`;
  const radius = `${place(radiusM)}::float8`;
  const found = await reading.query<ServiceAtLocationRow & { distance: number }>(
    `select n.* from (
       select ${reading.columns(ServiceAtLocationRow)},
         2 * ${EARTH_RADIUS_M} * asin(least(1, sqrt(
           sin(radians(t.latitude - ${lat}) / 2) ^ 2
           + cos(radians(${lat})) * cos(radians(t.latitude)) * sin(radians(t.longitude - ${lon}) / 2) ^ 2))) as distance
       from ${reading.table(ServiceAtLocationRow)} t
       where t.latitude between ${lat} - ${radius} / ${METRES_OF_A_DEGREE} and ${lat} + ${radius} / ${METRES_OF_A_DEGREE}
         and ${where.join(" and ")}
     ) n
     where n.distance <= ${radius} order by n.distance, n.id limit ${place(first)}`,
    parameters,
  );
  return found.map(({ distance, ...site }) => ({ distanceM: Math.round(distance), site }));
}

function insistOnPlausible({ latitude, longitude, radiusM, first }: FindNearby): void {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    throw new Invalid(
      "A point has a latitude from -90 to 90 and a longitude from -180 to 180.",
      "위도는 -90에서 90, 경도는 -180에서 180 사이여야 합니다.",
      "POINT_INVALID",
    );
  if (radiusM < 1 || radiusM > WIDEST_RADIUS_M)
    throw new Invalid(
      `radiusM must be from 1 to ${WIDEST_RADIUS_M}.`,
      `radiusM은 1에서 ${WIDEST_RADIUS_M} 사이여야 합니다.`,
      "RADIUS_INVALID",
    );
  if (first < 1 || first > MOST_NEARBY)
    throw new Invalid(
      `first must be from 1 to ${MOST_NEARBY}.`,
      `first는 1에서 ${MOST_NEARBY} 사이여야 합니다.`,
      "PAGE_SIZE_INVALID",
    );
}
