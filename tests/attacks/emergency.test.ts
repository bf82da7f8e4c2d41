import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { SubgraphRuntime } from "../../kit/runtime";
import { makeSecrets } from "../../kit/secrets";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { theServers } from "../kit/servers";

const PERSON = residentId(healingMembers()[0]?.slug ?? "");
const REASON = "세탁물 수거 중 응답이 없고 안에서 신음 소리가 들림";
const MINUTE = 60_000;

const urgent = (actor: string, changed: Partial<Viewer> = {}): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: agencyId("jeju-si"),
    agencyKind: "administrative_city",
    actor,
    purpose: "EMERGENCY_RESPONSE",
    basis: "EMERGENCY_15_1_5",
    ...changed,
  });
const SECOND = { audience: "staff", duties: ["control_operator"] } as const;
const STRANGER = { agency: agencyId("jeju-medical"), agencyKind: "medical" };

let now: Date;
let copies: Copies;
let runtime: SubgraphRuntime;
let database: Database;
let key: string;
beforeAll(async () => {
  copies = await copyDatabases();
  const databases = await openDatabases(copies);
  database = databases.residents;
  const keys = makeKeys(theServers().keysDir);
  key = (await makeSecrets("residents", keys)).subjects.seal(PERSON, agencyId("jeju-si"));
  runtime = await openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys,
    seed: false,
    clock: () => now,
    log: createLog("test", "fatal"),
    poolSize: 3,
  });
  await Promise.all(Object.values(databases).map((one) => one !== database && one.close()));
});
afterAll(async () => {
  await runtime.close();
  await database.close();
  await copies.drop();
});
beforeEach(() => {
  now = new Date("2026-11-22T03:00:00Z");
});

const ask = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors = [] } = await runtime.run({ query, variables }, asking(viewer));
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: errors.map(({ extensions }) => String(extensions?.code)),
  };
};
const open = (viewer: Viewer, reason = REASON) =>
  ask(
    viewer,
    "mutation ($key: ID!, $reason: String!) { openEmergencyAccess(subjectKey: $key, reason: $reason) { id approvedAt expiresAt reviewBy notifyBy } }",
    { key, reason },
  );
const approve = (viewer: Viewer, id: string) =>
  ask(viewer, "mutation ($id: ID!) { approveEmergencyAccess(id: $id) { approvedAt } }", { id });
const phone = async (viewer: Viewer) =>
  (
    await ask(viewer, "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { phone } } }", {
      r: [{ __typename: "Resident", id: PERSON }],
    })
  ).data?._entities?.[0]?.phone ?? null;

describe("FP-26 a look in an emergency", () => {
  it.each(["", "급함", "          ", "아홉 글자 이하"])("is not opened for the reason %j", async (reason) => {
    expect(await open(urgent("one"), reason)).toMatchObject({ codes: ["REASON_INVALID"] });
    expect(await phone(urgent("one"))).toBeNull();
  });

  it.each<[string, Viewer]>([
    ["states another purpose", urgent("one", { purpose: "CASE_MANAGEMENT" })],
    ["states another basis", urgent("one", { basis: "OFFICIAL_DUTY_15_1_3" })],
    ["states nothing", urgent("one", { purpose: null, basis: null })],
    ["has no account", urgent("one", { actor: null })],
    ["acts for no agency", urgent("one", { agency: null, agencyKind: null })],
    ["is of another agency, with this agency's key for the person", urgent("one", STRANGER)],
    ["is a resident", makeViewer({ ...ANONYMOUS, audience: "self", actor: PERSON })],
    ["is nobody", ANONYMOUS],
    ["is the hub itself", HUB],
  ])("is not opened by one who %s", async (_how, viewer) => {
    const { data, codes } = await open(viewer);
    expect([data?.openEmergencyAccess ?? null, codes.length]).toEqual([null, 1]);
    expect(codes[0]).toMatch(/^(ACCESS_NO_BASIS|NOT_FOUND|UNAUTHENTICATED|FORBIDDEN|ROLE_FORBIDDEN)$/);
  });

  it("opens with a reason and a second person, for an hour and for that agency; it is reviewed, told and in the evidence", async () => {
    const { data, codes } = await open(urgent("one"));
    expect(codes).toEqual([]);
    const { id, expiresAt, reviewBy, notifyBy, approvedAt } = data.openEmergencyAccess;
    expect([approvedAt, expiresAt, reviewBy, notifyBy]).toEqual([
      null,
      "2026-11-22T04:00:00.000Z",
      "2026-11-23T03:00:00.000Z",
      "2026-11-27T03:00:00.000Z",
    ]);
    expect(await phone(urgent("one"))).toBeNull();
    expect(await approve(urgent("one"), id)).toMatchObject({ codes: ["SECOND_PERSON_REQUIRED"] });
    expect((await approve(urgent("two", { ...SECOND, ...STRANGER }), id)).codes).toEqual(["NOT_FOUND"]);
    expect((await approve(urgent("two"), id)).codes).toEqual(["ROLE_FORBIDDEN"]);
    expect(await phone(urgent("one"))).toBeNull();
    expect((await approve(urgent("two", SECOND), id)).codes).toEqual([]);
    expect(await phone(urgent("one"))).toMatch(/^000-/);
    const { rows } = await database.asOwner(
      "select account, result, basis, purpose from access_record where subject = $1 and agency = $2 order by number desc limit 1",
      [PERSON, agencyId("jeju-si")],
    );
    expect(rows).toEqual([
      { account: "one", result: "allowed", basis: "EMERGENCY_15_1_5", purpose: "EMERGENCY_RESPONSE" },
    ]);
    expect(await phone(urgent("one", STRANGER))).toBeNull();
    expect(await phone(urgent("one", { purpose: "CASE_MANAGEMENT" }))).toBeNull();

    now = new Date(now.getTime() + 59 * MINUTE);
    expect(await phone(urgent("one"))).toMatch(/^000-/);
    now = new Date(now.getTime() + MINUTE);
    expect(await phone(urgent("one"))).toBeNull();
  });

  it("that nobody approved within the hour is approved by nobody after it", async () => {
    now = new Date("2026-11-22T06:00:00Z");
    const { data } = await open(urgent("one"));
    now = new Date("2026-11-22T07:00:00Z");
    expect((await approve(urgent("two", SECOND), data.openEmergencyAccess.id)).codes).toEqual(["NOT_FOUND"]);
    expect(await phone(urgent("one"))).toBeNull();
  });
});
