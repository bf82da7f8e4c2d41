import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { type House, looksAfter } from "./work-order.policy";
import { WorkOrderRow } from "./work-order.entity";
import { WorkOrderStepRow } from "./work-order-step.entity";
import type { WorkOrderState } from "./work-order-steps";

const HOUSE = `c.owner_agency_id as "ownerAgencyId", c.manager_agency_id as "managerAgencyId"`;
const MOST = 200;

export const workOrderLoaders = ({ reading, viewer }: Reader) => ({
  workOrder: loadOne(
    async (ids: string[]) => {
      const rows = await reading.query<WorkOrderRow & House>(
        `select ${reading.columns(WorkOrderRow)}, ${HOUSE} from work_order t join complex c on c.id = t.complex_id
         where t.id = any($1)`,
        [ids],
      );
      return rows.filter((row) => looksAfter(viewer, row) === "allowed");
    },
    ({ id }) => id,
  ),
  /** None, which is not an empty list, for who does not look after the complex. */
  workOrdersOfComplex: byArguments(({ state }: { state: WorkOrderState | null }) =>
    loadOne(
      async (complexes: string[]) => {
        const houses = await reading.query<House & { complexId: string }>(
          `select c.id as "complexId", ${HOUSE} from complex c where c.id = any($1)`,
          [complexes],
        );
        const shown = houses.filter((house) => looksAfter(viewer, house) === "allowed");
        const rows = await reading.query<WorkOrderRow>(
          `select o.* from unnest($1::text[]) c(id) cross join lateral (
             select ${reading.columns(WorkOrderRow)} from work_order t
             where t.complex_id = c.id and ($2::text is null or t.state = $2)
             order by t.opened_at desc, t.id limit ${MOST}) o`,
          [shown.map(({ complexId }) => complexId), state],
        );
        const orders = new Map(shown.map(({ complexId }) => [complexId, [] as WorkOrderRow[]]));
        for (const row of rows) orders.get(row.complexId)?.push(row);
        return [...orders].map(([complexId, found]) => ({ complexId, found }));
      },
      ({ complexId }) => complexId,
    ),
  ),
  stepsOfWorkOrder: loadMany(
    (orders: string[]) =>
      reading.rows(WorkOrderStepRow, "where t.work_order_id = any($1) order by t.work_order_id, t.version", [orders]),
    ({ workOrderId }) => workOrderId,
  ),
});
