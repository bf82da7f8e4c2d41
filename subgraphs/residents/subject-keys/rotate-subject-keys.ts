import { actingAccount } from "../../../kit/acting-agency";
import { HOUR } from "../../../kit/durations";
import { Invalid } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { insistOnReason } from "../people/insist-on-reason";
import { insistOnSpeakingForAgency } from "../people/insist-on-speaking-for-agency";
import { SubjectKeyEpochRow } from "./subject-key-epoch.entity";

export type RotateSubjectKeys = { reason: string; overlapHours: number; idempotencyKey: string };
export type RotateSubjectKeysOutcome = { outcome: "SubjectKeysRotated"; formerUntil: string };

const LONGEST_OVERLAP = 720;

/** Gives an agency new names for everybody. The former ones open for as long as the agency chose, so that it can exchange them. */
export async function rotateSubjectKeys(
  work: Work,
  { idempotencyKey, ...wish }: RotateSubjectKeys,
): Promise<RotateSubjectKeysOutcome> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  insistOnSpeakingForAgency(viewer);
  insistOnReason(wish.reason);
  if (wish.overlapHours < 0 || wish.overlapHours > LONGEST_OVERLAP)
    throw new Invalid(
      `overlapHours must be from 0 to ${LONGEST_OVERLAP}.`,
      `overlapHours는 0에서 ${LONGEST_OVERLAP} 사이여야 합니다.`,
      "OVERLAP_INVALID",
    );
  return once(work, { operation: "rotateSubjectKeys", key: idempotencyKey, request: wish }, async () => {
    // Of two rotations at once the second waits and counts on from the first.
    await tx.query("select pg_advisory_xact_lock(hashtext('subject_key_epoch'), hashtext($1))", [agency]);
    const last = (await tx.maximum(SubjectKeyEpochRow, "number", { agencyId: agency })) ?? 0;
    const formerUntil = new Date(now.getTime() + wish.overlapHours * HOUR);
    await tx.insert(SubjectKeyEpochRow, {
      agencyId: agency,
      number: last + 1,
      since: now,
      formerUntil,
      rotatedBy: actor,
      reason: wish.reason,
    });
    return { outcome: "SubjectKeysRotated" as const, formerUntil: formerUntil.toISOString() };
  });
}
