import { IsNull } from "typeorm";
import type { Cipher } from "../../../kit/cipher";
import { actingAccount } from "../../../kit/acting-agency";
import { notBefore } from "../../../kit/clock";
import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { answeredBefore, insistOnAnswer, insistOnOfficer, secondPersonRequired } from "../rights/insist";
import { mayJudgeLooks } from "../rights/privacy-officer.policy";
import { writeWords } from "../words/write-words";
import { AccessDisputeRow, type DisputeFinding } from "./access-dispute.entity";
import { openMisuseNotice } from "./misuse-notices";

export type AnswerAccessDispute = { id: string; finding: DisputeFinding; answer: string };

/** Says once what a disputed look was. Where it was misuse, the clock of the notice to the person begins with it. */
export async function answerAccessDispute(
  work: Work,
  cipher: Cipher,
  { id, finding, answer }: AnswerAccessDispute,
): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const dispute = await tx.findOneBy(AccessDisputeRow, { id, controllerAgencyId: agency });
  if (dispute)
    recordChange(work, { subject: dispute.residentId, action: "change", by: "Mutation.answerAccessDispute" });
  insistOnOfficer(mayJudgeLooks(viewer));
  insistOnAnswer(answer);
  if (!dispute) throw new NotFound("No such dispute.", "해당 이의제기를 찾을 수 없습니다.");
  if (dispute.lookedAccount === actor) throw secondPersonRequired();
  const { affected } = await tx.update(
    AccessDisputeRow,
    { id, answeredAt: IsNull() },
    { finding, answeredAt: notBefore(dispute.receivedAt, now), answeredBy: actor },
  );
  if (!affected) throw answeredBefore();
  await writeWords(work, cipher, "AccessDispute.answer", id, answer);
  if (finding === "misuse") await openMisuseNotice(work, { ...dispute, disputeId: id });
  return id;
}
