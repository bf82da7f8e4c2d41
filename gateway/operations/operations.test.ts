import { createHash } from "node:crypto";
import type { SubgraphRequest } from "../../kit/runtime";
import { client, KEY, openDoor } from "../gateway.fixture";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const WHO = 'query Who { resident(id: "r1") { subjectKey name } }';
const COUNT = "query Count { residents { subjectKey } }";
const CHANGE = 'mutation Visit { visit(id: "r1") { subjectKey } }';
const STATED = { purpose: "SERVICE_PROVISION", basis: "CONSENT_17" };
const OPENED = { data: { resident: { subjectKey: "key-r1", name: "«Resident.name r1»" } } };

/** What each client registered; a test may change it. */
const registered = new Map([["cli_a", [WHO, COUNT, CHANGE]]]);
const ANOTHERS = "query Anothers { residents { subjectKey name } }";
registered.set("cli_b", [ANOTHERS]);

const asked: SubgraphRequest[] = [];
const used: { coordinate: string; requests: number }[] = [];

const askAgencies = async (request: SubgraphRequest) => {
  asked.push(request);
  const { client: of, hash, uses } = request.variables as { client?: string; hash?: string; uses?: typeof used };
  if (uses) {
    used.push(...uses);
    return { data: { recorded: true } };
  }
  if (!hash || !of) return { data: { access: client } };
  const text = registered.get(of)?.find((document) => sha256(document) === hash);
  return { data: { document: text === undefined ? null : { id: `opn_${hash.slice(0, 8)}`, text } } };
};

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({ askAgencies, classifiedOperations: "registered" });
});
afterAll(() => door.close());

const post = (body: object, headers: Record<string, string> = { authorization: `Bearer ${KEY}` }) =>
  door.send("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const get = (parameters: Record<string, string>) =>
  door.send(`/graphql?${new URLSearchParams(parameters).toString()}`, {
    headers: { authorization: `Bearer ${KEY}`, "apollo-require-preflight": "1" },
  });

const NOT_REGISTERED = {
  errors: [
    { message: expect.any(String), extensions: { code: "OPERATION_NOT_REGISTERED", messageKo: expect.any(String) } },
  ],
};

describe("an operation that is asked by id", () => {
  it("is the document that the client registered, as the appendix and as Apollo's clients send it", async () => {
    const documentId = `sha256:${sha256(WHO)}`;
    const access = { access: STATED };
    expect((await post({ documentId, extensions: access })).body).toEqual(OPENED);
    const persistedQuery = { version: 1, sha256Hash: sha256(WHO) };
    expect((await post({ extensions: { ...access, persistedQuery } })).body).toEqual(OPENED);
  });

  it("is asked with GET too, a change not", async () => {
    const nameless = { data: { residents: expect.arrayContaining([{ subjectKey: "key-r1" }]) } };
    expect((await get({ documentId: `sha256:${sha256(COUNT)}` })).body).toEqual(nameless);
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(COUNT) } });
    expect((await get({ extensions })).body).toEqual(nameless);
    const change = await get({ documentId: `sha256:${sha256(CHANGE)}` });
    expect([change.status, door.callers]).toEqual([405, []]);
  });

  it("FP-28 is never the text that was sent beside it", async () => {
    const { body } = await post({ documentId: `sha256:${sha256(COUNT)}`, query: WHO, extensions: { access: STATED } });
    expect(body.data).toEqual({ residents: expect.any(Array) });
  });

  it.each([
    ["another client's", { documentId: `sha256:${sha256(ANOTHERS)}` }],
    ["unknown", { documentId: `sha256:${"0".repeat(64)}` }],
    ["without its prefix", { documentId: sha256(WHO) }],
    ["in capitals", { documentId: `sha256:${sha256(WHO).toUpperCase()}` }],
    ["no text", { documentId: 7 }],
    ["Apollo's, of another client", { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(ANOTHERS) } } }],
    [
      "Apollo's, with a text to keep",
      { query: COUNT + " ", extensions: { persistedQuery: { sha256Hash: sha256(COUNT + " ") } } },
    ],
    ["Apollo's, and none", { query: COUNT, extensions: { persistedQuery: "yes" } }],
  ])("FP-28 is refused in the same bytes where the id is %s", async (_what, body) => {
    const [answer, unknown] = [await post(body), await post({ documentId: `sha256:${"f".repeat(64)}` })];
    expect([answer.status, answer.body, door.callers]).toEqual([403, NOT_REGISTERED, []]);
    expect(answer.text).toBe(unknown.text);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("FP-28 is nobody's without a credential, and agencies is not asked", async () => {
    asked.length = 0;
    const answer = await post({ documentId: `sha256:${sha256(COUNT)}` }, {});
    expect([answer.status, answer.body, asked]).toEqual([403, NOT_REGISTERED, []]);
  });
});

describe("data about people", () => {
  it.each([
    ["asked for by name", WHO],
    ["by another name", 'query Who { resident(id: "r1") { subject: name } }'],
    ["by way of an interface", 'query Who { person(id: "r1") { ... on Resident { birthDate } } }'],
    ["by way of a fragment", "query Who { residents { ...Some } } fragment Some on Resident { diagnoses }"],
    ["that variables leave out", 'query Who($x: Boolean!) { resident(id: "r1") { name @include(if: $x) } }'],
    ["in another operation of the document", "query One { residents { subjectKey } } query Two { residents { name } }"],
    ["as a value of the root", "{ secretWord }"],
  ])("FP-28 %s is refused to a system before any subgraph is asked, unless it is registered", async (_how, query) => {
    const { status, body } = await post({
      query,
      operationName: query.includes("Two") ? "One" : undefined,
      variables: { x: false },
      extensions: { access: STATED },
    });
    expect([status, body, door.callers]).toEqual([403, NOT_REGISTERED, []]);
  });

  it("is refused so where it is none of anybody's too: open data stays free", async () => {
    expect((await post({ query: "{ residents { subjectKey } }" })).body.data.residents).toHaveLength(3);
  });

  it("is asked for with any document where the gateway was told so, and wherever people ask themselves", async () => {
    const asPerson = { ...client, actor: "acc_a", audience: "staff", duties: ["counsellor"] };
    const free = await openDoor({ classifiedOperations: "any" });
    const toPeople = await openDoor({
      classifiedOperations: "registered",
      askAgencies: async () => ({ data: { access: asPerson } }),
    });
    expect((await free.post(WHO, STATED)).body).toEqual(OPENED);
    expect((await toPeople.post(WHO, STATED)).body).toEqual(OPENED);
    await Promise.all([free.close(), toPeople.close()]);
  });
});

describe("the usage of fields", () => {
  it("is counted for each field once a request, by client and operation, and handed over at the latest at the end", async () => {
    const own = await openDoor({ askAgencies, classifiedOperations: "registered" });
    const ask = (body: object, authorization?: string) =>
      own.send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization && { authorization }) },
        body: JSON.stringify(body),
      });
    await ask({ documentId: `sha256:${sha256(WHO)}`, extensions: { access: STATED } }, `Bearer ${KEY}`);
    await ask({ documentId: `sha256:${sha256(WHO)}`, extensions: { access: STATED } }, `Bearer ${KEY}`);
    await ask({ query: COUNT }, `Bearer ${KEY}`);
    await ask({ query: WHO, extensions: { access: STATED } }, `Bearer ${KEY}`);
    await ask({ query: "{ residents { __typename } }" });
    used.length = 0;
    await own.close();
    const use = (coordinate: string, operationId: string | null, requests: number, known = true) => ({
      day: "2026-11-22",
      coordinate,
      isDeprecated: false,
      clientId: known ? "cli_a" : null,
      agencyId: known ? "agy_a" : null,
      operationId,
      requests,
    });
    const opn = `opn_${sha256(WHO).slice(0, 8)}`;
    const byName = (a: { coordinate: string }, b: { coordinate: string }) => (a.coordinate < b.coordinate ? -1 : 1);
    expect(used.sort(byName)).toEqual(
      [
        use("Query.residents", null, 1),
        use("Query.residents", null, 1, false),
        use("Resident.subjectKey", opn, 2),
        use("Resident.subjectKey", null, 1),
        use("Resident.name", opn, 2),
        use("Query.resident", opn, 2),
      ].sort(byName),
    );
  });
});
