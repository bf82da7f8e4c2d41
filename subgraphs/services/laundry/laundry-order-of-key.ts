import { NotFound } from "../../../kit/errors";
import type { Pseudonyms } from "../../../kit/pseudonym";
import { actingAgency } from "../../../kit/acting-agency";
import type { Work } from "../../../kit/work";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { LaundryOrderRow } from "./laundry-order.entity";

/** The order that the acting agency means, with the places by which roles may be limited. Another's does not exist. */
export async function laundryOrderOfKey(
  { tx, viewer }: Work,
  records: Pseudonyms,
  key: string,
): Promise<{ order: LaundryOrderRow; at: string[] }> {
  const id = records.open(key, actingAgency(viewer));
  const order = id && (await tx.findOneBy(LaundryOrderRow, { id }));
  if (!order) throw new NotFound("No such order of laundry.", "해당 세탁 주문을 찾을 수 없습니다.");
  return { order, at: placesOf(await tx.findOneByOrFail(ServiceAtLocationRow, { id: order.siteId })) };
}

export const placesOf = ({ spaceId, complexId, areaCodes }: ServiceAtLocationRow): string[] =>
  [spaceId, complexId, ...areaCodes].filter((place) => place !== null);
