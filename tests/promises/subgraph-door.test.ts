import { importPKCS8, SignJWT } from "jose";
import { createHash } from "node:crypto";
import { SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { agencyId, factSourceId } from "../../seed/slugs";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { jpdc } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Door, openDoor, signed } from "../kit/subgraph-door";
import { theHub } from "../kit/the-hub";

const PARTNER = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jpdc"), actor: "somebody" });

// Every subgraph has the sources of its facts.
const BODY = JSON.stringify({ query: `{ factSource(id: "${factSourceId("jpdc-2025")}") { publisher } }` });
const ANSWER = { factSource: { publisher: "제주특별자치도개발공사" } };

const SCHEMA = '{"query":"{ _service { sdl } }"}';
const ENTITIES = JSON.stringify({
  query: "query ($who: [_Any!]!) { _entities(representations: $who) { __typename } }",
  variables: { who: [{ __typename: "Resident", id: "res_x", accessPass: "x", name: "x" }] },
});

const REFUSED = {
  status: 401,
  text: JSON.stringify({
    code: "CALLER_CONTEXT_INVALID",
    message: "This subgraph answers only gateways that sign who asks.",
    messageKo: "이 서브그래프는 서명된 게이트웨이 요청에만 응답합니다.",
  }),
};

let copies: Copies;
beforeAll(async () => {
  copies = await copyDatabases();
});
afterAll(() => copies.drop());

/** The context with one claim of the viewer changed, and the seal that it had before. */
function edited(token: string, claim: object): string {
  const [header, payload = "", seal] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  Object.assign(claims.viewer, claim);
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), seal].join(".");
}

/** What a gateway signed some seconds ago. */
async function signedBefore(seconds: number, subgraph: SubgraphName, lifetime: number): Promise<string> {
  const issued = Math.floor(Date.now() / 1000) - seconds;
  const digest = createHash("sha256").update(BODY).digest("base64url");
  return new SignJWT({ ...asking(PARTNER), digest })
    .setProtectedHeader({ alg: "EdDSA" })
    .setJti(`captured ${seconds} ${lifetime}`)
    .setAudience(subgraph)
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifetime)
    .sign(await importPKCS8(makeKeys(theServers().keysDir).callerContextPrivate, "EdDSA"));
}

describe.each(SUBGRAPHS)("the door of %s, where it runs by itself,", (name) => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor(name, copies);
  });
  afterAll(() => door.close());

  const another: SubgraphName = name === "services" ? "housing" : "services";

  it("opens to a gateway that signs who asks", async () => {
    const { status, text } = await door.post(BODY, await signed(PARTNER, name, BODY));
    expect([status, JSON.parse(text)]).toEqual([200, { data: ANSWER }]);
  });

  it.each<[whom: string, body: string, context: () => Promise<string | undefined>]>([
    ["P-28 GS-01 a caller without a context", BODY, async () => undefined],
    ["GS-01 one without a context, before his body is read as JSON or as GraphQL,", "{", async () => undefined],
    ["GS-02 one who asks for its schema", SCHEMA, async () => undefined],
    ["GS-03 one who names entities and their external fields himself", ENTITIES, async () => undefined],
    ["GS-05 a request that was captured and comes when it has ended", BODY, () => signedBefore(36, name, 30)],
    ["GS-05 one that was signed for longer than 30 seconds", BODY, () => signedBefore(36, name, 3600)],
    ["GS-06 one with the context of another subgraph", BODY, () => signed(PARTNER, another, BODY)],
    ["GS-06 one for its schema with the context of another subgraph", SCHEMA, () => signed(PARTNER, another, SCHEMA)],
    [
      "GS-07 one of whose query a byte was changed",
      BODY.replace("publisher", "publisheR"),
      () => signed(PARTNER, name, BODY),
    ],
    [
      "GS-07 one of whose variables a byte was changed",
      ENTITIES.replace("res_x", "res_y"),
      () => signed(PARTNER, name, ENTITIES),
    ],
    [
      "GS-08 one whose agency was edited",
      BODY,
      async () => edited(await signed(PARTNER, name, BODY), { agency: "agy_x" }),
    ],
    [
      "GS-08 one whose purpose was edited",
      BODY,
      async () => edited(await signed(PARTNER, name, BODY), { purpose: "CARE" }),
    ],
    [
      "GS-08 one whose audience was edited",
      BODY,
      async () => edited(await signed(ANONYMOUS, name, BODY), { audience: "hub" }),
    ],
  ])("%s is refused: the same 401, no data, no statement", async (_whom, body, context) => {
    const token = await context();
    door.statements.length = 0;
    expect(await door.post(body, token)).toEqual(REFUSED);
    expect(door.statements).toEqual([]);
  });

  it("GS-05 opens once to a context, and for a second time to nobody", async () => {
    const token = await signed(PARTNER, name, BODY);
    expect((await door.post(BODY, token)).status).toBe(200);
    door.statements.length = 0;
    expect(await door.post(BODY, token)).toEqual(REFUSED);
    expect(door.statements.filter((sql) => !sql.includes("used_ticket"))).toEqual([]);
  });

  it("GS-05 of two replicas that are shown one context at once, exactly one answers", async () => {
    const replica = await openDoor(name, copies);
    try {
      for (let times = 0; times < 10; times++) {
        const token = await signed(PARTNER, name, BODY);
        const answers = await Promise.all([door.post(BODY, token), replica.post(BODY, token)]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
        expect(answers).toContainEqual(REFUSED);
      }
    } finally {
      await replica.close();
    }
  });

  it("GS-07 a body that was tampered with spoils the context for nobody", async () => {
    const token = await signed(PARTNER, name, BODY);
    expect(await door.post(`${BODY} `, token)).toEqual(REFUSED);
    expect((await door.post(BODY, token)).status).toBe(200);
  });
});

describe("at the gateway", () => {
  it.each([
    ["GS-02 the schema of a subgraph", "{ _service { sdl } }"],
    [
      "GS-03 entities by their representations",
      `{ _entities(representations: [{ __typename: "Resident", id: "x" }]) { __typename } }`,
    ],
  ])("%s is nothing that may be asked for", async (_what, query) => {
    const hub = await theHub();
    try {
      for (const caller of [hub.nobody, hub.as(jpdc)]) {
        const { status, data, errors } = await caller.send(query);
        expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, undefined, "GRAPHQL_VALIDATION_FAILED"]);
      }
    } finally {
      await hub.close();
    }
  });
});
