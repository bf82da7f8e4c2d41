import { IsNull } from "typeorm";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { AccountDutyRow } from "./account-duty.entity";
import { insistOnDuty } from "./duties";
import { findOwnAccount } from "./find-own-account";

export type GrantDuty = { accountId: string; duty: string; idempotencyKey: string };
export type GrantDutyOutcome =
  { outcome: "DutyGranted"; accountId: string } | { outcome: "AccountIsEnded"; message: string; messageKo: string };

/** Gives a member of staff a duty. One who has it already keeps it from when it was first granted. */
export async function grantDuty(work: Work, { idempotencyKey, ...wish }: GrantDuty): Promise<GrantDutyOutcome> {
  const { tx, viewer, now } = work;
  const { id: accountId, agencyId, status } = await findOwnAccount(work, wish.accountId);
  const { duty } = wish;
  insistOnDuty(duty);
  return once(work, { operation: "grantDuty", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return accountIsEnded;
    if (await tx.existsBy(AccountDutyRow, { accountId, duty, endedAt: IsNull() }))
      return { outcome: "DutyGranted", accountId };
    const grantedBy = viewer.actor ?? "nobody";
    await tx.insert(AccountDutyRow, { id: newId("adt"), accountId, agencyId, duty, grantedAt: now, grantedBy });
    await recordRightsChange(work, "duty_granted", { agencyId, accountId, duty });
    return { outcome: "DutyGranted", accountId };
  });
}

const accountIsEnded = {
  outcome: "AccountIsEnded" as const,
  message: "This account is ended and gets no duty any more.",
  messageKo: "종료된 계정에는 권한을 부여할 수 없습니다.",
};
