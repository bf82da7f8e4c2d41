import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { recordChange, recordTold, refusedChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import { openParticipantKey } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { ProgrammeRow, type ServiceAudience } from "../programmes/programme.entity";
import { classOfTakingPart } from "../programmes/taking-part";
import { mayEnrol } from "./enrolment.policy";
import { keepEnrolment, type KeepEnrolmentOutcome, type Problem, takesPeopleOn } from "./keep-enrolment";

export type Enrol = {
  participantKey: string;
  programmeId: string;
  audience: ServiceAudience;
  idempotencyKey: string;
};
export type EnrolOutcome = KeepEnrolmentOutcome | ({ outcome: "ProgrammeTakesNobody" } & Problem);

const BY = "Mutation.enrol";

/** Enrols a person, or the household as one. Where a tenancy is asked for, the owner of housing is asked first. */
export async function enrol(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { participantKey, idempotencyKey, ...wish }: Enrol,
): Promise<EnrolOutcome> {
  const { tx, viewer, now } = work;
  const person = openParticipantKey(participants, actingAgency(viewer), participantKey);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const programme = await tx.findOneBy(ProgrammeRow, { id: wish.programmeId });
  if (!programme) throw new NotFound("No such programme.", "해당 사업을 찾을 수 없습니다.");
  const recorded = {
    subject: person.residentId,
    action: "create",
    by: BY,
    classes: [classOfTakingPart(programme)],
  } as const;
  const today = seoulDate(now);
  if (mayEnrol(viewer, wish.programmeId, today) !== "allowed") throw refusedChange(work, recorded, notYours());
  const request = { ...wish, residentId: person.residentId };
  const outcome = await once(work, { operation: "enrol", key: idempotencyKey, request }, async () => {
    const done =
      (await whyNobody(work, wish.programmeId, today)) ??
      (await keepEnrolment(work, person, { ...wish, from: today, appliedAt: now }));
    if (done.outcome === "EnrolmentMade") recordChange(work, recorded);
    return done;
  });
  if (outcome.outcome === "AlreadyEnrolled") recordTold(work, recorded);
  return outcome;
}

async function whyNobody({ tx }: Work, programmeId: string, today: string): Promise<EnrolOutcome | null> {
  if (await takesPeopleOn(tx, programmeId, today)) return null;
  return {
    outcome: "ProgrammeTakesNobody",
    message: "This programme is not open today, so nobody can be enrolled. Look at Programme.status for when it is.",
    messageKo: "현재 운영 중인 사업이 아니어서 참여 등록을 할 수 없습니다. 사업 상태(Programme.status)를 확인하십시오.",
  };
}

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in this programme enrols people.",
    "해당 사업에서 사업운영, 수혜자발굴 또는 건강관리 역할을 맡은 기관만 참여 등록을 할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
