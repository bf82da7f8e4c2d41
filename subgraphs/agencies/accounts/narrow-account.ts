import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { type Grants, without } from "../clients/grants";
import { recordRightsChange } from "../rights/record-rights-change";
import { AccountRow } from "./account.entity";
import { findOwnAccount } from "./find-own-account";

export type NarrowAccount = Grants & { accountId: string; idempotencyKey: string };
export type NarrowAccountOutcome = { outcome: "AccountNarrowed"; accountId: string };

/** Takes purposes and bases from a member of staff. What they may not state they may not state afterwards either. */
export async function narrowAccount(
  work: Work,
  { idempotencyKey, ...wish }: NarrowAccount,
): Promise<NarrowAccountOutcome> {
  const { id: accountId, agencyId, status, ...held } = await findOwnAccount(work, wish.accountId);
  return once(work, { operation: "narrowAccount", key: idempotencyKey, request: wish }, async () => {
    const purposes = without(held.purposes, wish.purposes);
    const bases = without(held.bases, wish.bases);
    const less = { purposes: without(held.purposes, purposes), bases: without(held.bases, bases) };
    // An account that is ended may state nothing at all.
    if (status === "active" && less.purposes.length + less.bases.length > 0) {
      await work.tx.update(AccountRow, { id: accountId }, { purposes, bases });
      await recordRightsChange(work, "account_narrowed", { agencyId, accountId, ...less });
    }
    return { outcome: "AccountNarrowed", accountId };
  });
}
