import { seoulDate } from "../../../kit/clock";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { type Grants, insistOnGrants, joined, without } from "../clients/grants";
import { recordRightsChange } from "../rights/record-rights-change";
import { type AccountIsEnded, accountIsEnded } from "./account-is-ended";
import { AccountRow } from "./account.entity";
import { findOwnAccount } from "./find-own-account";

export type WidenAccount = Grants & { accountId: string; idempotencyKey: string };
export type WidenAccountOutcome = { outcome: "AccountWidened"; accountId: string } | AccountIsEnded;

/** Lets a member of staff state more purposes and bases. What they may state already they may state afterwards. */
export async function widenAccount(
  work: Work,
  { idempotencyKey, ...wish }: WidenAccount,
): Promise<WidenAccountOutcome> {
  const { tx, now } = work;
  const { id: accountId, agencyId, status, ...held } = await findOwnAccount(work, wish.accountId);
  const { kind } = await tx.findOneByOrFail(AgencyRow, { id: agencyId });
  insistOnGrants(wish, kind, seoulDate(now));
  return once(work, { operation: "widenAccount", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return accountIsEnded;
    const purposes = joined(held.purposes, wish.purposes);
    const bases = joined(held.bases, wish.bases);
    const more = { purposes: without(purposes, held.purposes), bases: without(bases, held.bases) };
    if (more.purposes.length + more.bases.length > 0) {
      await tx.update(AccountRow, { id: accountId }, { purposes, bases });
      await recordRightsChange(work, "account_widened", { agencyId, accountId, ...more });
    }
    return { outcome: "AccountWidened", accountId };
  });
}
