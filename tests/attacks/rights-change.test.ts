import { startHub } from "../../hub/start-hub";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { agencyId } from "../../seed/slugs";
import { jejuMedical, jpdc } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const PERSON = { name: "가상 철회", birthDate: "1950-03-01", phone: "000-0000-7777" };
const WHO = "query ($key: ID!) { resident(subjectKey: $key) { name phone } }";
const OPEN = { name: PERSON.name, phone: PERSON.phone };
const CLOSED = { name: null, phone: null };

let hub: Hub;
let other: { url: string; close(): Promise<void> };
let keeper: Caller;
let medical: Caller;
let own: string;
let theirs: string;
let wishes = 0;

beforeAll(async () => {
  hub = await theHub();
  const keys = makeKeys(theServers().keysDir);
  // A second gateway with subgraphs of its own before the same databases.
  other = await startHub({
    remotes: {},
    keys,
    local: { databases: new Map(SUBGRAPHS.map((name) => [name, { ...hub.urls[name], ownerUrl: null }])), keys },
    identity: { publicUrl: hub.url, issuer: null },
    clock: () => new Date(),
    log: createLog("other", "fatal"),
    host: "127.0.0.1",
    port: 0,
    production: true,
    poolSize: 3,
  });
  keeper = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
  const registered = await keeper.send(
    `mutation ($input: RegisterPersonInput!) {
      registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } }
    }`,
    { input: { ...PERSON, sex: "FEMALE", areaCode: "5011000000", idempotencyKey: "withdrawn" } },
  );
  own = registered.data.registerPerson.resident.subjectKey;
  const resolved = await medical.send(
    `mutation ($input: ResolvePersonInput!) {
      resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
    }`,
    { input: PERSON },
  );
  theirs = resolved.data.resolvePerson.resident.subjectKey;
});
afterAll(async () => {
  await other.close();
  await hub.close();
});

async function consent(): Promise<string> {
  const input = {
    subjectKey: own,
    kind: "PROVISION",
    recipientAgencyId: agencyId("jeju-medical"),
    purpose: "HEALTH_CARE",
    classes: ["PII_BASIC", "PII_CONTACT"],
    validTo: "2030-01-01T00:00:00Z",
    refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
    method: "PAPER",
    idempotencyKey: `wish-${(wishes += 1)}`,
  };
  const { data, errors } = await keeper.send(
    "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id } } } }",
    { input },
  );
  expect(errors).toBeUndefined();
  return data.giveConsent.consent.id;
}

const withdraw = (id: string) =>
  keeper.send("mutation ($id: ID!) { withdrawConsent(id: $id) { withdrawnAt } }", { id });

const look = (): Promise<Answer> => medical.send(WHO, { key: theirs });

/** Open as a whole or closed as a whole, and a refusal for each field that is closed; everything else is neither. */
function decided({ status, data, errors = [] }: Answer): "open" | "closed" {
  const told = JSON.stringify(data.resident);
  const codes = errors.map(({ extensions }) => extensions.code);
  if (status === 200 && told === JSON.stringify(OPEN) && codes.length === 0) return "open";
  expect([status, told, codes]).toEqual([200, JSON.stringify(CLOSED), ["ACCESS_NO_BASIS", "ACCESS_NO_BASIS"]]);
  return "closed";
}

describe("FP-25 a consent that is withdrawn between two requests", () => {
  it("closes the next one at once, at every gateway", async () => {
    const id = await consent();
    const atOther = hub.at(other.url, jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    expect([decided(await look()), decided(await atOther.send(WHO, { key: theirs }))]).toEqual(["open", "open"]);
    await withdraw(id);
    const after = [decided(await look()), decided(await atOther.send(WHO, { key: theirs }))];
    expect(after).toEqual(["closed", "closed"]);
  });

  it("leaves no answer that anybody may keep, or ask whether it still holds", async () => {
    const id = await consent();
    const ask = (headers: Record<string, string> = {}) =>
      medical.fetch({ query: WHO, variables: { key: theirs } }, headers);
    const open = await ask();
    expect(open.headers.get("cache-control")).toBe("no-store");
    for (const name of ["etag", "last-modified", "expires", "age"]) expect(open.headers.get(name)).toBeNull();
    expect(await open.text()).toContain(PERSON.name);
    await withdraw(id);
    const closed = await ask({ "if-none-match": "*", "cache-control": "max-stale=3600, only-if-cached" });
    expect([closed.status, await closed.text()]).toEqual([200, expect.not.stringContaining(PERSON.name)]);
  });
});

it("FP-32 while rights change under load every answer is by the old right or by the new, as a whole", async () => {
  const seen = { open: 0, closed: 0 };
  let changing = true;
  const reading = async (): Promise<void> => {
    while (changing) seen[decided(await look())] += 1;
  };
  const readers = [reading(), reading(), reading()];
  const changes = async (): Promise<void> => {
    for (let times = 0; times < 8; times++) {
      const id = await consent();
      expect(decided(await look())).toBe("open");
      await withdraw(id);
      expect(decided(await look())).toBe("closed");
    }
  };
  await changes().finally(() => (changing = false));
  await Promise.all(readers);
  expect(seen.open).toBeGreaterThan(0);
  expect(seen.closed).toBeGreaterThan(0);
});
