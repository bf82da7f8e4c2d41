import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { openParticipantKey } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import { validOn } from "../../../kit/valid-on";
import type { Work } from "../../../kit/work";
import type { ProgrammeStatus } from "../programmes/programme-status.entity";
import { ServiceRow } from "../services/service.entity";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { placesOf } from "./laundry-order-of-key";
import { type DayPart, LaundryOrderRow } from "./laundry-order.entity";
import { LaundryStepRow } from "./laundry-step.entity";
import { mayRequestLaundry } from "./laundry.policy";
import { type NotToBeOrdered, whyNotToBeOrdered } from "./may-be-ordered";
import { takeSlots } from "./take-slots";

export type RequestLaundry = {
  participantKey: string;
  siteId: string;
  items: number;
  trial: boolean;
  pickupOn: string;
  pickupPart: DayPart;
  deliveryOn: string;
  deliveryPart: DayPart;
  idempotencyKey: string;
};
export type RequestLaundryOutcome =
  | { outcome: "LaundryRequested"; orderId: string }
  | { outcome: "SlotFull"; message: string; messageKo: string; day: string; part: DayPart }
  | NotToBeOrdered;

const MOST_ITEMS = 50;
const BY = "Mutation.requestLaundry";

/** Orders that somebody's laundry is fetched, washed and brought back, by the agency that runs the laundry of the site. */
export async function requestLaundry(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { participantKey, idempotencyKey, ...wish }: RequestLaundry,
): Promise<RequestLaundryOutcome> {
  const { tx, viewer, now } = work;
  const agency = actingAgency(viewer);
  const person = openParticipantKey(participants, agency, participantKey);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const site = await tx.findOneBy(ServiceAtLocationRow, { id: wish.siteId });
  const service = site && (await tx.findOneByOrFail(ServiceRow, { id: site.serviceId }));
  const { programmeId } = site ?? {};
  if (!site || !programmeId || service?.category !== "laundry_daily_life")
    throw new NotFound("There is no laundry at this site.", "해당 장소에는 세탁 서비스가 없습니다.");
  const { residentId } = person;
  const recorded = { subject: residentId, action: "create", by: BY, classes: ["WELFARE"] } as const;
  if (mayRequestLaundry(viewer, { programmeId, at: placesOf(site) }, seoulDate(now)) !== "allowed")
    throw refusedChange(
      work,
      recorded,
      new Forbidden(
        "Only an agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in this programme may order laundry for somebody.",
        "해당 사업에서 사업운영, 수혜자발굴 또는 건강관리 역할을 맡은 기관만 세탁을 신청할 수 있습니다.",
        "ROLE_FORBIDDEN",
      ),
    );
  insistOnSense(wish, seoulDate(now));
  return once(
    work,
    { operation: "requestLaundry", key: idempotencyKey, request: { ...wish, residentId } },
    async () => {
      const [status]: { status: ProgrammeStatus }[] = await tx.query(
        `select t.status from programme_status t where t.programme_id = $1 and ${validOn("$2")}`,
        [programmeId, wish.pickupOn],
      );
      const operatorAgencyId = service.providerAgencyId ?? agency;
      const outcome =
        whyNotToBeOrdered(status?.status ?? null, wish.trial) ??
        (await place(work, { ...wish, residentId, programmeId, operatorAgencyId }));
      if (outcome.outcome === "LaundryRequested") recordChange(work, recorded);
      return outcome;
    },
  );
}

type Placing = Omit<RequestLaundry, "participantKey" | "idempotencyKey"> &
  Pick<LaundryOrderRow, "residentId" | "programmeId" | "operatorAgencyId">;

async function place(work: Work, { items, trial, ...wish }: Placing): Promise<RequestLaundryOutcome> {
  const { tx, viewer, now } = work;
  const full = await takeSlots(work, [
    { siteId: wish.siteId, day: wish.pickupOn, part: wish.pickupPart },
    { siteId: wish.siteId, day: wish.deliveryOn, part: wish.deliveryPart },
  ]);
  if (full) return slotFull(full);
  const agency = actingAgency(viewer);
  const order: LaundryOrderRow = {
    ...wish,
    id: newId("lor"),
    items,
    trial,
    state: "requested",
    version: 1,
    staffId: null,
    pickupCheckId: null,
    deliveryCheckId: null,
    requestedAt: now,
    controllerAgencyId: agency,
  };
  await tx.insert(LaundryOrderRow, order);
  await tx.insert(LaundryStepRow, {
    id: newId("lst"),
    orderId: order.id,
    fromState: null,
    toState: "requested",
    agencyId: agency,
    actor: viewer.actor,
    at: now,
    toldAt: now,
    place: "office",
  });
  return { outcome: "LaundryRequested", orderId: order.id };
}

const slotFull = ({ day, part }: { day: string; part: DayPart }): RequestLaundryOutcome => ({
  outcome: "SlotFull",
  message: `The route of ${day} (${part}) is full. Choose another day or part of a day.`,
  messageKo: `${day} ${part === "morning" ? "오전" : "오후"} 일정이 마감되었습니다. 다른 일시를 선택하십시오.`,
  day,
  part,
});

function insistOnSense(
  { items, pickupOn, deliveryOn }: Pick<RequestLaundry, "items" | "pickupOn" | "deliveryOn">,
  today: string,
): void {
  if (items < 1 || items > MOST_ITEMS)
    throw new Invalid(
      `An order has 1 to ${MOST_ITEMS} items.`,
      `세탁물은 1개에서 ${MOST_ITEMS}개 사이여야 합니다.`,
      "ITEMS_INVALID",
    );
  if (pickupOn < today)
    throw new Invalid(
      "Laundry is fetched today or later. Choose another day of pickup.",
      "수거일은 오늘이나 그 이후여야 합니다. 다른 수거일을 선택하십시오.",
      "PICKUP_DAY_PAST",
    );
  if (deliveryOn < pickupOn)
    throw new Invalid(
      "Laundry is delivered on the day of its pickup or later.",
      "배달일은 수거일 이후여야 합니다.",
      "DELIVERY_BEFORE_PICKUP",
    );
}
