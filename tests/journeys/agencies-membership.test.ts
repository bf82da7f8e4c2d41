import { seoulDate } from "../../kit/clock";
import { agencyId, membershipId, platformId } from "../../seed/slugs";
import { jejuMedical, jile, jpdc, kordi } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { until } from "../kit/until";

const PLATFORM = platformId("gachi-happy-courtyard");
const MOVED = `__typename ... on MembershipMoved { membership { id status version dataSharingHash representatives history { fromStatus toStatus } } }
  ... on Problem { message messageKo }`;
const mutation = (name: string, type = "MoveMembershipInput"): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${MOVED}
    ${type.startsWith("Move") ? "... on IllegalTransition { state possible }" : ""} } }`;
const APPLY = mutation("applyMembership", "ApplyMembershipInput");
const MEMBERS = `query ($asOf: Date, $status: MembershipStatus) { platform(id: "${PLATFORM}") {
  memberships(asOf: $asOf, status: $status, first: 200) { totalCount nodes { id } } } }`;
const LOOK = "{ platforms { totalCount } }";
const WHY = "공간복지 플랫폼의 교육 사업에 함께 참여하고자 합니다.";
const HASH = "ef".repeat(32);

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
let keys = 0;

describe("J38 S0-03 an agency asks to take part", () => {
  let hub: Hub;
  let admin: Caller;
  let id: string;
  beforeAll(async () => {
    hub = await theHub();
    admin = await asStaff(hub, "jpdc-admin");
    // One of the seed that never was a member: it has a system, and asks for itself.
    await hub.sql("agencies", "delete from membership where id = $1", [membershipId("gachi-happy-courtyard/kordi")]);
  });
  afterAll(() => hub.close());
  const step = (caller: Caller, name: string, version: number, more: object = {}): Promise<Answer> => {
    const type = name === "activateMembership" ? "ActivateMembershipInput" : "MoveMembershipInput";
    const input = { membershipId: id, reason: WHY, version, idempotencyKey: `step ${++keys}`, ...more };
    return caller.send(mutation(name, type), { input });
  };
  const members = async (asOf?: string, status?: string, caller = hub.nobody) =>
    (await caller.send(MEMBERS, { asOf, status })).data.platform.memberships.totalCount as number;
  const told = async () =>
    (await hub.sql("agencies", "select data from outbox where type = 'MembershipChanged' order by position")).map(
      ({ data }) => (data as { state: string }).state,
    );

  it("J38 applies by itself, once, whoever sends the form twenty times; it is no member for that", async () => {
    const input = { platformId: PLATFORM, reason: WHY, idempotencyKey: "apply" };
    const twenty = await Promise.all(Array.from({ length: 20 }, () => hub.as(kordi).send(APPLY, { input })));
    expect(new Set(twenty.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const { membership } = twenty[0]?.data.applyMembership ?? {};
    expect(membership).toMatchObject({
      status: "APPLIED",
      version: 1,
      history: [{ fromStatus: null, toStatus: "APPLIED" }],
    });
    id = membership.id as string;
    const again = await hub.as(kordi).send(APPLY, { input: { ...input, idempotencyKey: "again" } });
    expect(again.data.applyMembership.__typename).toBe("AgencyIsMember");
    const member = await hub.as(jile).send(APPLY, { input: { ...input, idempotencyKey: "member" } });
    expect(member.data.applyMembership.__typename).toBe("AgencyIsMember");
    expect(codes(await (await asStaff(hub, "jpdc-worker")).send(APPLY, { input }))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await hub.as(kordi).send(APPLY, { input: { ...input, platformId: "plt_0" } }))).toEqual(["NOT_FOUND"]);
    expect([await members(), await members(undefined, "APPLIED"), await members(undefined, "APPLIED", admin)]).toEqual([
      54, 0, 1,
    ]);
    expect((await hub.as(kordi).send(LOOK)).status).toBe(200);
    expect(await told()).toEqual(["applied"]);
  });

  it("J38 is examined, approved and made a member by the operator alone, step by step", async () => {
    for (const caller of [hub.as(jpdc), hub.as(kordi), hub.as(jejuMedical)])
      expect(codes(await step(caller, "reviewMembership", 1))).toEqual(["ROLE_FORBIDDEN"]);
    expect((await step(admin, "approveMembership", 1)).data.approveMembership).toMatchObject({
      __typename: "IllegalTransition",
      state: "APPLIED",
      possible: ["REVIEW", "WITHDRAWN", "EXPELLED"],
    });
    expect((await step(admin, "reviewMembership", 1)).data.reviewMembership.membership.status).toBe("REVIEW");
    expect((await step(admin, "approveMembership", 1)).data.approveMembership.__typename).toBe("VersionConflict");
    expect((await step(admin, "approveMembership", 2)).data.approveMembership.membership.status).toBe("APPROVED");
    const signed = { dataSharingHash: HASH, representatives: ["원장"] };
    const refused = async (more: object) => codes(await step(admin, "activateMembership", 3, { ...signed, ...more }));
    expect(await refused({ dataSharingHash: "none" })).toEqual(["DOCUMENT_HASH_INVALID"]);
    expect(await refused({ representatives: [] })).toEqual(["REPRESENTATIVE_INVALID"]);
    const { data } = await step(admin, "activateMembership", 3, signed);
    expect(data.activateMembership.membership).toMatchObject({ status: "ACTIVE", version: 4, ...signed });
    expect(await told()).toEqual(["applied", "review", "approved", "active"]);
  });

  it("S0-03 counts from that day on, and the days before stay as they were", async () => {
    const yesterday = seoulDate(new Date(Date.now() - 24 * 60 * 60 * 1000));
    expect([
      await members("2023-10-31"),
      await members("2023-11-30"),
      await members(yesterday),
      await members(),
    ]).toEqual([0, 54, 54, 55]);
  });

  it("J38 E9 is suspended, let in again and leaves by itself: its system is refused within 5 seconds", async () => {
    const decide = (name: string) =>
      admin.send(`mutation ($input: DecideMemberInput!) { ${name}(input: $input) { __typename } }`, {
        input: { membershipId: id, reason: WHY, idempotencyKey: name },
      });
    expect((await decide("suspendMember")).data.suspendMember.__typename).toBe("MemberSuspended");
    expect((await decide("reinstateMember")).data.reinstateMember.__typename).toBe("MemberReinstated");
    await until(200, () => hub.as(kordi).send(LOOK));
    expect(codes(await step(hub.as(jile), "withdrawMembership", 6))).toEqual(["NOT_FOUND"]);
    expect((await step(hub.as(kordi), "withdrawMembership", 4)).data.withdrawMembership.__typename).toBe(
      "VersionConflict",
    );
    const left = await step(hub.as(kordi), "withdrawMembership", 6);
    expect(left.errors).toBeUndefined();
    expect(left.data.withdrawMembership.membership.status).toBe("WITHDRAWN");
    await until(403, () => hub.as(kordi).send(LOOK));
    expect(await members()).toBe(54);
    expect((await step(admin, "expelMember", 7)).data.expelMember.__typename).toBe("IllegalTransition");
    expect((await told()).slice(4)).toEqual(["suspended", "active", "withdrawn"]);
  });

  it("J38 another is expelled by the operator, and was a member on every day before", async () => {
    const of = (version: number) => ({ membershipId: membershipId("gachi-happy-courtyard/jile"), version });
    expect(codes(await step(hub.as(jejuMedical), "expelMember", 1, of(1)))).toEqual(["ROLE_FORBIDDEN"]);
    const { data } = await step(admin, "expelMember", 1, of(1));
    expect(data.expelMember.membership).toMatchObject({ status: "EXPELLED", version: 2 });
    await until(403, () => hub.as(jile).send(LOOK));
    expect([await members("2023-11-30"), await members()]).toEqual([54, 53]);
    expect(
      (await hub.nobody.send(`{ agency(id: "${agencyId("jile")}") { memberships { id } } }`)).data.agency.memberships,
    ).toEqual([]);
  });
});
