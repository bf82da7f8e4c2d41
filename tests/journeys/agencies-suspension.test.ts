import { accountId, agencyId, clientId, platformId } from "../../seed/slugs";
import { aSignIn, Browser, startOf } from "../kit/browser";
import { anAssertion, aPair, askForToken, register } from "../kit/machine-client";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { asStaff, staffToken } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { until } from "../kit/until";

const PLATFORM = platformId("gachi-happy-courtyard");
const MEMBERS = `query ($asOf: Date, $status: MembershipStatus) { platform(id: "${PLATFORM}") {
  memberships(asOf: $asOf, status: $status, first: 200) { totalCount nodes { id status agency { id } } }
} }`;
const DECIDED = `{ id status history { at fromStatus toStatus reason changedBy } }`;
const SUSPEND = `mutation ($input: DecideMemberInput!) { suspendMember(input: $input) {
  __typename ... on MemberSuspended { membership ${DECIDED} } ... on Problem { message messageKo } } }`;
const REINSTATE = `mutation ($input: DecideMemberInput!) { reinstateMember(input: $input) {
  __typename ... on MemberReinstated { membership ${DECIDED} } ... on Problem { message messageKo } } }`;
const HISTORY = `query ($asOf: Date) { agency(id: "${agencyId("jeju-si")}") { memberships(asOf: $asOf) ${DECIDED} } }`;
const LOOK = "{ platforms { totalCount } }";
const WHY = "개인정보 유출 의심 신고가 접수되어 조사하는 동안 접속을 막습니다.";

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

let requests = 0;
const decision = (membershipId: string, reason = WHY) => ({
  input: { membershipId, reason, idempotencyKey: `decision ${++requests}` },
});

describe("E9 one of the 55 is suspended", () => {
  let hub: Hub;
  let admin: Caller;
  let membership: string;
  const members = async (asOf?: string, status?: string) =>
    (await hub.nobody.send(MEMBERS, { asOf, status })).data.platform.memberships;
  const membershipOf = async (agency: string): Promise<string> =>
    (await members()).nodes.find((node: { agency: { id: string } }) => node.agency.id === agencyId(agency)).id;

  beforeAll(async () => {
    hub = await theHub();
    admin = await asStaff(hub, "jpdc-admin");
    membership = await membershipOf("jeju-si");
  });
  afterAll(() => hub.close());

  it("E9 J41 its keys, tokens and people are let in nowhere within 5 seconds, and the others go on", async () => {
    const pair = await aPair();
    await register(hub, jejuSi, clientId("jeju-si"), pair);
    const issued = await askForToken(hub, await anAssertion(hub, clientId("jeju-si"), pair));
    const machine = hub.withAuthorization(`Bearer ${issued.access_token}`);
    const browser = new Browser(hub.url);
    const worker = hub.withAuthorization(`Bearer ${await staffToken(hub, "jeju-si-worker", undefined, browser)}`);
    for (const caller of [hub.as(jejuSi), machine, worker]) expect((await caller.send(LOOK)).status).toBe(200);

    const since = Date.now();
    const { data, errors } = await admin.send(SUSPEND, decision(membership));
    expect(errors).toBeUndefined();
    expect(data.suspendMember.membership).toMatchObject({ id: membership, status: "SUSPENDED" });
    for (const caller of [hub.as(jejuSi), machine, worker]) {
      const refused = await until(403, () => caller.send(LOOK));
      expect(codes(refused)).toEqual(["MEMBERSHIP_SUSPENDED"]);
    }
    expect(Date.now() - since).toBeLessThan(5000);
    for (const other of [jpdc, jejuMedical]) expect((await hub.as(other).send(LOOK)).status).toBe(200);
    expect((await hub.nobody.send(LOOK)).status).toBe(200);

    // Nor is anything new to be had: no token, no sign-in, no silent renewal of a session that was open.
    expect((await askForToken(hub, await anAssertion(hub, clientId("jeju-si"), pair))).status).toBe(401);
    expect(await staffToken(hub, "jeju-si-worker")).toBeNull();
    const silent = await browser.go(startOf(hub, aSignIn(), { prompt: "none" }));
    expect(new URL(silent.headers.get("location") ?? "").searchParams.get("error")).toBe("login_required");
  });

  it("S0-03 what it was on any day before stays, and today it stands there as suspended", async () => {
    expect((await members("2023-10-31")).totalCount).toBe(0);
    expect((await members("2023-11-30")).totalCount).toBe(55);
    expect((await members()).totalCount).toBe(55);
    expect((await members(undefined, "ACTIVE")).totalCount).toBe(54);
    expect((await members(undefined, "SUSPENDED")).nodes).toEqual([
      { id: membership, status: "SUSPENDED", agency: { id: agencyId("jeju-si") } },
    ]);
  });

  it("J41 nobody but the platform's administrators decides, and nobody about their own agency", async () => {
    const other = await membershipOf("jeju-medical");
    const worker = await asStaff(hub, "jpdc-worker");
    for (const caller of [hub.as(jpdc), hub.as(jejuMedical), worker])
      for (const mutation of [SUSPEND, REINSTATE]) {
        const refused = await caller.send(mutation, decision(other));
        expect([Object.values(refused.data), codes(refused)]).toEqual([[null], ["ROLE_FORBIDDEN"]]);
      }
    expect(codes(await admin.send(SUSPEND, decision(await membershipOf("jpdc"))))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await admin.send(SUSPEND, decision("mbr_nothing")))).toEqual(["NOT_FOUND"]);
    expect(codes(await admin.send(SUSPEND, decision(other, "왜냐하면")))).toEqual(["MEMBERSHIP_REASON_INVALID"]);
    expect((await members(undefined, "ACTIVE")).totalCount).toBe(54);
  });

  it("E9 it is let in again with what it had, and the history says who decided what and why", async () => {
    const again = "조사 결과 유출이 확인되지 않아 정지를 해제합니다.";
    const { data } = await admin.send(REINSTATE, decision(membership, again));
    expect(data.reinstateMember.membership.status).toBe("ACTIVE");
    await until(200, () => hub.as(jejuSi).send(LOOK));
    expect(await staffToken(hub, "jeju-si-worker")).toEqual(expect.any(String));
    const by = { at: expect.any(String), changedBy: accountId("jpdc-admin") };
    const history = [
      { fromStatus: "ACTIVE", toStatus: "SUSPENDED", reason: WHY, ...by },
      { fromStatus: "SUSPENDED", toStatus: "ACTIVE", reason: again, ...by },
    ];
    for (const caller of [admin, hub.as(jejuSi)])
      expect((await caller.send(HISTORY)).data.agency.memberships[0].history).toEqual(history);
    for (const stranger of [hub.as(jejuMedical), await asStaff(hub, "jpdc-worker")])
      expect((await stranger.send(HISTORY)).data.agency.memberships[0].history).toEqual([]);
    expect((await members("2023-11-30")).totalCount).toBe(55);
    expect((await members(undefined, "ACTIVE")).totalCount).toBe(55);
  });

  it("J41 the same suspension sent twice is one; one that is suspended already is suspended no more", async () => {
    const other = await membershipOf("kordi");
    const wish = decision(other);
    const [one, two] = await Promise.all([admin.send(SUSPEND, wish), admin.send(SUSPEND, wish)]);
    expect(two.data).toEqual(one.data);
    const third = await admin.send(SUSPEND, decision(other));
    expect(third.data.suspendMember.membership.history).toHaveLength(1);
  });
});

const ADMIT = `mutation ($input: AdmitMemberInput!) { admitMember(input: $input) {
  __typename ... on MemberAdmitted { membership { status agency { agencyCode name kind } history { toStatus } } }
  ... on Problem { message messageKo } } }`;

describe("the 56th agency", () => {
  let hub: Hub;
  let admin: Caller;
  beforeAll(async () => {
    hub = await theHub();
    admin = await asStaff(hub, "jpdc-admin");
  });
  afterAll(() => hub.close());

  it("J38 S0-03 is admitted on a day, and the days before stay as they were", async () => {
    const input = {
      platformId: PLATFORM,
      agencyCode: "welfare-56",
      name: "가상 제주종합복지관",
      kind: "WELFARE_CENTRE",
      reason: "참여 협약과 자료 공유 협약을 체결하였습니다.",
      idempotencyKey: "the 56th",
    };
    const { data, errors } = await admin.send(ADMIT, { input });
    expect(errors).toBeUndefined();
    expect(data.admitMember.membership).toEqual({
      status: "ACTIVE",
      agency: { agencyCode: "welfare-56", name: "가상 제주종합복지관", kind: "WELFARE_CENTRE" },
      history: [{ toStatus: "ACTIVE" }],
    });
    const on = async (asOf?: string) => (await hub.nobody.send(MEMBERS, { asOf })).data.platform.memberships.totalCount;
    expect([await on("2023-11-30"), await on(), await on("2026-01-01")]).toEqual([55, 56, 55]);
    const twice = await admin.send(ADMIT, { input: { ...input, idempotencyKey: "the 56th again" } });
    expect(twice.data.admitMember.__typename).toBe("AgencyIsMember");
    const badCode = await admin.send(ADMIT, { input: { ...input, agencyCode: "복지관", idempotencyKey: "code" } });
    expect(codes(badCode)).toEqual(["AGENCY_CODE_INVALID"]);
    const stranger = await hub.as(jejuSi).send(ADMIT, { input: { ...input, idempotencyKey: "stranger" } });
    expect(codes(stranger)).toEqual(["ROLE_FORBIDDEN"]);
  });
});
