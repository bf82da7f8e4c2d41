import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { HOUR } from "../../../kit/durations";
import { Forbidden, Invalid } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import { type IllegalTransitionOutcome, type VersionConflictOutcome, whyNoStep } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { laundryOrderOfKey } from "./laundry-order-of-key";
import { LaundryOrderRow, type LaundryState } from "./laundry-order.entity";
import { type LaundryPlace, LaundryStepRow } from "./laundry-step.entity";
import { LAUNDRY_STEPS, legOf } from "./laundry-steps";
import { mayWorkOnOrder } from "./laundry.policy";
import { recordWelfareCheck } from "./record-welfare-check";
import { askNotices } from "../notices/ask-notice";
import { giveSlotsBack } from "./take-slots";
import type { WelfareResult } from "./welfare-check.entity";
import { whenTaken } from "./when-taken";

export type AdvanceLaundryOrder = {
  orderKey: string;
  to: LaundryState;
  version: number;
  place: LaundryPlace;
  welfareCheck: WelfareResult | null;
  /** Left out: now. */
  takenAt?: Date | null;
  idempotencyKey: string;
};
export type AdvanceLaundryOrderOutcome =
  | { outcome: "LaundryOrderAdvanced"; orderId: string }
  | { outcome: "WelfareCheckMissing"; message: string; messageKo: string }
  | IllegalTransitionOutcome
  | VersionConflictOutcome;

type By = "Mutation.advanceLaundryOrder" | "Mutation.completeDelivery";

/** Takes an order one step on. At somebody's door the step goes with what the courier found there, or is not taken. */
export async function advanceLaundryOrder(
  work: Work,
  { records }: Pick<Secrets, "records">,
  { orderKey, idempotencyKey, ...wish }: AdvanceLaundryOrder,
  by: By = "Mutation.advanceLaundryOrder",
): Promise<AdvanceLaundryOrderOutcome> {
  const { order, at } = await laundryOrderOfKey(work, records, orderKey);
  const recorded = { subject: order.residentId, action: "change", by, classes: ["WELFARE"] } as const;
  if (mayWorkOnOrder(work.viewer, { ...order, at }, seoulDate(work.now)) !== "allowed")
    throw refusedChange(
      work,
      recorded,
      new Forbidden(
        "Only the agency with the role OPERATION that runs this laundry may take its orders on.",
        "해당 세탁 서비스를 운영하는 기관(사업운영 역할)만 주문을 진행할 수 있습니다.",
        "ROLE_FORBIDDEN",
      ),
    );
  const operation = by.slice("Mutation.".length);
  return once(work, { operation, key: idempotencyKey, request: { ...wish, orderId: order.id } }, async () => {
    const outcome = await step(work, order, wish);
    if (outcome.outcome === "LaundryOrderAdvanced") recordChange(work, recorded);
    return outcome;
  });
}

async function step(
  work: Work,
  order: LaundryOrderRow,
  { to, version, place, welfareCheck, takenAt }: Omit<AdvanceLaundryOrder, "orderKey" | "idempotencyKey">,
): Promise<AdvanceLaundryOrderOutcome> {
  const { tx, viewer, now } = work;
  const { id } = order;
  // Whoever takes the next step meanwhile waits here, and then finds the order as this one leaves it.
  const from = await tx.findOneOrFail(LaundryOrderRow, { where: { id }, lock: { mode: "pessimistic_write" } });
  const hindrance = whyNoStep(LAUNDRY_STEPS, from, { to, version });
  if (hindrance) return hindrance;
  const leg = legOf(from.state, to);
  const result = to === "no_answer" ? "no_answer" : welfareCheck;
  // What was found must not be lost on the way, least of all an emergency.
  if (welfareCheck && (!leg || welfareCheck !== result)) throw outOfPlace();
  if (leg && !result) return welfareCheckMissing();
  const at = await whenTaken(work, id, takenAt ?? null);
  const checkId = leg && result && (await recordWelfareCheck(work, { order: from, leg, result, at }));
  const moved = await tx
    .createQueryBuilder()
    .update(LaundryOrderRow)
    .set({
      state: to,
      version: version + 1,
      ...(leg === "pickup" && { pickupCheckId: checkId }),
      ...(leg === "delivery" && { deliveryCheckId: checkId }),
    })
    .where({ id, state: from.state, version })
    .execute();
  if (moved.affected !== 1) throw new Error("An order that was locked took another step.");
  await tx.insert(LaundryStepRow, {
    id: newId("lst"),
    orderId: id,
    fromState: from.state,
    toState: to,
    agencyId: actingAgency(viewer),
    actor: viewer.actor,
    at,
    toldAt: now,
    place,
  });
  if (to === "cancelled") await giveSlotsBack(work, slotsOf(from));
  const { programmeId, operatorAgencyId } = from;
  await emit(work, {
    type: "LaundryOrderAdvanced",
    subject: id,
    data: { programmeId, operatorAgencyId, from: from.state, to },
  });
  const template = TOLD[to];
  // A step that is told late: whoever came has left.
  const isOver = template === "visit_coming" && now.getTime() - at.getTime() > HOUR;
  if (template && !isOver)
    await askNotices(work, template, [{ ...from, householdId: null, agencyId: operatorAgencyId }]);
  return { outcome: "LaundryOrderAdvanced", orderId: id };
}

/** Of these steps the person is told. */
const TOLD: Partial<Record<LaundryState, "visit_coming" | "visit_missed">> = {
  pickup_scheduled: "visit_coming",
  out_for_delivery: "visit_coming",
  no_answer: "visit_missed",
};

const slotsOf = ({ siteId, pickupOn, pickupPart, deliveryOn, deliveryPart }: LaundryOrderRow) => [
  { siteId, day: pickupOn, part: pickupPart },
  { siteId, day: deliveryOn, part: deliveryPart },
];

const outOfPlace = (): Invalid =>
  new Invalid(
    "How the person was found is said with PICKED_UP or DELIVERED; with NO_ANSWER it is NO_ANSWER. Nothing was done: whoever was found at the door, the step is another.",
    "안부확인 결과는 PICKED_UP 또는 DELIVERED 단계에서 입력하며, NO_ANSWER 단계에서는 NO_ANSWER만 가능합니다. 처리된 것이 없으니 대상자를 만났다면 해당 단계로 다시 보내십시오.",
    "WELFARE_CHECK_OUT_OF_PLACE",
  );

const welfareCheckMissing = (): AdvanceLaundryOrderOutcome => ({
  outcome: "WelfareCheckMissing",
  message: "Say with this step how the person was found: OK, CONCERN, NO_ANSWER or EMERGENCY.",
  messageKo: "안부확인 결과(OK, CONCERN, NO_ANSWER, EMERGENCY)를 함께 입력하십시오.",
});
