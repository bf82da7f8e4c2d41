import type { Reader } from "../../../kit/operation";
import { LaundryOrderRow } from "./laundry-order.entity";
import { programmesWorkedOn } from "./laundry.policy";
import type { LaundryLeg } from "./welfare-check.entity";

export type LaundryStop = { leg: LaundryLeg; orderId: string };

/** Where the couriers of a site call on a day: what is to be fetched and what is to be brought, mornings first. */
export async function findLaundryRoute(reader: Reader, siteId: string, day: string): Promise<LaundryStop[]> {
  const { reading, viewer, today } = reader;
  return reading.query<LaundryStop>(
    `select s.leg, t.id as "orderId" from ${reading.table(LaundryOrderRow)} t cross join lateral (values
       ('pickup', t.pickup_on, t.pickup_part, t.state in ('requested', 'pickup_scheduled')),
       ('delivery', t.delivery_on, t.delivery_part, t.state in ('picked_up', 'washing', 'ready', 'out_for_delivery'))
     ) s(leg, day, part, due)
     where t.site_id = $1 and $2::date in (t.pickup_on, t.delivery_on) and s.day = $2::date and s.due
       and t.operator_agency_id = $3 and t.programme_id = any($4)
     order by s.part desc, s.leg desc, t.id`,
    [siteId, day, viewer.agency, programmesWorkedOn(viewer, today)],
  );
}
