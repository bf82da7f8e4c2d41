import { actingAccount } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import { recordChange, recordTold } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import {
  type IllegalTransitionOutcome,
  type VersionConflictOutcome,
  versionConflict,
  whyNoStep,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { NoticeAttemptRow, NoticeRow } from "./notice.entity";
import { mayCall } from "./notice.policy";
import { NOTICE_STEPS } from "./notice-steps";

export type CallResult = "reached" | "no_answer" | "wrong_number";
export type RecordCall = { noticeId: string; result: CallResult; version: number; idempotencyKey: string };
export type RecordCallOutcome =
  { outcome: "CallRecorded"; noticeId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

/** Where nobody answers, the person stays on the list and is called again. */
const STATE_AFTER = { reached: "called", wrong_number: "unreachable", no_answer: "call_list" } as const;

/** Somebody of the agency called, and says what came of it. */
export async function recordCall(work: Work, { idempotencyKey, ...wish }: RecordCall): Promise<RecordCallOutcome> {
  const { tx, viewer } = work;
  const { actor } = actingAccount(viewer);
  const notice = await tx.findOneBy(NoticeRow, { id: wish.noticeId });
  if (!notice || mayCall(viewer, notice.agencyId) !== "allowed")
    throw new NotFound("No such notice.", "해당 알림을 찾을 수 없습니다.");
  return once(work, { operation: "recordCall", key: idempotencyKey, request: wish }, async () => {
    const told = { subject: notice.residentId, by: "Mutation.recordCall", classes: ["WELFARE"] } as const;
    const why = await step(work, wish, actor);
    if (why) recordTold(work, told);
    else recordChange(work, { ...told, action: "change" });
    return why ?? { outcome: "CallRecorded", noticeId: notice.id };
  });
}

async function step(
  { tx, now }: Work,
  { noticeId: id, result, version }: Omit<RecordCall, "idempotencyKey">,
  actor: string,
): Promise<IllegalTransitionOutcome | VersionConflictOutcome | null> {
  const state = STATE_AFTER[result];
  const ended = state === "call_list" ? {} : { calledBy: actor, endedAt: now };
  const { affected } = await tx.update(
    NoticeRow,
    { id, state: "call_list", version },
    { state, ...ended, version: version + 1 },
  );
  if (!affected) {
    const row = await tx.findOneByOrFail(NoticeRow, { id });
    return whyNoStep(NOTICE_STEPS, row, { to: "called", version }) ?? versionConflict(row.version);
  }
  const tried = await tx.countBy(NoticeAttemptRow, { noticeId: id });
  await tx.insert(NoticeAttemptRow, {
    ...{ noticeId: id, number: tried + 1, channel: "telephone", outcome: result, code: null, at: now },
  });
  return null;
}
