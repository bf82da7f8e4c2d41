import { seoulDate } from "../../../kit/clock";
import { Forbidden } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import { illegalTransition, type IllegalTransitionOutcome, versionConflict } from "../../../kit/steps";
import type { VersionConflictOutcome } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { laundryOrderOfKey } from "./laundry-order-of-key";
import { LaundryOrderRow } from "./laundry-order.entity";
import { LAUNDRY_STEPS } from "./laundry-steps";
import { mayAssignStaff } from "./laundry.policy";

export type AssignLaundryOrder = { orderKey: string; staffId: string; version: number; idempotencyKey: string };
export type AssignLaundryOrderOutcome =
  | { outcome: "LaundryOrderAssigned"; orderId: string }
  | { outcome: "TrainingRequired"; message: string; messageKo: string }
  | IllegalTransitionOutcome
  | VersionConflictOutcome;

/** Says which member of staff works on an order: one who had the training of its programme. */
export async function assignLaundryOrder(
  work: Work,
  { records }: Pick<Secrets, "records">,
  { orderKey, idempotencyKey, staffId, version }: AssignLaundryOrder,
): Promise<AssignLaundryOrderOutcome> {
  const { order, at } = await laundryOrderOfKey(work, records, orderKey);
  const { id, residentId, programmeId } = order;
  const recorded = { subject: residentId, action: "change", by: "Mutation.assignLaundryOrder" } as const;
  if (mayAssignStaff(work.viewer, { programmeId, at }, seoulDate(work.now)) !== "allowed")
    throw refusedChange(
      work,
      recorded,
      new Forbidden(
        "Only an agency with the role STAFFING or OPERATION in this programme may say who works on an order.",
        "해당 사업에서 인력관리 또는 사업운영 역할을 맡은 기관만 담당자를 지정할 수 있습니다.",
        "ROLE_FORBIDDEN",
      ),
    );
  const request = { orderId: id, staffId, version };
  return once(work, { operation: "assignLaundryOrder", key: idempotencyKey, request }, async () => {
    if (!(await hadTraining(work, staffId, programmeId))) return trainingRequired();
    const { affected } = await work.tx
      .createQueryBuilder()
      .update(LaundryOrderRow)
      .set({ staffId, version: version + 1 })
      .where("id = :id and version = :version and state <> all(:ended)", { id, version, ended: ENDED })
      .execute();
    if (affected === 1) {
      recordChange(work, recorded);
      return { outcome: "LaundryOrderAssigned", orderId: id };
    }
    const now = await work.tx.findOneByOrFail(LaundryOrderRow, { id });
    return ENDED.includes(now.state) ? illegalTransition(LAUNDRY_STEPS, now.state) : versionConflict(now.version);
  });
}

const ENDED = Object.entries(LAUNDRY_STEPS).flatMap(([state, next]) => (next.length === 0 ? [state] : []));

async function hadTraining({ tx }: Work, staffId: string, programmeId: string): Promise<boolean> {
  const found: unknown[] = await tx.query(
    "select from trained_staff where staff_id = $1 and programme_id = $2 and completed limit 1",
    [staffId, programmeId],
  );
  return found.length > 0;
}

const trainingRequired = (): AssignLaundryOrderOutcome => ({
  outcome: "TrainingRequired",
  message: "This member of staff has not completed the training of the programme. Record it, or assign somebody else.",
  messageKo: "해당 사업의 운영인력 교육을 이수하지 않은 직원입니다. 교육 이수를 기록하거나 다른 직원을 지정하십시오.",
});
