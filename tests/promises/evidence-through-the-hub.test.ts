import { setTimeout as pause } from "node:timers/promises";
import { checkReceipt } from "../../kit/evidence/receipt";
import { makeKeys } from "../../kit/keys";
import { healingMembers } from "../../seed/people";
import { jejuMedical, jpdc } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const WHO =
  "query ($key: ID!) { resident(subjectKey: $key) { name phone currentTenancy { status } enrolments { state } } }";
const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const REASON = "월간 현황 보고용 명단";

let hub: Hub;
let medical: Caller;
let key: string;
beforeAll(async () => {
  hub = await theHub();
  medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
  const [member] = healingMembers();
  if (!member) throw new Error("somebody lives there");
  const { name, birthDate, phone } = member;
  const { data } = await medical.send(RESOLVE, { input: { name, birthDate, phone } });
  key = data.resolvePerson.resident.subjectKey;
});
afterAll(() => hub.close());

const recordsOf = async (answer: Answer, subgraph: "residents" | "housing" | "services") =>
  hub.sql(
    subgraph,
    "select account, agency, subject, action, fields, classes, result, refusal, reason from access_record where request_id = $1 order by number",
    [answer.extensions?.receipt?.id],
  );

/** Asks until the records are sealed, which takes a second. */
async function sealedReceipts(as: Caller, { extensions }: Answer): Promise<string[]> {
  const { id, of } = extensions?.receipt ?? { id: "", of: [] };
  for (let tries = 0; tries < 50; tries += 1) {
    const receipts = await as.receipts(id);
    if (receipts.length === of.length) return receipts;
    await pause(100);
  }
  return [];
}

describe("what was refused before any subgraph was asked", () => {
  it("P-01 stands in the evidence of each owner, with whose data it was", async () => {
    const answer = await hub.as(jejuMedical).send(WHO, { key });
    expect(answer.data.resident).toEqual({ name: null, phone: null, currentTenancy: null, enrolments: null });
    expect(answer.extensions?.receipt?.of).toEqual(["housing", "residents", "services"]);
    const [ofResidents] = await recordsOf(answer, "residents");
    expect(ofResidents).toMatchObject({
      subject: expect.stringMatching(/^res_/),
      action: "view",
      fields: ["Resident.name", "Resident.phone"],
      classes: ["PII_BASIC", "PII_CONTACT"],
      result: "denied",
      refusal: "ACCESS_NO_BASIS",
    });
    const { subject } = ofResidents ?? {};
    expect(await recordsOf(answer, "housing")).toMatchObject([{ subject, fields: ["Resident.currentTenancy"] }]);
    expect(await recordsOf(answer, "services")).toMatchObject([{ subject, fields: ["Resident.enrolments"] }]);
    expect(JSON.stringify(answer)).not.toContain("res_");
  });

  it("P-01 is told as what cannot be recorded where it cannot, and open data goes on", async () => {
    await hub.sql("residents", "revoke insert on access_record from residents_app");
    const { data, errors } = await hub
      .as(jejuMedical)
      .send("query ($key: ID!) { resident(subjectKey: $key) { name } agencies(first: 1) { totalCount } }", { key });
    await hub.sql(
      "residents",
      "grant insert (at, request_id, account, agency, audience, address, reason, subject, action, fields, classes, purpose, basis, result, refusal) on access_record to residents_app",
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["EVIDENCE_UNAVAILABLE"]);
    expect(data).toEqual({ resident: { name: null }, agencies: { totalCount: expect.any(Number) } });
  });
});

describe("a receipt", () => {
  it("AL-03 is there for an answer that told something of a person, from each subgraph that did, and is checked offline", async () => {
    const answer = await medical.send(WHO, { key });
    expect(answer.errors).toBeUndefined();
    const receipts = await sealedReceipts(medical, answer);
    const { public: publicKey } = makeKeys(theServers().keysDir).evidence;
    const stated = await Promise.all(receipts.map((receipt) => checkReceipt(receipt, publicKey)));
    expect(stated.map(({ subgraph }) => subgraph).sort()).toEqual(["housing", "residents", "services"]);
    for (const { requestId, records, subgraph, head } of stated) {
      expect([requestId, records]).toEqual([answer.extensions?.receipt?.id, 1]);
      const [seal] = await hub.sql(subgraph as "residents", "select from evidence_seal where hash = $1", [head]);
      expect(seal).toBeDefined();
    }
  });

  it("is there for nobody but the caller of the request, and for no open answer", async () => {
    const answer = await medical.send("query ($key: ID!) { resident(subjectKey: $key) { name } }", { key });
    expect(await sealedReceipts(medical, answer)).toHaveLength(1);
    const id = answer.extensions?.receipt?.id ?? "";
    expect(await hub.as(jpdc).receipts(id)).toEqual([]);
    expect(await hub.nobody.receipts(id)).toEqual([]);
    expect(await medical.receipts("nothing")).toEqual([]);
    for (const path of [id, "nothing"]) {
      const { headers } = await fetch(`${hub.url}/receipts/${path}`);
      expect([headers.get("cache-control"), headers.get("vary")]).toEqual(["no-store", "authorization"]);
    }
    const open = await hub.nobody.send("{ agencies(first: 1) { nodes { id } } }");
    expect(open.extensions).toBeUndefined();
    expect(
      (await hub.as(jpdc).send("query ($key: ID!) { resident(subjectKey: $key) { subjectKey } }", { key })).extensions,
    ).toBeUndefined();
  });
});

describe("the id of a receipt", () => {
  const NAME = "query ($key: ID!) { resident(subjectKey: $key) { name } }";

  it("is of the hub's own choice, and another for each request, whatever a caller calls it", async () => {
    const first = (await medical.send(NAME, { key })).extensions?.receipt?.id ?? "";
    const again = await medical.fetch({ query: NAME, variables: { key } }, { "x-request-id": first });
    const { extensions } = (await again.json()) as Answer;
    expect(extensions?.receipt?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(extensions?.receipt?.id).not.toBe(first);
    expect(again.headers.get("x-request-id")).toBe(extensions?.receipt?.id);
  });

  it("opens nothing in another spelling than its own", async () => {
    const answer = await medical.send(NAME, { key });
    expect(await sealedReceipts(medical, answer)).toHaveLength(1);
    const id = answer.extensions?.receipt?.id ?? "";
    for (const other of [id.toUpperCase(), id.slice(0, -1), `${id}0`, `${id}%00`, `${id}%27--`, "%25"])
      expect([other, await medical.receipts(other)]).toEqual([other, []]);
  });
});

describe("P-24 who takes data about people away", () => {
  const download = (reason?: string): Caller =>
    hub.as(jejuMedical).stating({
      purpose: "HEALTH_CARE",
      basis: "CONSENT_17",
      action: "DOWNLOAD",
      ...(reason !== undefined && { reason }),
    });

  it.each([[undefined], ["짧은 사유"], ["          "]])(
    "AL-10 is refused without a reason of ten characters: %s",
    async (reason) => {
      const { status, data, errors } = await download(reason).send(WHO, { key });
      expect([status, data]).toEqual([400, undefined]);
      expect(errors?.[0]?.extensions.code).toBe(reason?.trim() === "" ? "REASON_INVALID" : "DOWNLOAD_REASON_MISSING");
    },
  );

  it("says why, and the record of each person says it too", async () => {
    const answer = await download(REASON).send(WHO, { key });
    expect(answer.errors).toBeUndefined();
    for (const subgraph of ["residents", "housing", "services"] as const)
      expect(await recordsOf(answer, subgraph)).toMatchObject([
        { action: "download", reason: REASON, result: "allowed" },
      ]);
  });
});
