import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import {
  type IllegalTransitionOutcome,
  type Steps,
  type VersionConflictOutcome,
  versionConflict,
  whyNoStep,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { HealthCheckScheduleRow, type HealthScheduleState } from "./health-check-schedule.entity";
import { mayCallForChecks } from "./health-check-schedule.policy";

export type EndHealthChecks = { scheduleKey: string; version: number; idempotencyKey: string };
export type EndHealthChecksOutcome =
  { outcome: "HealthChecksEnded"; scheduleId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

const STEPS: Steps<HealthScheduleState> = { active: ["ended"], ended: [] };

/** Nobody is called by it any more, and what was read in checks closes with it. */
export async function endHealthChecks(
  work: Work,
  { records }: Pick<Secrets, "records">,
  { scheduleKey, version, idempotencyKey }: EndHealthChecks,
): Promise<EndHealthChecksOutcome> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  const id = records.open(scheduleKey, agencyId);
  const schedule = id && (await tx.findOneBy(HealthCheckScheduleRow, { id, agencyId }));
  if (!schedule || mayCallForChecks(viewer, schedule.programmeId, seoulDate(now)) !== "allowed")
    throw new NotFound("No such schedule of health checks.", "해당 건강 체크 일정을 찾을 수 없습니다.");
  const { residentId, programmeId } = schedule;
  const request = { id, version };
  return once(work, { operation: "endHealthChecks", key: idempotencyKey, request }, async () => {
    const by = "Mutation.endHealthChecks";
    recordChange(work, { subject: residentId, action: "change", by, classes: ["HEALTH"] });
    const ended = { state: "ended", version: version + 1 } as const;
    const { affected } = await tx.update(HealthCheckScheduleRow, { id, version, state: "active" }, ended);
    if (!affected) {
      const row = await tx.findOneByOrFail(HealthCheckScheduleRow, { id });
      return whyNoStep(STEPS, row, { to: "ended", version }) ?? versionConflict(row.version);
    }
    const data = { residentId, programmeId, agencyId, state: "ended" };
    await emit(work, { type: "HealthChecksScheduled", subject: id, data });
    return { outcome: "HealthChecksEnded", scheduleId: id };
  });
}
