import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { LaundryOrderRow } from "./laundry-order.entity";
import { LaundryStepRow } from "./laundry-step.entity";
import { seeOrders } from "./see-orders";
import { WelfareCheckRow } from "./welfare-check.entity";

/** Whose order it is, the rows themselves say (row security): who asked for it, and who runs the laundry. */
export const laundryLoaders = ({ reading, evidence, viewer }: Reader) => ({
  laundryOrder: loadOne(
    async (ids: string[]) =>
      seeOrders({ evidence, viewer }, await reading.rows(LaundryOrderRow, "where t.id = any($1)", [ids])),
    (order) => order.id,
  ),
  laundrySteps: loadMany(
    (orders: string[]) =>
      reading.rows(LaundryStepRow, "where t.order_id = any($1) order by t.order_id, t.at, t.id", [orders]),
    (step) => step.orderId,
  ),
  welfareChecksOfPerson: loadMany(
    (residents: string[]) =>
      reading.rows(WelfareCheckRow, "where t.resident_id = any($1) order by t.resident_id, t.at desc, t.id", [
        residents,
      ]),
    (check) => check.residentId,
  ),
});
