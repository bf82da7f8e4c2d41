import { decodeJwt, decodeProtectedHeader } from "jose";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { accountId } from "../../seed/slugs";
import { aSignIn, Browser, redeem, type SignIn, signInAs, startOf } from "../kit/browser";
import { theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

const ADMIN = accountId("jpdc-admin");

describe("people who sign in", () => {
  let hub: Hub;
  const { demo } = makeKeys(theServers().keysDir);
  const passwordOf = (login: string) => demoKey(demo, login);
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    await hub.sql("agencies", "update sign_in set failures = 0, failed_at = null");
  });

  async function tokenOf(login: string, signIn: SignIn = aSignIn(), browser = new Browser(hub.url)) {
    const { back } = await signInAs(browser, startOf(hub, signIn), login, passwordOf(login));
    expect(back?.searchParams.get("error")).toBeNull();
    const answer = await redeem(hub, signIn, back?.searchParams.get("code") ?? "");
    expect(answer).toMatchObject({ status: 200, access_token: expect.any(String), id_token: expect.any(String) });
    return { ...answer, back, browser };
  }
  const withToken = (token = "") => hub.withAuthorization(`Bearer ${token}`);
  it("a member of staff gets a token of ten minutes that opens the graph as themselves", async () => {
    const signIn = aSignIn();
    const { access_token = "", id_token = "", back } = await tokenOf("jpdc-admin", signIn);
    expect(decodeProtectedHeader(access_token)).toMatchObject({ alg: "EdDSA", typ: "at+jwt" });
    const claims = decodeJwt(access_token);
    expect(claims).toMatchObject({ sub: ADMIN, client_id: "tteurak-console", aud: `${hub.url}/graphql` });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
    expect(decodeJwt(id_token)).toMatchObject({ sub: ADMIN, nonce: signIn.nonce, aud: "tteurak-console" });
    expect(back?.searchParams.get("state")).toBe(signIn.state);
    expect(back?.searchParams.get("iss")).toBe(`${hub.url}/oidc`);
    const { status, data } = await withToken(access_token).send("{ __typename }");
    expect([status, data]).toEqual([200, { __typename: "Query" }]);
  });

  it("AU-08 an ID token opens nothing", async () => {
    const { id_token } = await tokenOf("jpdc-admin");
    expect((await withToken(id_token).send("{ __typename }")).status).toBe(401);
  });

  it("a resident signs in at their own page, and nowhere else", async () => {
    const mine = aSignIn("tteurak-me", "/me/signed-in");
    const { access_token } = await tokenOf("resident", mine);
    expect((await withToken(access_token).send("{ __typename }")).status).toBe(200);
    const console = aSignIn();
    const { page, back } = await signInAs(
      new Browser(hub.url),
      startOf(hub, console),
      "resident",
      passwordOf("resident"),
    );
    expect([page.status, back]).toEqual([401, null]);
    const staff = await signInAs(new Browser(hub.url), startOf(hub, mine), "jpdc-admin", passwordOf("jpdc-admin"));
    expect([staff.page.status, staff.back]).toEqual([401, null]);
  });

  it.each<[string, Record<string, string>]>([
    ["no PKCE", { code_challenge: "", code_challenge_method: "" }],
    ["PKCE without a digest", { code_challenge_method: "plain" }],
    ["an answer in the address", { response_type: "token" }],
  ])("AU-19 a sign-in with %s is refused", async (_what, changed) => {
    const { back } = await signInAs(new Browser(hub.url), startOf(hub, aSignIn(), changed), "jpdc-admin", "");
    expect(back?.searchParams.get("error") ?? back?.hash).toMatch(/invalid_request|unsupported_response_type/);
    expect(back?.searchParams.get("code")).toBeNull();
  });

  it.each([
    "https://evil.example/console/signed-in",
    "//evil.example",
    "/console/signed-in/../../evil",
    "?/console/signed-in",
  ])("AU-19 nobody is led to %s", async (redirect) => {
    const address = redirect.startsWith("/console") || redirect.startsWith("?") ? `${hub.url}${redirect}` : redirect;
    const response = await new Browser(hub.url).go(startOf(hub, aSignIn(), { redirect_uri: address }));
    expect([response.status, response.headers.get("location")]).toEqual([400, null]);
  });

  it("AU-19 a code opens one token, for the one who began, and a second use ends the first", async () => {
    const signIn = aSignIn();
    const begin = async () => {
      const { back } = await signInAs(
        new Browser(hub.url),
        startOf(hub, signIn),
        "jpdc-admin",
        passwordOf("jpdc-admin"),
      );
      return back?.searchParams.get("code") ?? "";
    };
    const wrong = { code_verifier: aSignIn().verifier };
    expect((await redeem(hub, signIn, await begin(), wrong)).error).toBe("invalid_grant");
    expect((await redeem(hub, signIn, await begin(), { client_id: "tteurak-me" })).error).toBe("invalid_grant");
    expect((await redeem(hub, signIn, await begin(), { redirect_uri: `${hub.url}/` })).error).toBe("invalid_grant");
    const code = await begin();
    expect((await redeem(hub, signIn, code)).status).toBe(200);
    expect((await redeem(hub, signIn, code)).error).toBe("invalid_grant");
  });

  it("AU-17 neither a code nor a session's cookie stands in the database", async () => {
    const browser = new Browser(hub.url);
    const { back } = await signInAs(browser, startOf(hub, aSignIn()), "jpdc-admin", passwordOf("jpdc-admin"));
    const kept = await hub.sql("agencies", "select kind, r::text as row from issuer_record r");
    expect(kept.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["AuthorizationCode", "Session"]));
    for (const { kind, row } of kept.filter(({ kind }) => kind === "AuthorizationCode" || kind === "Session"))
      for (const secret of [back?.searchParams.get("code"), browser.cookie("_session")])
        expect([kind, String(row).includes(secret ?? "nothing")]).toEqual([kind, false]);
  });

  it("AU-20 a session that was planted is not the one that is signed in; its cookies are for this server alone", async () => {
    const browser = new Browser(hub.url);
    browser.plant("_session", "planted");
    browser.plant("_session.sig", "planted");
    await tokenOf("jpdc-admin", aSignIn(), browser);
    expect(browser.cookie("_session")).not.toBe("planted");
    for (const set of browser.seen.filter((cookie) => !/=;/.test(cookie)))
      expect(set).toMatch(/^(?=.*; ?httponly)(?=.*; ?samesite=lax).*$/i);
  });

  it("AU-20 a session that was signed out of opens nothing any more", async () => {
    const { browser, id_token = "" } = await tokenOf("jpdc-admin");
    const names = ["_session", "_session.sig"];
    const kept = names.map((name) => [name, browser.cookie(name) ?? ""] as const);
    const silently = async () => {
      const { headers } = await browser.go(startOf(hub, aSignIn(), { prompt: "none" }));
      return new URL(headers.get("location") ?? "").searchParams;
    };
    expect((await silently()).get("code")).toEqual(expect.any(String));
    const page = await browser.go(`${hub.url}/oidc/session/end?id_token_hint=${id_token}`);
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(await page.text()) ?? [];
    const body = new URLSearchParams({ xsrf, logout: "yes" });
    await browser.go(`${hub.url}/oidc/session/end/confirm`, { method: "POST", body });
    for (const [name, value] of kept) browser.plant(name, value);
    expect((await silently()).get("error")).toBe("login_required");
  });

  it("P-26 who signs in elsewhere ends the session of the same account; where they were, the password is asked again", async () => {
    const silently = async (browser: Browser) => {
      const { headers } = await browser.go(startOf(hub, aSignIn(), { prompt: "none" }));
      return new URL(headers.get("location") ?? "").searchParams.get("error");
    };
    const office = (await tokenOf("jpdc-worker")).browser;
    const other = (await tokenOf("jpdc-admin")).browser;
    expect(await silently(office)).toBeNull();
    const tablet = (await tokenOf("jpdc-worker")).browser;
    expect([await silently(office), await silently(tablet), await silently(other)]).toEqual([
      "login_required",
      null,
      null,
    ]);
    const again = aSignIn();
    const anew = startOf(hub, again, { prompt: "login" });
    const { back } = await signInAs(tablet, anew, "jpdc-worker", passwordOf("jpdc-worker"));
    expect((await redeem(hub, again, back?.searchParams.get("code") ?? "")).status).toBe(200);
    expect(await silently(tablet)).toBeNull();
  });

  it("AU-16 ten wrong passwords lock an account; unknown name, wrong password and locked account look the same", async () => {
    const answers: string[] = [];
    const attempt = async (login: string, password: string) => {
      const { page, back } = await signInAs(new Browser(hub.url), startOf(hub, aSignIn()), login, password);
      if (!back) answers.push(`${page.status} ${await page.text()}`);
      return back;
    };
    expect(await attempt("nobody", "wrong")).toBeNull();
    for (let guess = 0; guess < 10; guess++) expect(await attempt("jpdc-worker", `guess ${guess}`)).toBeNull();
    expect(await attempt("jpdc-worker", passwordOf("jpdc-worker"))).toBeNull();
    expect(new Set(answers).size).toBe(1);
    await hub.sql("agencies", "update sign_in set failed_at = failed_at - interval '16 minutes'");
    expect(await attempt("jpdc-worker", passwordOf("jpdc-worker"))).not.toBeNull();
  });

  it("SC-08 the page for signing in is in Korean and English, needs nothing from outside, and runs nothing", async () => {
    const browser = new Browser(hub.url);
    const start = await browser.go(startOf(hub, aSignIn()));
    const response = await browser.go(start.headers.get("location") ?? "");
    const text = await response.text();
    expect(text).toContain("로그인");
    expect(text).toContain("Sign in");
    expect(text).not.toMatch(/https?:|src=|@import|url\(|<script|<link/);
    expect(response.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-.+frame-ancestors 'none'$/,
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect((await new Browser(hub.url).go(start.headers.get("location") ?? "")).status).toBe(400);
  });
});
