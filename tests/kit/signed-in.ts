import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { accountId } from "../../seed/slugs";
import { aSignIn, Browser, redeem, signInAs, startOf } from "./browser";
import type { Persona } from "./personas";
import { theServers } from "./servers";
import type { Caller, Hub } from "./the-hub";

/** The password of an invented person of the seed. */
export const demoPassword = (login: string): string => demoKey(makeKeys(theServers().keysDir).demo, login);

/** The access token of a member of staff who signs in; null where they are not let in. */
export async function staffToken(
  hub: Hub,
  login: string,
  password = demoPassword(login),
  browser = new Browser(hub.url),
): Promise<string | null> {
  const signIn = aSignIn();
  const { back } = await signInAs(browser, startOf(hub, signIn), login, password);
  const code = back?.searchParams.get("code");
  return code ? ((await redeem(hub, signIn, code)).access_token ?? null) : null;
}

/** Asks as a member of staff of the seed who signed in. */
export async function asStaff(hub: Hub, login: string, password?: string): Promise<Caller> {
  const token = await staffToken(hub, login, password);
  if (!token) throw new Error(`${login} was not let in`);
  return hub.withAuthorization(`Bearer ${token}`);
}

/** Chooses a password with a code, as the page for it asks, and goes on; the status of the page, and the token where let in. */
export async function firstSignIn(
  hub: Hub,
  { login, code, password, again = password }: { login: string; code: string; password: string; again?: string },
): Promise<{ status: number; token: string | null }> {
  const browser = new Browser(hub.url);
  const signIn = aSignIn();
  const start = await browser.go(startOf(hub, signIn));
  const page = `${start.headers.get("location") ?? ""}?first`;
  await browser.go(page);
  const body = new URLSearchParams({ login, code, password, again });
  const posted = await browser.go(page, { method: "POST", body });
  if (posted.status !== 303) return { status: posted.status, token: null };
  const resumed = await browser.go(posted.headers.get("location") ?? "");
  const back = new URL(resumed.headers.get("location") ?? "", hub.url);
  const { access_token } = await redeem(hub, signIn, back.searchParams.get("code") ?? "");
  return { status: 200, token: access_token ?? null };
}

/** The seeded resident, who asks about themselves. */
export async function theResident(hub: Hub): Promise<Caller> {
  const signIn = aSignIn("tteurak-me", "/me/signed-in");
  const { back } = await signInAs(new Browser(hub.url), startOf(hub, signIn), "resident", demoPassword("resident"));
  const { access_token } = await redeem(hub, signIn, back?.searchParams.get("code") ?? "");
  return hub.withAuthorization(`Bearer ${access_token}`).stating({ purpose: "OWN_RIGHTS", basis: "SELF" });
}

const GRANT = "mutation ($input: DutyInput!) { grantDuty(input: $input) { __typename } }";

const OPEN = `mutation ($input: OpenAccountInput!) {
  openAccount(input: $input) { ... on AccountOpened { signInName signInCode } } }`;

/** A new privacy officer, who may state what the agency's own records are for, and signs in for the first time. */
export async function newPrivacyOfficer(hub: Hub, persona: Persona): Promise<Caller> {
  const input = {
    ...{ staffNumber: "officer", name: "officer", duties: ["privacy_officer"], idempotencyKey: "a privacy officer" },
    ...{ purposes: ["HOUSING_MANAGEMENT"], bases: ["OWN_RECORD"] },
  };
  const { data } = await hub.as(persona).send(OPEN, { input });
  const { signInName: login, signInCode: code } = data.openAccount;
  const { token } = await firstSignIn(hub, { login, code, password: "긴 비밀번호 열두자 이상" });
  return hub.withAuthorization(`Bearer ${token}`);
}

/** A seeded member of staff whom the agency's own system makes its privacy officer first. */
export async function privacyOfficer(hub: Hub, persona: Persona, login: string): Promise<Caller> {
  const input = { accountId: accountId(login), duty: "privacy_officer", idempotencyKey: `officer ${login}` };
  const { data } = await hub.as(persona).send(GRANT, { input });
  expect(data.grantDuty.__typename).toBe("DutyGranted");
  return asStaff(hub, login);
}
