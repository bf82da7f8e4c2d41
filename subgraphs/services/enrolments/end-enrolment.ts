import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import { type IllegalTransitionOutcome, type VersionConflictOutcome, whyNoStep } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { ProgrammeRow } from "../programmes/programme.entity";
import { classOfTakingPart } from "../programmes/taking-part";
import { ENROLMENT_STEPS } from "./enrolment-steps";
import { EnrolmentRow } from "./enrolment.entity";
import { mayEnrol } from "./enrolment.policy";
import { fillPlaces } from "./places";

export type EndEnrolment = {
  enrolmentKey: string;
  to: "completed" | "withdrawn";
  version: number;
  idempotencyKey: string;
};
export type EndEnrolmentOutcome =
  { outcome: "EnrolmentEnded"; enrolmentId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

const BY = "Mutation.endEnrolment";

/** Ends an enrolment; whoever waits longest gets the place that comes free. */
export async function endEnrolment(
  work: Work,
  { records }: Pick<Secrets, "records">,
  { enrolmentKey, idempotencyKey, ...wish }: EndEnrolment,
): Promise<EndEnrolmentOutcome> {
  const { tx, viewer, now } = work;
  const id = records.open(enrolmentKey, actingAgency(viewer));
  const enrolment = id && (await tx.findOneBy(EnrolmentRow, { id }));
  if (!enrolment) throw new NotFound("No such enrolment.", "해당 참여 등록을 찾을 수 없습니다.");
  const { programmeId } = enrolment;
  const subject = enrolment.residentId ?? enrolment.householdId ?? enrolment.id;
  const programme = await tx.findOneByOrFail(ProgrammeRow, { id: programmeId });
  const recorded = { subject, action: "change", by: BY, classes: [classOfTakingPart(programme)] } as const;
  const today = seoulDate(now);
  if (mayEnrol(viewer, programmeId, today) !== "allowed")
    throw refusedChange(
      work,
      recorded,
      new Forbidden(
        "Only an agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in this programme ends enrolments.",
        "해당 사업에서 사업운영, 수혜자발굴 또는 건강관리 역할을 맡은 기관만 참여를 종료할 수 있습니다.",
        "ROLE_FORBIDDEN",
      ),
    );
  return once(work, { operation: "endEnrolment", key: idempotencyKey, request: { ...wish, id } }, async () => {
    const hindrance = await stepToEnd(work, { ...wish, id, programmeId, on: today });
    if (hindrance) return hindrance;
    recordChange(work, recorded);
    return { outcome: "EnrolmentEnded", enrolmentId: id };
  });
}

type Step = Pick<EndEnrolment, "to" | "version"> & { id: string; programmeId: string; on: string };

/** Ends it on that day, which is the first without it, and gives its place on; what hinders it, or null where it was done. */
export async function stepToEnd(
  { tx, now }: Pick<Work, "tx" | "now">,
  { id, programmeId, on, ...wish }: Step,
): Promise<IllegalTransitionOutcome | VersionConflictOutcome | null> {
  const from = await tx.findOneOrFail(EnrolmentRow, { where: { id }, lock: { mode: "pessimistic_write" } });
  const hindrance = whyNoStep(ENROLMENT_STEPS, from, wish);
  if (hindrance) return hindrance;
  await tx.update(EnrolmentRow, { id }, { state: wish.to, validTo: on, version: wish.version + 1 });
  await fillPlaces({ tx, now }, { programmeId, today: seoulDate(now) });
  return null;
}
