import { agencyId, clientId } from "../../seed/slugs";
import { jejuSi, jpdc } from "../kit/personas";
import { asStaff, firstSignIn, staffToken } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { until } from "../kit/until";

const ACCOUNT = "{ id staffNumber status purposes bases duties { duty grantedBy endedAt } }";
const OPEN = `mutation ($input: OpenAccountInput!) { openAccount(input: $input) {
  __typename ... on AccountOpened { signInName signInCode account ${ACCOUNT} } ... on Problem { message messageKo } } }`;
const RENEW = `mutation ($input: RenewSignInCodeInput!) { renewSignInCode(input: $input) {
  __typename ... on SignInCodeIssued { signInCode } ... on Problem { message } } }`;
const END = "mutation ($input: EndAccountInput!) { endAccount(input: $input) { __typename } }";
const grants = (verb: "widen" | "narrow") => `mutation ($input: ${verb === "widen" ? "Widen" : "Narrow"}AccountInput!) {
  ${verb}Account(input: $input) { __typename ... on ${verb === "widen" ? "AccountWidened" : "AccountNarrowed"} { account ${ACCOUNT} } } }`;
const HISTORY = `query ($account: ID) { rightsChanges(accountId: $account) { nodes { change changedBy duty purposes } } }`;
const ACCOUNTS = `{ staffAccounts ${ACCOUNT} }`;
const LOOK = "{ platforms { totalCount } }";
const PASSWORD = "긴 비밀번호 열두자 이상";

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

let number = 0;
const key = () => `wish ${++number}`;
const somebody = (changed: object = {}) => ({
  input: {
    staffNumber: `2026-${++number}`,
    name: `worker${number}`,
    duties: ["integrated_case_manager"],
    purposes: ["CASE_MANAGEMENT"],
    bases: ["CONSENT_17"],
    idempotencyKey: key(),
    ...changed,
  },
});

describe("the accounts of an agency's staff", () => {
  let hub: Hub;
  let admin: Caller;
  beforeAll(async () => {
    hub = await theHub();
    admin = await asStaff(hub, "jpdc-admin");
  });
  afterAll(() => hub.close());

  const open = async (changed: object = {}, by: Caller = admin) => {
    const { data, errors } = await by.send(OPEN, somebody(changed));
    expect(errors).toBeUndefined();
    return data.openAccount;
  };
  const withToken = (token: string | null) => hub.withAuthorization(`Bearer ${token}`);

  it("J40 are opened by its administrator, and their holders choose a password with a code that is told once", async () => {
    const wish = somebody({ name: "kim", staffNumber: "A-1" });
    const [one, two] = await Promise.all([admin.send(OPEN, wish), admin.send(OPEN, wish)]);
    const [first, second] = [one.data.openAccount, two.data.openAccount];
    expect(first).toMatchObject({ signInName: "kim@jpdc", account: { staffNumber: "A-1", status: "ACTIVE" } });
    expect(second.account).toEqual(first.account);
    const [code, ...others] = [first.signInCode, second.signInCode].filter((text) => text !== null);
    expect(others).toEqual([]);
    expect(await staffToken(hub, "kim@jpdc", code)).toBeNull();
    const { token } = await firstSignIn(hub, { login: "kim@jpdc", code, password: PASSWORD });
    expect((await withToken(token).send(LOOK)).status).toBe(200);
    expect(await staffToken(hub, "kim@jpdc", PASSWORD)).toEqual(expect.any(String));
    const { nodes } = (await admin.send(HISTORY, { account: first.account.id })).data.rightsChanges;
    expect(nodes.map(({ change }: { change: string }) => change).sort()).toEqual([
      "ACCOUNT_OPENED",
      "DUTY_GRANTED",
      "SIGN_IN_CODE_ISSUED",
    ]);
  });

  it("AU-16 a code opens once, not after 72 hours, not for another name, and never beside a later one", async () => {
    const { signInName: login, signInCode: code, account } = await open();
    expect((await firstSignIn(hub, { login: "jpdc-worker", code, password: PASSWORD })).status).toBe(401);
    expect((await firstSignIn(hub, { login, code: "aaaa-aaaa-aaaa-aaaa-aaaa", password: PASSWORD })).status).toBe(401);
    expect((await firstSignIn(hub, { login, code, password: "short" })).status).toBe(400);
    expect((await firstSignIn(hub, { login, code, password: PASSWORD, again: `${PASSWORD}!` })).status).toBe(400);
    const renew = async () =>
      (await admin.send(RENEW, { input: { accountId: account.id, idempotencyKey: key() } })).data.renewSignInCode
        .signInCode;
    const later = await renew();
    expect((await firstSignIn(hub, { login, code, password: PASSWORD })).status).toBe(401);
    expect((await firstSignIn(hub, { login, code: later.toUpperCase(), password: PASSWORD })).status).toBe(200);
    expect((await firstSignIn(hub, { login, code: later, password: `${PASSWORD}?` })).status).toBe(401);
    const last = await renew();
    await hub.sql("agencies", "update sign_in_code set valid_to = now() - interval '1 second' where account_id = $1", [
      account.id,
    ]);
    expect((await firstSignIn(hub, { login, code: last, password: PASSWORD })).status).toBe(401);
    expect(await staffToken(hub, login, PASSWORD)).toEqual(expect.any(String));
  });

  it("AU-17 neither a code nor a password stands in the database", async () => {
    const { signInName: login, signInCode: code } = await open();
    await firstSignIn(hub, { login, code, password: PASSWORD });
    const rows: string[] = [];
    for (const table of ["sign_in", "sign_in_code", "idempotency", "rights_change", "issuer_record"])
      for (const { row } of await hub.sql("agencies", `select t::text as row from ${table} t`)) rows.push(String(row));
    const dump = rows.join("\n");
    for (const secret of [code, code.replaceAll("-", ""), PASSWORD]) expect(dump).not.toContain(secret);
  });

  it("P-26 one person has one account: a second is refused, also of two at once, until the first is ended", async () => {
    const staffNumber = "B-7";
    const both = await Promise.all([
      admin.send(OPEN, somebody({ staffNumber })),
      admin.send(OPEN, somebody({ staffNumber })),
    ]);
    const outcomes = both.map(({ data }) => data.openAccount);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AccountOpened", "PersonHasAccount"]);
    const { account } = outcomes.find(({ __typename }) => __typename === "AccountOpened");
    expect((await open({ staffNumber }, await hub.as(jejuSi))).__typename).toBe("AccountOpened");
    await admin.send(END, { input: { accountId: account.id, idempotencyKey: key() } });
    expect((await open({ staffNumber })).__typename).toBe("AccountOpened");
  });

  it("J40 a name to sign in with is one of its agency's, and given once", async () => {
    expect((await open({ name: "lee" })).signInName).toBe("lee@jpdc");
    expect((await open({ name: "lee" })).__typename).toBe("SignInNameTaken");
    expect((await open({ name: "lee" }, hub.as(jejuSi))).signInName).toBe("lee@jeju-si");
  });

  it("J40 purposes and bases are given and taken within 5 seconds, and written down", async () => {
    const { signInName: login, signInCode: code, account } = await open();
    const { token } = await firstSignIn(hub, { login, code, password: PASSWORD });
    const worker = withToken(token).stating({ purpose: "HOUSING_MANAGEMENT", basis: "CONSENT_17" });
    expect(codes(await worker.send(LOOK))).toEqual(["PURPOSE_NOT_GRANTED"]);
    const input = { accountId: account.id, purposes: ["HOUSING_MANAGEMENT"], bases: [] };
    const widened = await admin.send(grants("widen"), { input: { ...input, idempotencyKey: key() } });
    expect(widened.data.widenAccount.account.purposes).toEqual(["CASE_MANAGEMENT", "HOUSING_MANAGEMENT"]);
    await until(200, () => worker.send(LOOK));
    await admin.send(grants("narrow"), { input: { ...input, idempotencyKey: key() } });
    await until(403, () => worker.send(LOOK));
    const own = await withToken(token).send(grants("widen"), { input: { ...input, idempotencyKey: key() } });
    expect(codes(own)).toEqual(["ROLE_FORBIDDEN"]);
    const { nodes } = (await admin.send(HISTORY, { account: account.id })).data.rightsChanges;
    for (const change of ["ACCOUNT_WIDENED", "ACCOUNT_NARROWED"])
      expect(nodes).toContainEqual(expect.objectContaining({ change, purposes: ["HOUSING_MANAGEMENT"] }));
  });

  it.each([
    ["DUTY_INVALID", { duties: ["emperor"] }],
    ["PURPOSE_UNKNOWN", { purposes: ["OWN_RIGHTS"] }],
    ["BASIS_NOT_AVAILABLE_TO_AGENCY", { bases: ["STATUTE_15_4"] }],
    ["SIGN_IN_NAME_INVALID", { name: "kim@jeju-si" }],
    ["SIGN_IN_NAME_INVALID", { name: "Kim" }],
    ["STAFF_NUMBER_INVALID", { staffNumber: " 7" }],
  ])("J40 an account is refused with %s for %j", async (code, changed) => {
    const refused = await admin.send(OPEN, somebody(changed));
    expect([refused.data.openAccount, codes(refused)]).toEqual([null, [code]]);
  });

  it("FP-19 are opened by nobody else, and known to nobody else", async () => {
    expect(codes(await (await asStaff(hub, "jpdc-worker")).send(OPEN, somebody()))).toEqual(["ROLE_FORBIDDEN"]);
    const { account } = await open({}, hub.as(jpdc));
    expect(account.duties).toEqual([expect.objectContaining({ grantedBy: clientId("jpdc") })]);
    const strange = await hub.as(jejuSi).send(RENEW, { input: { accountId: account.id, idempotencyKey: key() } });
    const missing = await hub.as(jejuSi).send(RENEW, { input: { accountId: "acc_nobody", idempotencyKey: key() } });
    expect([strange, codes(strange)]).toEqual([missing, ["NOT_FOUND"]]);
    const seen = (await hub.as(jejuSi).send(ACCOUNTS)).data.staffAccounts.map(({ id }: { id: string }) => id);
    expect(seen).not.toContain(account.id);
  });

  it("FP-20 nobody opens an account elsewhere, of another kind, or with a past", async () => {
    for (const more of [
      { agencyId: agencyId("jeju-si") },
      { status: "ACTIVE" },
      { audience: "self" },
      { createdBy: "x" },
    ]) {
      const { status, data } = await admin.send(OPEN, somebody(more));
      expect([status, data]).toEqual([400, undefined]);
    }
  });
});
