import { insistOnBasis } from "../../../kit/no-basis";
import { saysWhy } from "../../../kit/no-statistics";
import type { Reader } from "../../../kit/operation";
import type { LaundryOrderRow } from "./laundry-order.entity";

/**
 * Keeps evidence of a look at orders, a person each. The agencies of an order look at a record of their own, and still say
 * for what and on which basis.
 */
export function seeOrders<Row extends Pick<LaundryOrderRow, "residentId">>(
  { evidence, viewer }: Pick<Reader, "evidence" | "viewer">,
  orders: Row[],
): Row[] {
  const allowed = saysWhy(viewer);
  for (const { residentId: subject } of orders)
    insistOnBasis(evidence, { subject, field: "LaundryOrder.state", dataClass: "WELFARE" }, allowed);
  return orders;
}
