import { actingAgency } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import { type IllegalTransitionOutcome, type VersionConflictOutcome, whyNoStep } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { ComplexRow } from "../complexes/complex.entity";
import { looksAfter } from "./work-order.policy";
import { WorkOrderRow } from "./work-order.entity";
import { WorkOrderStepRow } from "./work-order-step.entity";
import { WORK_ORDER_STEPS, type WorkOrderState } from "./work-order-steps";

export type AdvanceWorkOrder = { workOrderId: string; version: number; to: WorkOrderState; idempotencyKey: string };
export type AdvanceWorkOrderOutcome =
  { outcome: "WorkOrderAdvanced"; workOrderId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

/** Takes a work order one step further. */
export async function advanceWorkOrder(
  work: Work,
  { idempotencyKey, ...wish }: AdvanceWorkOrder,
): Promise<AdvanceWorkOrderOutcome> {
  const { tx, viewer } = work;
  actingAgency(viewer);
  const order = await tx.findOneBy(WorkOrderRow, { id: wish.workOrderId });
  const complex = order && (await tx.findOneBy(ComplexRow, { id: order.complexId }));
  if (!complex || looksAfter(viewer, complex) !== "allowed")
    throw new NotFound("No such work order.", "해당 작업 지시를 찾을 수 없습니다.");
  return once<AdvanceWorkOrderOutcome>(
    work,
    { operation: "advanceWorkOrder", key: idempotencyKey, request: wish },
    async () => whyNoStep(WORK_ORDER_STEPS, order, wish) ?? step(work, order, wish.to),
  );
}

async function step(
  work: Work,
  { id, state, version }: WorkOrderRow,
  to: WorkOrderState,
): Promise<AdvanceWorkOrderOutcome> {
  const { tx, viewer, now } = work;
  const taken = await tx.update(WorkOrderRow, { id, state, version }, { state: to, version: version + 1 });
  if (taken.affected === 0) {
    const why = whyNoStep(WORK_ORDER_STEPS, await tx.findOneByOrFail(WorkOrderRow, { id }), { to, version });
    if (why) return why;
    throw new Error("A work order that could take a step did not take it.");
  }
  await tx.insert(WorkOrderStepRow, {
    workOrderId: id,
    version: version + 1,
    fromState: state,
    toState: to,
    at: now,
    byAgencyId: actingAgency(viewer),
    byActor: viewer.actor,
  });
  return { outcome: "WorkOrderAdvanced", workOrderId: id };
}
