import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { StaffRow } from "../staff/staff.entity";
import { TrainingEventRow } from "./training-event.entity";
import type { TrainingStatus } from "./training-record.entity";
import { mayRecordTraining } from "./training-record.policy";

export type RecordTraining = {
  staffId: string;
  trainingEventId: string;
  status: TrainingStatus;
  version: number;
  idempotencyKey: string;
};
export type RecordTrainingOutcome =
  { outcome: "TrainingNoted"; recordId: string; staffId: string } | IllegalTransition | VersionConflict;

/** Says that a member of staff completed a training, or that this is taken back. What was said before stays. */
export async function recordTraining(
  work: Work,
  { idempotencyKey, ...wish }: RecordTraining,
): Promise<RecordTrainingOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  const staff = await tx.findOneBy(StaffRow, { id: wish.staffId });
  if (!staff) throw new NotFound("No such post.", "해당 직원(직위) 기록을 찾을 수 없습니다.");
  const event = await tx.findOneBy(TrainingEventRow, { id: wish.trainingEventId });
  if (!event) throw new NotFound("No such training.", "해당 교육을 찾을 수 없습니다.");
  const { programmeId } = event;
  if (mayRecordTraining(viewer, { programmeId, employerId: staff.agencyId, on: seoulDate(now) }) !== "allowed")
    throw new Forbidden(
      "Only the agency that employs for this post, or one with the role STAFFING or OPERATION in the programme, may record its training.",
      "직원을 고용한 기관, 또는 해당 사업에서 인력관리·사업운영 역할을 맡은 기관만 교육 이수를 기록할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  return once(work, { operation: "recordTraining", key: idempotencyKey, request: wish }, () =>
    note(work, wish, programmeId),
  );
}

async function note(
  { tx, viewer, now }: Work,
  { staffId, trainingEventId, status, version }: Omit<RecordTraining, "idempotencyKey">,
  programmeId: string | null,
): Promise<RecordTrainingOutcome> {
  const agencyId = actingAgency(viewer);
  const [last]: { version: number; status: TrainingStatus }[] = await tx.query(
    `select version, status from training_record where staff_id = $1 and training_event_id = $2
     order by version desc limit 1`,
    [staffId, trainingEventId],
  );
  if (version !== (last?.version ?? 0)) return versionConflict(last?.version ?? 0);
  if (status === "withdrawn" && last?.status !== "completed")
    return cannotGoOn(last?.status ?? "not_recorded", ["completed"]);
  const id = newId("trc");
  // The table has each version once: of two that record at the same moment, the later one gets no row.
  const added: unknown[] = await tx.query(
    `insert into training_record (id, staff_id, training_event_id, status, version, at, recorded_by_agency_id, recorded_by,
       synthetic, inferred) values ($1, $2, $3, $4, $5, $6, $7, $8, false, false)
     on conflict on constraint training_record_once_a_version do nothing returning id`,
    [id, staffId, trainingEventId, status, version + 1, now, agencyId, viewer.actor],
  );
  if (added.length === 0) return versionConflict(version + 1);
  await emit(
    { tx, now },
    { type: "TrainingRecorded", subject: staffId, data: { trainingEventId, programmeId, agencyId, status } },
  );
  return { outcome: "TrainingNoted", recordId: id, staffId };
}
