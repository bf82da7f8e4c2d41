import { actingAgency } from "../../../kit/acting-agency";
import { Invalid, NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { RightsRequestRow } from "./rights-request.entity";

export type AnswerRightsRequest = { id: string; granted: boolean; answer: string };

const SHORTEST_ANSWER = 10;

/** Answers a request of a person, once. A refusal says why, and where to object (PIPA Art. 38(5)). */
export async function answerRightsRequest(work: Work, { id, granted, answer }: AnswerRightsRequest): Promise<string> {
  const { tx, viewer, now } = work;
  const agency = actingAgency(viewer);
  if (answer.trim().length < SHORTEST_ANSWER)
    throw new Invalid("An answer has at least 10 characters.", "답변은 10자 이상이어야 합니다.", "ANSWER_INVALID");
  const request = await tx.findOneBy(RightsRequestRow, { id, controllerAgencyId: agency });
  if (!request) throw new NotFound("No such request.", "해당 신청을 찾을 수 없습니다.");
  recordChange(work, { subject: request.residentId, action: "change", by: "Mutation.answerRightsRequest" });
  if (request.answeredAt)
    throw new Invalid("This request was answered before.", "이미 답변한 신청입니다.", "REQUEST_ANSWERED");
  await tx.update(RightsRequestRow, { id }, { granted, answer, answeredAt: now });
  return id;
}
