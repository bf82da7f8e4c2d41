import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { SignInCodeRow } from "./sign-in-code.entity";
import { codeEnd, newSignInCode } from "./sign-in-code";

/** Makes a code with which the holder of an account chooses a password; the one before it, if any, is over then. */
export async function issueSignInCode(
  work: Omit<Work, "fingerprint">,
  { accountId, agencyId }: { accountId: string; agencyId: string },
): Promise<string> {
  const { tx, viewer, now } = work;
  const { text, hash } = newSignInCode();
  const madeBy = viewer.actor ?? "nobody";
  await tx.insert(SignInCodeRow, {
    id: newId("sic"),
    accountId,
    agencyId,
    hash,
    madeAt: now,
    madeBy,
    validTo: codeEnd(now),
  });
  await recordRightsChange(work, "sign_in_code_issued", { agencyId, accountId });
  return text;
}
