import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { once } from "../../../kit/idempotency";
import { illegalTransition, type IllegalTransitionOutcome, type VersionConflictOutcome } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { changeableSpace, takeVersion } from "./changeable-space";
import { SpaceStatusRow, type SpaceStatus } from "./space-status.entity";
import { SpaceStepRow } from "./space-step.entity";
import { SPACE_STEPS } from "./space-steps";

export type ChangeSpaceStatus = {
  spaceId: string;
  version: number;
  status: SpaceStatus;
  programmeId?: string | null;
  idempotencyKey: string;
};
export type ChangeSpaceStatusOutcome =
  { outcome: "SpaceMoved"; spaceId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

/** Moves a space to its next status from today on. */
export async function changeSpaceStatus(
  work: Work,
  { idempotencyKey, ...wish }: ChangeSpaceStatus,
): Promise<ChangeSpaceStatusOutcome> {
  const { complexId } = await changeableSpace(work, wish.spaceId);
  insistOnProgramme(wish);
  return once<ChangeSpaceStatusOutcome>(
    work,
    { operation: "changeSpaceStatus", key: idempotencyKey, request: wish },
    () => move(work, wish, complexId),
  );
}

function insistOnProgramme({ status, programmeId }: Omit<ChangeSpaceStatus, "idempotencyKey">): void {
  const wanted = status === "reserved_for_agreement";
  if (wanted ? /^prg_[0-9a-z]+$/.test(programmeId ?? "") : !programmeId) return;
  throw new Invalid(
    "Name the programme (prg_…) that a space is reserved for; with any other status name none.",
    "RESERVED_FOR_AGREEMENT에는 사업 ID(prg_…)를 지정하고, 그 밖의 상태에는 지정하지 마십시오.",
    "PROGRAMME_INVALID",
  );
}

async function move(
  work: Work,
  { spaceId, version, status, programmeId }: Omit<ChangeSpaceStatus, "idempotencyKey">,
  complexId: string,
): Promise<ChangeSpaceStatusOutcome> {
  const { tx, viewer, now } = work;
  const today = seoulDate(now);
  const current = await tx.findOneOrFail(SpaceStatusRow, { where: { spaceId }, order: { validFrom: "DESC" } });
  if (!SPACE_STEPS[current.status].includes(status)) return illegalTransition(SPACE_STEPS, current.status);
  // Whoever has the version is alone with the space until the end, and it is what was read above.
  const conflict = await takeVersion(work, { spaceId, version });
  if (conflict) return conflict;
  const serves =
    status === "reserved_for_agreement" ? (programmeId ?? null) : status === "idle" ? null : current.programmeId;
  const period = { status, programmeId: serves, synthetic: false, inferred: false, factSourceId: null };
  if (current.validFrom === today) await tx.update(SpaceStatusRow, { spaceId, validFrom: today }, period);
  else {
    await tx.update(SpaceStatusRow, { spaceId, validFrom: current.validFrom }, { validTo: today });
    await tx.insert(SpaceStatusRow, { ...period, spaceId, validFrom: today, validFromPrecision: "day", validTo: null });
  }
  await tx.insert(SpaceStepRow, {
    spaceId,
    version: version + 1,
    fromState: current.status,
    toState: status,
    programmeId: serves,
    at: now,
    byAgencyId: actingAgency(viewer),
    byActor: viewer.actor,
  });
  await emit(work, { type: "SpaceStatusChanged", subject: spaceId, data: { complexId, status, validFrom: today } });
  return { outcome: "SpaceMoved", spaceId };
}
