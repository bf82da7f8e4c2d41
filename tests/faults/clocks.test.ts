import { HOUR } from "../../kit/durations";
import { pickFreePort } from "../../kit/postgres/pick-free-port";
import { agencyId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type HubProcess, hubProcess } from "../kit/hub-process";
import { jejuMedical, jpdc } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

describe("a gateway whose clock is an hour ahead", () => {
  let copies: Copies;
  const processes: HubProcess[] = [];
  beforeAll(async () => {
    copies = await copyDatabases();
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.kill("SIGKILL")));
    await copies.drop();
  });

  it("FT-44 is answered by no subgraph, and the log of each says by how much the clocks differ", async () => {
    const [port, nowhere] = [await pickFreePort(), "http://127.0.0.1:1/graphql"];
    const keys = { TTEURAK_KEYS_DIR: theServers().keysDir, TTEURAK_DRAIN_SECONDS: "0" };
    const elsewhere = { SERVICES_URL: nowhere, RESIDENTS_URL: nowhere, HOUSING_URL: nowhere };
    const own = { AGENCIES_PORT: String(port), AGENCIES_DATABASE_URL: copies.urls.agencies.appUrl };
    const agencies = hubProcess(["hub/start-subgraph.ts", "agencies"], { ...keys, ...elsewhere, ...own });
    processes.push(agencies);
    await agencies.says(/answers gateways at/);
    const gateway = hubProcess(["-r", "./tests/faults/an-hour-ahead.ts", "hub/start-gateway.ts"], {
      ...{ ...keys, ...elsewhere, AGENCIES_URL: `http://127.0.0.1:${port}/graphql`, GATEWAY_PORT: "0" },
    });
    processes.push(gateway);
    const [, url = ""] = await gateway.says(/(http:\S+\/graphql)/);
    const body = JSON.stringify({ query: "{ agencies(first: 1) { nodes { name } } }" });
    const headers = { "content-type": "application/json" };
    const answer = (await (await fetch(url, { method: "POST", headers, body })).json()) as Answer;
    expect(answer).toMatchObject({
      data: { agencies: null },
      errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
    });
    const [, seconds] = await agencies.says(/"secondsAhead":(\d+).*another moment/);
    expect(Number(seconds)).toBeGreaterThan(3500);
  });
});

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } } }`;
const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } } }`;
const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id } } } }`;
const WITHDRAW = "mutation ($id: ID!) { withdrawConsent(id: $id) { withdrawnAt } }";
const READ = "query ($key: ID!) { resident(subjectKey: $key) { name } }";

describe("a hub whose clock is another than that of its databases", () => {
  let hub: Hub;
  let ahead = 0;
  beforeAll(async () => {
    hub = await theHub({ now: () => new Date(Date.now() + ahead) });
  });
  afterAll(() => hub.close());

  const only = ({ data, errors }: Answer) => {
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as ReturnType<typeof JSON.parse>;
  };
  const keeper = () => hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  const hospital = () => hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
  let people = 0;
  async function consented(): Promise<{ id: string; name: () => Promise<string | null> }> {
    const nth = (people += 1);
    const person = { name: "가상 시각", birthDate: "1951-04-01", phone: `000-0000-960${nth}` };
    const more = { sex: "MALE", areaCode: "5011000000", idempotencyKey: `clock ${nth}` };
    const { resident } = only(await keeper().send(REGISTER, { input: { ...person, ...more } }));
    const { resident: seen } = only(await hospital().send(RESOLVE, { input: person }));
    const consent = {
      ...{ subjectKey: resident.subjectKey, kind: "PROVISION", recipientAgencyId: agencyId("jeju-medical") },
      ...{ purpose: "HEALTH_CARE", classes: ["PII_BASIC"], validTo: "2040-01-01T00:00:00Z", method: "PAPER" },
      refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
      idempotencyKey: `clock consent ${nth}`,
    };
    const give = async () => only(await keeper().send(GIVE, { input: consent })).consent.id as string;
    const id = await give();
    expect(await give()).toBe(id);
    const name = async () => (await hospital().send(READ, { key: seen.subjectKey })).data.resident?.name ?? null;
    return { id, name };
  }

  it.each([
    ["ahead", HOUR],
    ["behind", -HOUR],
  ])("FT-44 an hour %s opens what a consent opens at once, and nothing once it is withdrawn", async (_how, by) => {
    ahead = by;
    const { id, name } = await consented();
    expect(await name()).toBe("가상 시각");
    only(await keeper().send(WITHDRAW, { id }));
    expect(await name()).toBeNull();
  });

  it("FT-44 that is set back an hour: what was given before the leap can be withdrawn at once", async () => {
    ahead = HOUR;
    const { id, name } = await consented();
    ahead = 0;
    expect(only(await keeper().send(WITHDRAW, { id })).withdrawnAt).toEqual(expect.any(String));
    ahead = HOUR;
    expect(await name()).toBeNull();
  });

  it("FT-44 that leaps an hour on and two hours back: what ended before the leap stays ended", async () => {
    ahead = HOUR;
    const { id, name } = await consented();
    only(await keeper().send(WITHDRAW, { id }));
    ahead = -HOUR;
    expect(await name()).toBeNull();
  });
});
