import { IsNull } from "typeorm";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { AccountDutyRow } from "./account-duty.entity";
import { type AccountIsEnded, accountIsEnded } from "./account-is-ended";
import { insistOnDuty } from "./duties";
import { findOwnAccount } from "./find-own-account";

export type GrantDuty = { accountId: string; duty: string; idempotencyKey: string };
export type GrantDutyOutcome = { outcome: "DutyGranted"; accountId: string } | AccountIsEnded;

/** Gives a member of staff a duty. One who has it already keeps it from when it was first granted. */
export async function grantDuty(work: Work, { idempotencyKey, ...wish }: GrantDuty): Promise<GrantDutyOutcome> {
  const { id: accountId, agencyId, status } = await findOwnAccount(work, wish.accountId);
  const { duty } = wish;
  insistOnDuty(duty);
  return once(work, { operation: "grantDuty", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return accountIsEnded;
    if (!(await work.tx.existsBy(AccountDutyRow, { accountId, duty, endedAt: IsNull() })))
      await giveDuty(work, { accountId, agencyId, duty });
    return { outcome: "DutyGranted", accountId };
  });
}

/** Gives a duty that the account does not have, and writes it down. */
export async function giveDuty(
  work: Omit<Work, "fingerprint">,
  { accountId, agencyId, duty }: { accountId: string; agencyId: string; duty: string },
): Promise<void> {
  const { tx, viewer, now } = work;
  const grantedBy = viewer.actor ?? "nobody";
  await tx.insert(AccountDutyRow, { id: newId("adt"), accountId, agencyId, duty, grantedAt: now, grantedBy });
  await recordRightsChange(work, "duty_granted", { agencyId, accountId, duty });
}
