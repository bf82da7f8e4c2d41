import { accountId, clientId } from "../../seed/slugs";
import { aSignIn, Browser, signInAs, startOf } from "../kit/browser";
import { jejuSi, jpdc } from "../kit/personas";
import { demoPassword, staffToken } from "../kit/signed-in";
import { type Answer, type Hub, theHub } from "../kit/the-hub";
import { until } from "../kit/until";

const ADMIN = accountId("jpdc-admin");
const WORKER = accountId("jpdc-worker");
const ACCOUNTS = "{ staffAccounts { id status duties { duty grantedBy endedAt } } }";
const GRANT = `mutation ($input: DutyInput!) { grantDuty(input: $input) { __typename ... on Problem { message messageKo } } }`;
const END_DUTY = `mutation ($input: DutyInput!) { endDuty(input: $input) { __typename } }`;
const END = `mutation ($input: EndAccountInput!) { endAccount(input: $input) { __typename ... on AccountEnded { account { status } } } }`;
const HISTORY = "{ rightsChanges { nodes { change changedBy accountId duty } } }";

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describe("the rights of staff", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  let number = 0;
  const wish = (account: string, duty?: string) => ({
    input: { accountId: account, ...(duty && { duty }), idempotencyKey: `wish ${++number}` },
  });
  const withToken = (token: string | null) => hub.withAuthorization(`Bearer ${token}`);

  it("J40 administrators grant and end duties within 5 seconds, not their own, and the history is kept", async () => {
    const admin = withToken(await staffToken(hub, "jpdc-admin"));
    const worker = withToken(await staffToken(hub, "jpdc-worker"));
    expect((await worker.send(ACCOUNTS)).data.staffAccounts).toEqual([]);
    const refused = await worker.send(GRANT, wish(ADMIN, "counsellor"));
    expect([refused.data.grantDuty, codes(refused)]).toEqual([null, ["ROLE_FORBIDDEN"]]);
    expect(codes(await admin.send(GRANT, wish(ADMIN, "privacy_officer")))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await admin.send(GRANT, wish(WORKER, "emperor")))).toEqual(["DUTY_INVALID"]);
    const granted = await admin.send(GRANT, wish(WORKER, "member_administrator"));
    expect(granted.data.grantDuty.__typename).toBe("DutyGranted");
    const since = Date.now();
    while ((await worker.send(ACCOUNTS)).data.staffAccounts.length === 0) expect(Date.now() - since).toBeLessThan(5000);
    await admin.send(END_DUTY, wish(WORKER, "member_administrator"));
    const again = Date.now();
    while ((await worker.send(ACCOUNTS)).data.staffAccounts.length > 0) expect(Date.now() - again).toBeLessThan(5000);
    const { data } = await admin.send(HISTORY);
    const change = { changedBy: ADMIN, accountId: WORKER, duty: "member_administrator" };
    expect(data.rightsChanges.nodes).toEqual([
      { change: "DUTY_GRANTED", ...change },
      { change: "DUTY_ENDED", ...change },
    ]);
    const { duties } = (await admin.send(ACCOUNTS)).data.staffAccounts.find(({ id }: { id: string }) => id === WORKER);
    expect(duties).toContainEqual({ duty: "member_administrator", grantedBy: ADMIN, endedAt: expect.any(String) });
  });

  it("FP-19 accounts of another agency, and of residents, do not exist", async () => {
    const stranger = hub.as(jejuSi);
    const missing = await stranger.send(GRANT, wish("acc_nobody", "counsellor"));
    for (const account of [WORKER, accountId("resident")])
      expect(await stranger.send(GRANT, wish(account, "counsellor"))).toEqual(missing);
    expect(codes(missing)).toEqual(["NOT_FOUND"]);
    const { data } = await stranger.send(ACCOUNTS);
    expect(data.staffAccounts.map(({ id }: { id: string }) => id)).toEqual([accountId("jeju-si-worker")]);
  });

  it("P-26 somebody who leaves has no rights within 5 seconds, signed in as they are, and cannot come back", async () => {
    const browser = new Browser(hub.url);
    const token = await staffToken(hub, "jpdc-worker", undefined, browser);
    expect((await withToken(token).send("{ __typename }")).status).toBe(200);
    const { data } = await hub.as(jpdc).send(END, wish(WORKER));
    expect(data.endAccount).toEqual({ __typename: "AccountEnded", account: { status: "ENDED" } });
    await until(401, () => withToken(token).send("{ __typename }"));
    const { back } = await signInAs(
      new Browser(hub.url),
      startOf(hub, aSignIn()),
      "jpdc-worker",
      demoPassword("jpdc-worker"),
    );
    expect(back).toBeNull();
    const silent = await browser.go(startOf(hub, aSignIn(), { prompt: "none" }));
    expect(new URL(silent.headers.get("location") ?? "").searchParams.get("error")).toBe("login_required");
    expect((await hub.as(jpdc).send(GRANT, wish(WORKER, "counsellor"))).data.grantDuty.__typename).toBe(
      "AccountIsEnded",
    );
    const history = await hub.as(jpdc).send(HISTORY);
    expect(history.data.rightsChanges.nodes).toContainEqual({
      change: "ACCOUNT_ENDED",
      changedBy: clientId("jpdc"),
      accountId: WORKER,
      duty: null,
    });
  });
});
