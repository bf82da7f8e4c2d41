import { accountId, agencyId, clientId } from "../../seed/slugs";
import { anAssertion, aPair, askForToken } from "../kit/machine-client";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { until } from "../kit/until";

const CLIENT = "{ id name status purposes bases keys { kind prefix } }";
const ISSUE = `mutation ($input: IssueClientInput!) { issueClient(input: $input) {
  __typename ... on ClientIssued { key client ${CLIENT} clientKey { id kind kid } } ... on Problem { message messageKo } } }`;
const WIDEN = `mutation ($input: WidenClientInput!) { widenClient(input: $input) {
  __typename ... on ClientWidened { client ${CLIENT} } ... on Problem { message messageKo } } }`;
const NARROW = `mutation ($input: NarrowClientInput!) { narrowClient(input: $input) {
  __typename ... on ClientNarrowed { client ${CLIENT} } } }`;
const REVOKE = `mutation ($input: RevokeClientInput!) { revokeClient(input: $input) {
  __typename ... on ClientRevoked { client { status } } } }`;
const ROTATE = `mutation ($input: RotateClientKeyInput!) { rotateClientKey(input: $input) { __typename } }`;
const CLIENTS = `query ($agency: ID) { clients(agencyId: $agency) { id } }`;
const HISTORY = `query ($client: ID) { rightsChanges(clientId: $client) { nodes { change changedBy purposes bases } } }`;
const LOOK = "{ platforms { totalCount } }";

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

// What happened at one moment stands in no order.
const byChange = (one: { change: string }, other: { change: string }) => one.change.localeCompare(other.change);

let requests = 0;
const key = () => `request ${++requests}`;
const aClient = (changed: object = {}) => ({
  input: {
    agencyId: agencyId("jeju-medical"),
    name: "건강검진 연계 시스템",
    contract: "PARTNER",
    purposes: ["HEALTH_CARE"],
    bases: ["CONSENT_17"],
    idempotencyKey: key(),
    ...changed,
  },
});

describe("the systems of a member", () => {
  let hub: Hub;
  let admin: Caller;
  beforeAll(async () => {
    hub = await theHub();
    admin = await asStaff(hub, "jpdc-admin");
  });
  afterAll(() => hub.close());

  const issue = async (changed: object = {}) => {
    const { data, errors } = await admin.send(ISSUE, aClient(changed));
    expect(errors).toBeUndefined();
    return data.issueClient;
  };
  const withKey = (text: string) => hub.withAuthorization(`Bearer ${text}`);

  it("J39 are made known by the platform's administrator, and ask with a key that is told once", async () => {
    const wish = aClient();
    const [one, two] = await Promise.all([admin.send(ISSUE, wish), admin.send(ISSUE, wish)]);
    const [first, second] = [one.data.issueClient, two.data.issueClient];
    expect(first.client).toMatchObject({ status: "ACTIVE", purposes: ["HEALTH_CARE"], bases: ["CONSENT_17"] });
    expect(second.client.id).toBe(first.client.id);
    const told = [first.key, second.key].filter((text) => text !== null);
    expect(told).toHaveLength(1);
    const client = withKey(told[0]);
    expect((await client.send(LOOK)).status).toBe(200);
    expect((await client.send(CLIENTS)).data.clients.map(({ id }: { id: string }) => id)).toContain(first.client.id);
    const own = await client.stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" }).send(LOOK);
    expect(own.status).toBe(200);
    const more = await client.stating({ purpose: "CASE_MANAGEMENT", basis: "CONSENT_17" }).send(LOOK);
    expect(codes(more)).toEqual(["PURPOSE_NOT_GRANTED"]);
    const by = { changedBy: accountId("jpdc-admin") };
    const { nodes } = (await client.send(HISTORY, { client: first.client.id })).data.rightsChanges;
    expect(nodes.sort(byChange)).toEqual([
      { change: "CLIENT_ISSUED", ...by, purposes: ["HEALTH_CARE"], bases: ["CONSENT_17"] },
      { change: "CLIENT_KEY_ISSUED", ...by, purposes: null, bases: null },
    ]);
  });

  it("J39 with a public key the operator never holds what opens", async () => {
    const pair = await aPair();
    const { key: text, client, clientKey } = await issue({ publicKey: JSON.stringify(pair.jwk) });
    expect([text, clientKey]).toEqual([null, { id: expect.any(String), kind: "PUBLIC", kid: pair.kid }]);
    const { access_token } = await askForToken(hub, await anAssertion(hub, client.id, pair));
    expect((await withKey(access_token ?? "").send(LOOK)).status).toBe(200);
  });

  it("J39 are widened by the operator alone, and narrowed by both, within 5 seconds", async () => {
    const { key: text, client } = await issue();
    const system = withKey(text);
    const grants = (purposes: string[], bases: string[] = []) => ({
      input: { clientId: client.id, purposes, bases, idempotencyKey: key() },
    });
    const forbidden = await system.send(WIDEN, grants(["CASE_MANAGEMENT"]));
    expect([forbidden.data.widenClient, codes(forbidden)]).toEqual([null, ["ROLE_FORBIDDEN"]]);
    const widened = await admin.send(WIDEN, grants(["CASE_MANAGEMENT", "HEALTH_CARE"], ["OWN_RECORD"]));
    expect(widened.data.widenClient.client).toMatchObject({
      purposes: ["HEALTH_CARE", "CASE_MANAGEMENT"],
      bases: ["CONSENT_17", "OWN_RECORD"],
    });
    const stated = system.stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
    await until(200, () => stated.send(LOOK));
    const narrowed = await system.send(NARROW, grants(["CASE_MANAGEMENT", "DISCOVERY"]));
    expect(narrowed.data.narrowClient.client.purposes).toEqual(["HEALTH_CARE"]);
    expect(codes(await until(403, () => stated.send(LOOK)))).toEqual(["PURPOSE_NOT_GRANTED"]);
    await admin.send(NARROW, grants([], ["OWN_RECORD"]));
    const { nodes } = (await system.send(HISTORY, { client: client.id })).data.rightsChanges;
    expect(nodes.slice(2)).toEqual([
      {
        change: "CLIENT_WIDENED",
        changedBy: accountId("jpdc-admin"),
        purposes: ["CASE_MANAGEMENT"],
        bases: ["OWN_RECORD"],
      },
      { change: "CLIENT_NARROWED", changedBy: client.id, purposes: ["CASE_MANAGEMENT"], bases: [] },
      { change: "CLIENT_NARROWED", changedBy: accountId("jpdc-admin"), purposes: [], bases: ["OWN_RECORD"] },
    ]);
  });

  it("J39 are revoked by the operator too, within 5 seconds; their keys it does not renew", async () => {
    const { key: text, client } = await issue();
    const renewed = await admin.send(ROTATE, {
      input: { clientId: client.id, overlapHours: 1, idempotencyKey: key() },
    });
    expect([renewed.data.rotateClientKey, codes(renewed)]).toEqual([null, ["NOT_FOUND"]]);
    const revoked = await admin.send(REVOKE, { input: { clientId: client.id, idempotencyKey: key() } });
    expect(revoked.data.revokeClient.client.status).toBe("REVOKED");
    await until(401, () => withKey(text).send(LOOK));
    const late = await admin.send(WIDEN, {
      input: { clientId: client.id, purposes: ["DISCOVERY"], bases: [], idempotencyKey: key() },
    });
    expect(late.data.widenClient.__typename).toBe("ClientIsRevoked");
  });

  it.each([
    ["PURPOSE_UNKNOWN", { purposes: ["CURIOSITY"] }],
    ["PURPOSE_UNKNOWN", { purposes: ["OWN_RIGHTS"] }],
    ["BASIS_UNKNOWN", { bases: ["I_WANT_TO"] }],
    ["BASIS_NOT_AVAILABLE_TO_AGENCY", { bases: ["STATUTE_15_4"] }],
    ["BASIS_NOT_AVAILABLE_TO_AGENCY", { bases: ["SELF"] }],
    ["NAME_INVALID", { name: "  " }],
    ["PUBLIC_KEY_INVALID", { publicKey: "{}" }],
    ["NOT_FOUND", { agencyId: "agy_nothing" }],
    ["NOT_FOUND", { agencyId: agencyId("sh") }],
  ])("P-11 J39 a client is refused with %s for %j", async (code, changed) => {
    const refused = await admin.send(ISSUE, aClient(changed));
    expect([refused.data.issueClient, codes(refused)]).toEqual([null, [code]]);
  });

  it("J39 a suspended member gets no client", async () => {
    const suspended = agencyId("kordi");
    await hub.sql("agencies", "update membership set status = 'suspended' where agency_id = $1", [suspended]);
    expect((await issue({ agencyId: suspended })).__typename).toBe("NotAMember");
  });

  it("FP-19 are known to their agency and the operator, and to nobody else", async () => {
    const ids = async (caller: Caller, agency?: string) =>
      (await caller.send(CLIENTS, { agency })).data.clients.map(({ id }: { id: string }) => id);
    expect(await ids(admin, agencyId("jeju-medical"))).toContain(clientId("jeju-medical"));
    expect(await ids(await asStaff(hub, "jpdc-worker"), agencyId("jeju-medical"))).toEqual([]);
    expect(await ids(hub.as(jpdc), agencyId("jeju-medical"))).toEqual([]);
    expect(await ids(hub.as(jejuSi), agencyId("jeju-medical"))).toEqual([]);
    expect(await ids(hub.as(jejuMedical))).toContain(clientId("jeju-medical"));
    const worker = await asStaff(hub, "jpdc-worker");
    expect(codes(await worker.send(ISSUE, aClient()))).toEqual(["ROLE_FORBIDDEN"]);
    for (const stranger of [hub.as(jpdc), hub.as(jejuSi), hub.as(jejuMedical), await asStaff(hub, "jeju-si-worker")])
      expect(codes(await stranger.send(ISSUE, aClient()))).toEqual(["NOT_FOUND"]);
    const anothers = { input: { clientId: clientId("jeju-medical"), purposes: [], bases: [], idempotencyKey: key() } };
    for (const mutation of [WIDEN, NARROW]) {
      const hidden = await hub.as(jejuSi).send(mutation, anothers);
      const missing = await hub.as(jejuSi).send(mutation, { input: { ...anothers.input, clientId: "cli_nothing" } });
      expect(hidden).toEqual(missing);
      expect(codes(hidden)).toEqual(["NOT_FOUND"]);
    }
  });

  it("FP-20 nobody writes into a client, an account or a membership what is not asked for", async () => {
    for (const [mutation, input] of [
      [ISSUE, { ...aClient().input, status: "ACTIVE", createdBy: "acc_other", synthetic: true }],
      [ISSUE, { ...aClient().input, audience: "hub" }],
      [
        WIDEN,
        { clientId: clientId("jpdc"), purposes: [], bases: [], agencyId: agencyId("jpdc"), idempotencyKey: key() },
      ],
    ] as const) {
      const { status, data, errors } = await admin.send(mutation, { input });
      expect([status, data]).toEqual([400, undefined]);
      expect(errors?.[0]?.message).toMatch(/not defined by type/);
    }
  });
});
