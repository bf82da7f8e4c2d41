import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { LaundryOrderRow, type LaundryState } from "./laundry-order.entity";
import { programmesWorkedOn } from "./laundry.policy";
import { seeOrders } from "./see-orders";

export type FindLaundryOrders = { siteId?: string | null; state?: LaundryState | null; on?: string | null };

/** The orders on which the caller's agency works today, by the day of their pickup. Whose work it is no longer sees none. */
export async function findLaundryOrders(
  reader: Reader,
  { siteId, state, on }: FindLaundryOrders,
  wish: PageWish,
): Promise<Page<LaundryOrderRow>> {
  const { reading, viewer, today } = reader;
  const page = await findPage<LaundryOrderRow>(
    reader,
    {
      name: "laundryOrders",
      select: reading.columns(LaundryOrderRow),
      from: `${reading.table(LaundryOrderRow)} t`,
      parent: null,
      ...conditions(
        [viewer.agency ?? "", (at) => `t.operator_agency_id = ${at}::text`],
        [programmesWorkedOn(viewer, today), (at) => `t.programme_id = any(${at}::text[])`],
        [siteId, (at) => `t.site_id = ${at}::text`],
        [state, (at) => `t.state = ${at}::text`],
        [on, (at) => `${at}::date in (t.pickup_on, t.delivery_on)`],
      ),
      order: ["t.pickup_on", "t.id"],
    },
    wish,
  );
  seeOrders(
    reader,
    page.rows.map(({ row }) => row),
  );
  return page;
}
