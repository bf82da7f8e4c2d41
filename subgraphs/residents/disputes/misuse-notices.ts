import { IsNull } from "typeorm";
import type { Cipher } from "../../../kit/cipher";
import { actingAccount } from "../../../kit/acting-agency";
import { notBefore } from "../../../kit/clock";
import { Invalid, NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { misuseNoticeDue } from "../rights/clocks";
import { insistOnAnswer, insistOnOfficer } from "../rights/insist";
import { writeWords } from "../words/write-words";
import { mayJudgeLooks } from "../rights/privacy-officer.policy";
import { MisuseNoticeRow } from "./misuse-notice.entity";

/** A look that was found to be misuse: whose data, by which agency, when and what; by a dispute or by an agency's review. */
export type FoundMisuse = Pick<MisuseNoticeRow, "residentId" | "lookedAgencyId" | "lookedAt" | "fields" | "classes"> & {
  disputeId: string | null;
};

/** Begins the clock in which the acting agency tells the person. Whoever calls it has made sure of the finding. */
export async function openMisuseNotice(
  { tx, viewer, now }: Work,
  { residentId, lookedAgencyId, lookedAt, fields, classes, disputeId }: FoundMisuse,
): Promise<string> {
  const { agency, actor } = actingAccount(viewer);
  const notice: MisuseNoticeRow = {
    id: newId("msn"),
    residentId,
    controllerAgencyId: agency,
    disputeId,
    lookedAgencyId,
    lookedAt,
    fields,
    classes,
    openedAt: now,
    openedBy: actor,
    dueAt: misuseNoticeDue(now),
    sentAt: null,
    sentBy: null,
  };
  await tx.insert(MisuseNoticeRow, notice);
  return notice.id;
}

export type SendMisuseNotice = { id: string; advice: string };

/** Tells the person, once, with advice on how to be careful now; from then on the notice is theirs to read. */
export async function sendMisuseNotice(work: Work, cipher: Cipher, { id, advice }: SendMisuseNotice): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const notice = await tx.findOneBy(MisuseNoticeRow, { id, controllerAgencyId: agency });
  if (notice) recordChange(work, { subject: notice.residentId, action: "change", by: "Mutation.sendMisuseNotice" });
  insistOnOfficer(mayJudgeLooks(viewer));
  insistOnAnswer(advice);
  if (!notice) throw new NotFound("No such notice.", "해당 통지를 찾을 수 없습니다.");
  const sentAt = notBefore(notice.openedAt, now);
  const { affected } = await tx.update(MisuseNoticeRow, { id, sentAt: IsNull() }, { sentAt, sentBy: actor });
  if (!affected) throw noticeSent();
  await writeWords(work, cipher, "MisuseNotice.advice", id, advice);
  return id;
}

export const noticeSent = (): Invalid =>
  new Invalid("This notice was sent before.", "이미 보낸 통지입니다.", "NOTICE_SENT");
