import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { looksAfter, type House } from "./work-order.policy";
import { type Severity, type WorkCategory, WorkOrderRow } from "./work-order.entity";
import { WorkOrderStepRow } from "./work-order-step.entity";

export type OpenWorkOrder = {
  complexId?: string | null;
  unitId?: string | null;
  spaceId?: string | null;
  category: WorkCategory;
  severity: Severity;
  serviceId?: string | null;
  idempotencyKey: string;
};
export type OpenWorkOrderOutcome = { outcome: "WorkOrderOpened"; workOrderId: string };

type Place = House & Pick<WorkOrderRow, "complexId" | "unitId" | "spaceId">;

/** Says that something in a complex wants repair or improvement. */
export async function openWorkOrder(
  work: Work,
  { idempotencyKey, ...wish }: OpenWorkOrder,
): Promise<OpenWorkOrderOutcome> {
  const { viewer } = work;
  actingAgency(viewer);
  const place = await placeOf(work, wish);
  if (looksAfter(viewer, place) !== "allowed")
    throw new Forbidden(
      "Only the complex's owner or manager may open work orders in it.",
      "단지의 소유 기관 또는 관리주체만 작업을 지시할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  if (wish.serviceId && !/^svc_[0-9a-z]+$/.test(wish.serviceId))
    throw new Invalid("This is not the id of a service.", "서비스 ID가 아닙니다.", "SERVICE_INVALID");
  return once(work, { operation: "openWorkOrder", key: idempotencyKey, request: wish }, () => write(work, wish, place));
}

async function placeOf(
  { tx }: Work,
  { complexId, unitId, spaceId }: Omit<OpenWorkOrder, "idempotencyKey">,
): Promise<Place> {
  if ([complexId, unitId, spaceId].filter(Boolean).length !== 1)
    throw new Invalid(
      "Name one place: a complex, or a dwelling or a space in it.",
      "단지, 세대, 공간 중 하나만 지정하십시오.",
      "PLACE_INVALID",
    );
  const [place]: Place[] = await tx.query(
    `select c.id as "complexId", u.id as "unitId", s.id as "spaceId", c.owner_agency_id as "ownerAgencyId",
       c.manager_agency_id as "managerAgencyId"
     from complex c
     left join (unit u join building b on b.id = u.building_id) on u.id = $2 and b.complex_id = c.id
     left join space s on s.id = $3 and s.complex_id = c.id
     where c.id = $1 or u.id is not null or s.id is not null`,
    [complexId ?? null, unitId ?? null, spaceId ?? null],
  );
  if (!place) throw new NotFound("No such place.", "해당 장소를 찾을 수 없습니다.");
  return place;
}

async function write(
  { tx, viewer, now }: Work,
  { category, severity, serviceId }: Omit<OpenWorkOrder, "idempotencyKey">,
  { complexId, unitId, spaceId }: Place,
): Promise<OpenWorkOrderOutcome> {
  const workOrderId = newId("wko");
  const agency = actingAgency(viewer);
  await tx.insert(WorkOrderRow, {
    id: workOrderId,
    complexId,
    unitId,
    spaceId,
    category,
    severity,
    serviceId: serviceId ?? null,
    state: "open",
    openedAt: now,
    openedByAgencyId: agency,
    version: 1,
  });
  await tx.insert(WorkOrderStepRow, {
    workOrderId,
    version: 1,
    fromState: null,
    toState: "open",
    at: now,
    byAgencyId: agency,
    byActor: viewer.actor,
  });
  return { outcome: "WorkOrderOpened", workOrderId };
}
