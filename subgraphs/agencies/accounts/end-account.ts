import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { AccountRow } from "./account.entity";
import { endDuties } from "./end-duty";
import { findOwnAccount } from "./find-own-account";

export type EndAccount = { accountId: string; idempotencyKey: string };
export type EndAccountOutcome = { outcome: "AccountEnded"; accountId: string };

/** Somebody leaves: the account opens nothing any more, with no token, and its duties end with it. */
export async function endAccount(work: Work, { idempotencyKey, ...wish }: EndAccount): Promise<EndAccountOutcome> {
  const { tx, now } = work;
  const { id: accountId, agencyId, status } = await findOwnAccount(work, wish.accountId);
  return once(work, { operation: "endAccount", key: idempotencyKey, request: wish }, async () => {
    if (status === "active") {
      await tx.update(AccountRow, { id: accountId }, { status: "ended", endedAt: now });
      await endDuties(work, { accountId, agencyId });
      await recordRightsChange(work, "account_ended", { agencyId, accountId });
    }
    return { outcome: "AccountEnded", accountId };
  });
}
