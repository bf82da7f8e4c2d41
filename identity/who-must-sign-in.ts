import type { interactionPolicy } from "oidc-provider";

/**
 * When somebody is asked to sign in: as the library says, and when the account of a session that lives on has ended. Our
 * own apps ask nobody for consent to themselves.
 */
export function whoMustSignIn({ base, Check }: typeof interactionPolicy): ReturnType<typeof base> {
  const policy = base();
  policy.remove("consent");
  policy
    .get("login")
    ?.checks.add(
      new Check("account_ended", "the account of this session has ended", "login_required", ({ oidc }) =>
        Boolean(oidc.session?.accountId) && !oidc.account ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}
