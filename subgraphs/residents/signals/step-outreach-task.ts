import { actingAccount } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import {
  type IllegalTransitionOutcome,
  type VersionConflictOutcome,
  versionConflict,
  whyNoStep,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import type { DiscoveryReason, DiscoverySource } from "../discoveries/discovery.entity";
import { keepDiscovery } from "../discoveries/record-discovery";
import { OUTREACH_STEPS } from "./outreach-steps";
import {
  CrisisSignalRow,
  type OutreachResult,
  OutreachTaskRow,
  type SignalSource,
  type SignalState,
} from "./outreach.entity";
import { maySeeOutreach } from "./outreach.policy";

export type TakeOutreachTask = { id: string; version: number; idempotencyKey: string };
export type CloseOutreachTask = TakeOutreachTask & { result: OutreachResult; reasons: DiscoveryReason[] };

type NoStep = IllegalTransitionOutcome | VersionConflictOutcome;
export type TakeOutreachTaskOutcome = { outcome: "OutreachTaskTaken"; taskId: string } | NoStep;
export type CloseOutreachTaskOutcome = { outcome: "OutreachTaskClosed"; taskId: string } | NoStep;

/** Somebody of the city goes there; of two who would, one does. */
export async function takeOutreachTask(
  work: Work,
  { idempotencyKey, ...wish }: TakeOutreachTask,
): Promise<TakeOutreachTaskOutcome> {
  const { actor } = actingAccount(work.viewer);
  const task = await theTask(work, wish.id);
  const { now } = work;
  return once(work, { operation: "takeOutreachTask", key: idempotencyKey, request: wish }, async () => {
    const taken = { state: "taken", takenBy: actor, takenAt: now } as const;
    const why = await step(work, task, wish.version, taken, "Mutation.takeOutreachTask");
    return why ?? { outcome: "OutreachTaskTaken", taskId: task.id };
  });
}

/** What the city found there; a household that nobody had reached becomes a discovery of the city. */
export async function closeOutreachTask(
  work: Work,
  { idempotencyKey, ...wish }: CloseOutreachTask,
): Promise<CloseOutreachTaskOutcome> {
  const { actor } = actingAccount(work.viewer);
  const task = await theTask(work, wish.id);
  const by = "Mutation.closeOutreachTask";
  return once(work, { operation: "closeOutreachTask", key: idempotencyKey, request: wish }, async () => {
    const { result, reasons, version } = wish;
    const state = result === "not_found" ? "not_found" : "done";
    const closed = { state, result, closedBy: actor, closedAt: work.now } as const;
    const why = await step(work, task, version, closed, by);
    if (why) return why;
    const signalState = SIGNAL_AFTER[result];
    if (signalState) await endSignal(work, task, signalState);
    if (reasons.length > 0) {
      const { agencyId, residentId, areaCode, programmeId, source } = task;
      const found = { agencyId, residentId, areaCode, programmeId, reasons, ground: "statute" as const };
      const discoveryId = await keepDiscovery(work, { ...found, source: FOUND_BY[source] }, by);
      await work.tx.update(OutreachTaskRow, { id: task.id }, { discoveryId });
    }
    return { outcome: "OutreachTaskClosed", taskId: task.id };
  });
}

/** What led to what the city found. */
const FOUND_BY: Readonly<Record<SignalSource, DiscoverySource>> = {
  laundry: "laundry",
  arrears: "arrears",
  health_check: "visit",
};

/** Where nobody was found, the sign stays open: the next one leads to another task. */
const SIGNAL_AFTER: Readonly<Record<OutreachResult, SignalState | null>> = {
  safe: "dismissed",
  needs_help: "confirmed",
  handed_over: "confirmed",
  not_found: null,
};

async function theTask({ tx, viewer }: Work, id: string): Promise<OutreachTaskRow> {
  const task = await tx.findOneBy(OutreachTaskRow, { id });
  if (task && maySeeOutreach(viewer, task) === "allowed") return task;
  throw new NotFound("No such outreach task.", "해당 현장 확인 업무를 찾을 수 없습니다.");
}

async function step(
  work: Work,
  { id, residentId, programmeId, source }: OutreachTaskRow,
  version: number,
  change: Partial<OutreachTaskRow> & Pick<OutreachTaskRow, "state">,
  by: string,
): Promise<NoStep | null> {
  const { tx } = work;
  recordChange(work, { subject: residentId, action: "change", by, classes: ["WELFARE"] });
  const from = change.state === "taken" ? "open" : "taken";
  const { affected } = await tx.update(
    OutreachTaskRow,
    { id, version, state: from },
    { ...change, version: version + 1 },
  );
  if (!affected) {
    const row = await tx.findOneByOrFail(OutreachTaskRow, { id });
    return whyNoStep(OUTREACH_STEPS, row, { to: change.state, version }) ?? versionConflict(row.version);
  }
  const data = { programmeId, source, state: change.state };
  await emit(work, { type: "OutreachTaskChanged", subject: id, data });
  return null;
}

async function endSignal(work: Work, { signalId, programmeId, source }: OutreachTaskRow, state: SignalState) {
  const { affected } = await work.tx.update(CrisisSignalRow, { id: signalId, state: "open" }, { state });
  if (!affected) return;
  await emit(work, { type: "CrisisSignalRaised", subject: signalId, data: { programmeId, source, state } });
}
