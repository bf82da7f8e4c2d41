import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { insistOnProgramme, insistOnText } from "../budgets/find-own-line";
import { TrainingEventRow } from "./training-event.entity";
import { mayAnnounceTraining } from "./training-record.policy";

export type AnnounceTraining = {
  programmeId: string;
  title: string;
  heldOn: string;
  venue?: string | null;
  curriculum: string[];
  idempotencyKey: string;
};
export type AnnounceTrainingOutcome = { outcome: "TrainingAnnounced"; trainingEventId: string };

/** Sets down a session in which those who will work in a programme are trained, by whoever says who works there. */
export async function announceTraining(
  work: Work,
  { idempotencyKey, ...wish }: AnnounceTraining,
): Promise<AnnounceTrainingOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  insistOnProgramme(wish.programmeId);
  if (mayAnnounceTraining(viewer, { programmeId: wish.programmeId, on: seoulDate(now) }) !== "allowed")
    throw new Forbidden(
      "Only an agency with the role STAFFING or OPERATION in the programme may announce its training.",
      "해당 사업에서 인력관리·사업운영 역할을 맡은 기관만 교육을 등록할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const title = insistOnText(wish.title);
  const curriculum = wish.curriculum.map(insistOnText);
  return once(work, { operation: "announceTraining", key: idempotencyKey, request: wish }, async () => {
    const id = newId("trn");
    await tx.insert(TrainingEventRow, {
      ...{ id, title, curriculum, programmeId: wish.programmeId, venue: wish.venue?.trim() || null },
      ...{ heldOn: wish.heldOn, heldOnPrecision: "day", initiativeId: null, roundId: null, cityCode: null },
      ...{ instructorNote: null, synthetic: false, inferred: false, factSourceId: null },
    });
    return { outcome: "TrainingAnnounced", trainingEventId: id };
  });
}
