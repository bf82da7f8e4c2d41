import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import {
  illegalTransition,
  type IllegalTransitionOutcome,
  type Steps,
  type VersionConflictOutcome,
  versionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { insistOnSense, type Judgement } from "./enter-high-risk";
import { type ExitReason, HighRiskEntryRow, type HighRiskState } from "./high-risk.entity";
import { mayEnter } from "./high-risk.policy";
import { noteStep } from "./note-step";

type Which = { id: string; version: number; idempotencyKey: string };
export type ReviewHighRisk = Which & Judgement;
export type ExitHighRisk = Which & { reason: ExitReason };

type NoStep = IllegalTransitionOutcome | VersionConflictOutcome;
export type ReviewHighRiskOutcome = { outcome: "HighRiskReviewed"; entryId: string } | NoStep;
export type ExitHighRiskOutcome = { outcome: "HighRiskExited"; entryId: string } | NoStep;

const STEPS: Steps<HighRiskState> = { active: ["active", "exited"], exited: [] };

/** Says how high the risk is now, by which criteria, and when it is looked at again. */
export async function reviewHighRisk(
  work: Work,
  { idempotencyKey, ...wish }: ReviewHighRisk,
): Promise<ReviewHighRiskOutcome> {
  const entry = await ownEntry(work, wish.id);
  await insistOnSense(work, wish);
  const judged = { criteria: [...new Set(wish.criteria)].sort(), level: wish.level, reviewOn: wish.reviewOn };
  return once(work, { operation: "reviewHighRisk", key: idempotencyKey, request: wish }, async () => {
    const by = "Mutation.reviewHighRisk";
    const why = await step(work, entry, { version: wish.version, change: judged, kind: "reviewed", by });
    return why ?? { outcome: "HighRiskReviewed", entryId: entry.id };
  });
}

/** Takes somebody off the register, and says why. */
export async function exitHighRisk(
  work: Work,
  { idempotencyKey, ...wish }: ExitHighRisk,
): Promise<ExitHighRiskOutcome> {
  const entry = await ownEntry(work, wish.id);
  return once(work, { operation: "exitHighRisk", key: idempotencyKey, request: wish }, async () => {
    const change = { state: "exited", exitedAt: work.now, exitReason: wish.reason } as const;
    const by = "Mutation.exitHighRisk";
    const why = await step(work, entry, { version: wish.version, change, kind: "exited", by });
    return why ?? { outcome: "HighRiskExited", entryId: entry.id };
  });
}

/** The agency that answers for an entry takes its steps, as long as it enters people there; for others it does not exist. */
async function ownEntry({ tx, viewer, now }: Work, id: string): Promise<HighRiskEntryRow> {
  const entry = await tx.findOneBy(HighRiskEntryRow, { id, agencyId: actingAgency(viewer) });
  if (entry && mayEnter(viewer, entry.programmeId, seoulDate(now)) === "allowed") return entry;
  throw new NotFound("No such entry of the register.", "해당 고위험가구 등록을 찾을 수 없습니다.");
}

type Step = { version: number; change: Partial<HighRiskEntryRow>; kind: "reviewed" | "exited"; by: string };

async function step(
  work: Work,
  { id, residentId }: HighRiskEntryRow,
  { version, change, kind, by }: Step,
): Promise<NoStep | null> {
  const { tx } = work;
  recordChange(work, { subject: residentId, action: "change", by, classes: ["WELFARE"] });
  const { affected } = await tx.update(
    HighRiskEntryRow,
    { id, version, state: "active" },
    { ...change, version: version + 1 },
  );
  const row = await tx.findOneByOrFail(HighRiskEntryRow, { id });
  if (!affected) return row.state === "exited" ? illegalTransition(STEPS, row.state) : versionConflict(row.version);
  await noteStep(work, { ...row, entryId: id, kind });
  return null;
}
