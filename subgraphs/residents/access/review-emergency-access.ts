import { IsNull, Not } from "typeorm";
import type { Cipher } from "../../../kit/cipher";
import { actingAccount } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { openMisuseNotice } from "../disputes/misuse-notices";
import { insistOnReason } from "../people/insist-on-reason";
import { insistOnOfficer, secondPersonRequired } from "../rights/insist";
import { mayJudgeLooks } from "../rights/privacy-officer.policy";
import { writeWords } from "../words/write-words";
import { EmergencyAccessRow, type EmergencyFinding } from "./emergency-access.entity";
import { noSuchEmergency } from "./no-such-emergency";

export type ReviewEmergencyAccess = { id: string; finding: EmergencyFinding; remark: string };

type Seen = { accounts: string[]; fields: string[]; classes: string[] };

/** Says afterwards whether a look was one in an emergency, once, as somebody who had no part in it. Misuse is told to the person. */
export async function reviewEmergencyAccess(
  work: Work,
  cipher: Cipher,
  { id, finding, remark }: ReviewEmergencyAccess,
): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const access = await tx.findOneBy(EmergencyAccessRow, { id, agencyId: agency, approvedAt: Not(IsNull()) });
  if (access)
    recordChange(work, { subject: access.residentId, action: "change", by: "Mutation.reviewEmergencyAccess" });
  insistOnOfficer(mayJudgeLooks(viewer));
  insistOnReason(remark);
  if (!access?.approvedAt) throw noSuchEmergency();
  const seen = await seenUnder(work, id);
  if ([access.actor, access.approvedBy, ...(seen?.accounts ?? [])].includes(actor)) throw secondPersonRequired();
  const { affected } = await tx.update(
    EmergencyAccessRow,
    { id, reviewedAt: IsNull() },
    { finding, reviewedAt: now, reviewedBy: actor },
  );
  if (!affected)
    throw new Invalid("This look was reviewed before.", "이미 점검한 긴급 열람입니다.", "EMERGENCY_REVIEWED");
  await writeWords(work, cipher, "EmergencyAccess.remark", id, remark);
  if (finding === "misuse")
    await openMisuseNotice(work, {
      residentId: access.residentId,
      lookedAgencyId: agency,
      lookedAt: access.approvedAt,
      fields: seen?.fields ?? [],
      classes: seen?.classes ?? access.classes,
      disputeId: null,
    });
  return id;
}

async function seenUnder({ tx }: Work, id: string): Promise<Seen | undefined> {
  const [seen]: Seen[] = await tx.query("select accounts, fields, classes from seen_in_emergency($1)", [[id]]);
  return seen;
}
