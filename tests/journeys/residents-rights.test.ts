import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

const [PERSON, OTHER] = healingMembers().map(({ slug }) => residentId(slug)) as [string, string];
const NOW = new Date("2026-11-22T03:00:00Z");
const stated = { purpose: "OWN_RIGHTS", basis: "SELF" };
const self = (id: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "self", actor: id, ...stated });
const keeper = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: agencyId("jpdc"),
  agencyKind: "public_corporation",
  actor: "cli_jpdc",
  purpose: "HOUSING_MANAGEMENT",
  basis: "OWN_RECORD",
});

let copies: Copies;
let runtime: SubgraphRuntime;
beforeAll(async () => {
  copies = await copyDatabases();
  runtime = await openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => NOW,
    log: createLog("test", "fatal"),
    poolSize: 3,
  });
});
afterAll(async () => {
  await runtime.close();
  await copies.drop();
});

const ask = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await runtime.run({ query, variables }, asking(viewer));
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: (errors ?? []).map(({ extensions }) => extensions?.code),
  };
};

const CLAIM = `mutation ($input: ClaimRightInput!) { claimRight(input: $input) { id kind receivedAt dueAt answeredAt } }`;
const ANSWER = `mutation ($input: AnswerRightsRequestInput!) { answerRightsRequest(input: $input) { granted answer answeredAt } }`;
const OWN = `{ me { name consents { recipientAgencyId purpose withdrawnAt } rightsRequests { kind answer } accessLog { agency fields purpose basis result } } }`;

describe("what people may know and ask of their own data", () => {
  it("is nobody's where the caller is not a person", async () => {
    expect((await ask(keeper, "{ me { name } }")).data).toEqual({ me: null });
    expect((await ask(ANONYMOUS, "{ me { name } }")).data).toEqual({ me: null });
  });

  it("P-31 a request for access is due in ten days, and answered once", async () => {
    const claimed = await ask(self(PERSON), CLAIM, { input: { kind: "ACCESS", wish: "제 정보를 보고 싶습니다." } });
    expect(claimed.data.claimRight).toMatchObject({
      kind: "ACCESS",
      receivedAt: "2026-11-22T03:00:00.000Z",
      dueAt: "2026-12-02T03:00:00.000Z",
      answeredAt: null,
    });
    const input = { id: claimed.data.claimRight.id, granted: true, answer: "2026년 11월 22일 열람하실 수 있습니다." };
    const stranger = makeViewer({ ...keeper, agency: agencyId("jeju-medical"), actor: "cli_x" });
    expect((await ask(stranger, ANSWER, { input })).codes).toEqual(["NOT_FOUND"]);
    expect((await ask(keeper, ANSWER, { input: { ...input, answer: "네" } })).codes).toEqual(["ANSWER_INVALID"]);
    expect((await ask(keeper, ANSWER, { input })).data.answerRightsRequest).toMatchObject({ granted: true });
    expect((await ask(keeper, ANSWER, { input })).codes).toEqual(["REQUEST_ANSWERED"]);
  });

  it("P-33 shows the person who looked, why and on which basis, and nobody else", async () => {
    const { data } = await ask(
      keeper,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { name } } }",
      {
        r: [{ __typename: "Resident", id: PERSON }],
      },
    );
    expect(data._entities[0].name).toMatch(/^가상/);
    const own = await ask(self(PERSON), OWN);
    expect(own.codes).toEqual([]);
    expect(own.data.me.accessLog).toContainEqual({
      agency: agencyId("jpdc"),
      fields: ["Resident.name"],
      purpose: "HOUSING_MANAGEMENT",
      basis: "OWN_RECORD",
      result: "allowed",
    });
    const theirs = await ask(self(OTHER), OWN);
    expect(JSON.stringify(theirs.data.me.accessLog)).not.toContain("HOUSING_MANAGEMENT");
    const log = await ask(
      keeper,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { accessLog { at } } } }",
      {
        r: [{ __typename: "Resident", id: PERSON }],
      },
    );
    expect(log.data._entities).toEqual([{ accessLog: [] }]);
  });

  it("shows the person all consents about them", async () => {
    const { data } = await ask(self(PERSON), OWN);
    expect(data.me.consents).toHaveLength(2);
    expect(data.me.consents[0]).toMatchObject({ recipientAgencyId: agencyId("jeju-medical"), purpose: "HEALTH_CARE" });
  });
});

describe("P-14 a look in an emergency", () => {
  const urgent = (actor: string): Viewer =>
    makeViewer({
      ...keeper,
      agency: agencyId("jeju-si"),
      agencyKind: "administrative_city",
      actor,
      purpose: "EMERGENCY_RESPONSE",
      basis: "EMERGENCY_15_1_5",
    });
  const OPEN = `mutation ($key: ID!, $reason: String!) { openEmergencyAccess(subjectKey: $key, reason: $reason) { id approvedAt expiresAt reviewBy notifyBy } }`;
  const APPROVE = "mutation ($id: ID!) { approveEmergencyAccess(id: $id) { approvedAt } }";
  const PHONE =
    "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { subjectKey phone enrolled: accessPass } } }";
  const r = [{ __typename: "Resident", id: OTHER }];
  const phone = async (actor: string) => (await ask(urgent(actor), PHONE, { r })).data._entities[0].phone;

  it("wants a reason and a second person, lasts an hour, and is reviewed and told", async () => {
    const { data } = await ask(urgent("one"), PHONE, { r });
    const key = data._entities[0].subjectKey;
    expect((await ask(urgent("one"), OPEN, { key, reason: "급함" })).codes).toEqual(["REASON_INVALID"]);
    const opened = await ask(urgent("one"), OPEN, {
      key,
      reason: "세탁물 수거 중 응답이 없고 안에서 신음 소리가 들림",
    });
    expect(opened.data.openEmergencyAccess).toMatchObject({
      approvedAt: null,
      expiresAt: "2026-11-22T04:00:00.000Z",
      reviewBy: "2026-11-23T03:00:00.000Z",
      notifyBy: "2026-11-27T03:00:00.000Z",
    });
    const { id } = opened.data.openEmergencyAccess;
    expect(await phone("one")).toBeNull();
    expect((await ask(urgent("one"), APPROVE, { id })).codes).toEqual(["SECOND_PERSON_REQUIRED"]);
    const stranger = makeViewer({ ...urgent("two"), agency: agencyId("jeju-medical") });
    expect((await ask(stranger, APPROVE, { id })).codes).toEqual(["NOT_FOUND"]);
    expect((await ask(urgent("two"), APPROVE, { id })).codes).toEqual(["ROLE_FORBIDDEN"]);
    const second = makeViewer({ ...urgent("two"), audience: "staff", duties: ["control_operator"] });
    expect((await ask(second, APPROVE, { id })).codes).toEqual([]);
    expect(await phone("one")).toMatch(/^000-/);
  });

  it("is no basis for other purposes", async () => {
    const other = makeViewer({ ...urgent("one"), purpose: "CASE_MANAGEMENT" });
    expect((await ask(other, OPEN, { key: "sub_x", reason: "열 글자가 넘는 긴급한 사유" })).codes).toEqual([
      "ACCESS_NO_BASIS",
    ]);
  });
});
