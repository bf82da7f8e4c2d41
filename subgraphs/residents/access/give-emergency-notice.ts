import { IsNull, Not } from "typeorm";
import { actingAccount } from "../../../kit/acting-agency";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { noticeSent } from "../disputes/misuse-notices";
import { insistOnOfficer } from "../rights/insist";
import { mayJudgeLooks } from "../rights/privacy-officer.policy";
import { EmergencyAccessRow, type EmergencyNoticeMethod } from "./emergency-access.entity";
import { noSuchEmergency } from "./no-such-emergency";

export type GiveEmergencyNotice = { id: string; method: EmergencyNoticeMethod };

/** Says that the person was told of a look in an emergency, once, and how; in the hub they can read of it by themselves. */
export async function giveEmergencyNotice(work: Work, { id, method }: GiveEmergencyNotice): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const access = await tx.findOneBy(EmergencyAccessRow, { id, agencyId: agency, approvedAt: Not(IsNull()) });
  if (access) recordChange(work, { subject: access.residentId, action: "change", by: "Mutation.giveEmergencyNotice" });
  insistOnOfficer(mayJudgeLooks(viewer));
  if (!access) throw noSuchEmergency();
  const { affected } = await tx.update(
    EmergencyAccessRow,
    { id, notifiedAt: IsNull() },
    { notifiedAt: now, notifiedBy: actor, noticeMethod: method },
  );
  if (!affected) throw noticeSent();
  return id;
}
