import { IsNull } from "typeorm";
import type { Cipher } from "../../../kit/cipher";
import { actingAccount } from "../../../kit/acting-agency";
import { notBefore, seoulDate } from "../../../kit/clock";
import { Invalid, NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { writeWords } from "../words/write-words";
import { answeredBefore, insistOnAnswer, insistOnOfficer, secondPersonRequired } from "./insist";
import { mayDoPrivacyWork, mayJudgeLooks } from "./privacy-officer.policy";
import { type RefusalGround, RightsRequestRow } from "./rights-request.entity";

export type AnswerRightsRequest = { id: string; granted: boolean; answer: string; ground: RefusalGround | null };

/** Answers a request of a person, once. A refusal says why, and rests on a ground of the law (PIPA Art. 35(4), 36(1), 37(2)). */
export async function answerRightsRequest(
  work: Work,
  cipher: Cipher,
  { id, granted, answer, ground }: AnswerRightsRequest,
): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const request = await tx.findOneBy(RightsRequestRow, { id, controllerAgencyId: agency });
  if (request)
    recordChange(work, { subject: request.residentId, action: "change", by: "Mutation.answerRightsRequest" });
  insistOnOfficer(mayDoPrivacyWork(viewer));
  insistOnAnswer(answer);
  if (granted === Boolean(ground))
    throw new Invalid(
      "A refusal names its ground, and what is granted names none.",
      "거부할 때에는 법적 사유를 지정해야 하며, 승인에는 사유가 없습니다.",
      "GROUND_INVALID",
    );
  if (!request) throw new NotFound("No such request.", "해당 신청을 찾을 수 없습니다.");
  if (request.about) await insistOnAnotherPerson(work, request.about);
  if (granted && request.kind === "deletion") await insistOnNoStatute(work, request);
  const { affected } = await tx.update(
    RightsRequestRow,
    { id, answeredAt: IsNull() },
    { granted, ground, answeredAt: notBefore(request.receivedAt, now), answeredBy: actor },
  );
  if (!affected) throw answeredBefore();
  await writeWords(work, cipher, "RightsRequest.answer", id, answer);
  return id;
}

/** An objection is looked at by a person, and not by the one who refused. */
async function insistOnAnotherPerson({ tx, viewer }: Work, refused: string): Promise<void> {
  insistOnOfficer(mayJudgeLooks(viewer));
  const { answeredBy } = await tx.findOneByOrFail(RightsRequestRow, { id: refused });
  if (answeredBy === viewer.actor) throw secondPersonRequired();
}

/** What an agency must keep by statute is not deleted on request (PIPA Art. 36(1)): cases, and five years after them. */
async function insistOnNoStatute({ tx, viewer, now }: Work, { residentId }: RightsRequestRow): Promise<void> {
  const kept: unknown[] = await tx.query(
    `select from case_record where resident_id = $1 and controller_agency_id = $2
       and (closed_on is null or closed_on > $3::date - interval '5 years') limit 1`,
    [residentId, viewer.agency, seoulDate(now)],
  );
  if (kept.length > 0)
    throw new Invalid(
      "Your agency keeps cases of this person, which stay for five years after they are closed (사회보장급여법 Art. 34). Refuse, with the ground STATUTE and the reason.",
      "법령에 따라 보존해야 하는 사례 기록이 있어 삭제할 수 없습니다(사회보장급여법 제34조, 종결 후 5년). 사유 STATUTE로 거부하고 이유를 알리십시오.",
      "DELETION_BARRED",
    );
}
