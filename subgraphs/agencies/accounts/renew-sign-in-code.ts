import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { type AccountIsEnded, accountIsEnded } from "./account-is-ended";
import { findOwnAccount } from "./find-own-account";
import { issueSignInCode } from "./issue-sign-in-code";

export type RenewSignInCode = { accountId: string; idempotencyKey: string };
type Issued = { outcome: "SignInCodeIssued"; accountId: string };
export type RenewSignInCodeOutcome = (Issued & { signInCode: string | null }) | AccountIsEnded;

/** A code for somebody who forgot their password, or whose first code was lost or is over. */
export async function renewSignInCode(
  work: Work,
  { idempotencyKey, ...wish }: RenewSignInCode,
): Promise<RenewSignInCodeOutcome> {
  const { id: accountId, agencyId, status } = await findOwnAccount(work, wish.accountId);
  let signInCode: string | null = null;
  const outcome = await once(work, { operation: "renewSignInCode", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return accountIsEnded;
    signInCode = await issueSignInCode(work, { accountId, agencyId });
    return { outcome: "SignInCodeIssued" as const, accountId };
  });
  // The remembered outcome must not hold the code, so a repetition is answered without it.
  return outcome.outcome === "SignInCodeIssued" ? { ...outcome, signInCode } : outcome;
}
