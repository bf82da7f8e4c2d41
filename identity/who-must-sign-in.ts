import type { interactionPolicy } from "oidc-provider";
import { TERMINAL } from "./apps";

/**
 * When somebody is asked to sign in: as the library says, when the account of a session that lives on has ended, and each
 * time for a program on their own machine, since any program there can begin that. Our own apps ask nobody for consent to
 * themselves.
 */
export function whoMustSignIn({ base, Check }: typeof interactionPolicy): ReturnType<typeof base> {
  const policy = base();
  policy.remove("consent");
  const asksIf = (isSo: boolean): boolean => (isSo ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT);
  policy
    .get("login")
    ?.checks.push(
      new Check("account_ended", "the account of this session has ended", "login_required", ({ oidc }) =>
        asksIf(Boolean(oidc.session?.accountId) && !oidc.account),
      ),
      new Check("own_machine", "programs on a person's machine ask each time", "login_required", ({ oidc }) =>
        asksIf(oidc.client?.clientId === TERMINAL.id && !oidc.result?.login),
      ),
    );
  return policy;
}
