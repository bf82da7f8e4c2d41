import { loadSubgraph } from "../../hub/subgraphs";
import { ANONYMOUS, CALLER_CONTEXT_HEADER, createContextSigner, createContextVerifier } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { SubgraphRuntime } from "../../kit/runtime";
import { type Served, serveSubgraph } from "../../kit/serve";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

let copies: Copies;
let runtime: SubgraphRuntime;
let served: Served;
const keys = makeKeys(theServers().keysDir);
const log = createLog("test", "fatal");

beforeAll(async () => {
  copies = await copyDatabases();
  runtime = await openSubgraph(await loadSubgraph("housing"), {
    appUrl: copies.urls.housing.appUrl,
    ownerUrl: null,
    keys,
    seed: false,
    clock: () => new Date(),
    log,
    poolSize: 2,
  });
  const verify = await createContextVerifier(keys.callerContextPublic, "housing");
  served = await serveSubgraph(runtime, { host: "127.0.0.1", port: 0 }, verify, log);
});
afterAll(async () => {
  await served.close();
  await runtime.close();
  await copies.drop();
});

const BODY = JSON.stringify({ query: "{ complexes(first: 1) { totalCount } }" });

async function post(
  body: string,
  context?: string,
): Promise<{ status: number; answer: ReturnType<typeof JSON.parse> }> {
  const response = await fetch(`${served.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(context && { [CALLER_CONTEXT_HEADER]: context }) },
    body,
  });
  return { status: response.status, answer: await response.json() };
}

const signed = async (body: string, subgraph = "housing"): Promise<string> =>
  (await createContextSigner(keys.callerContextPrivate))(asking(ANONYMOUS), subgraph, body);

describe("the door of a subgraph that runs by itself", () => {
  it("says that it is ready while its database answers, and that it lives in any case", async () => {
    expect((await fetch(`${served.url}/health/ready`)).status).toBe(200);
    const away = { ...runtime, ready: async () => false };
    const verify = await createContextVerifier(keys.callerContextPublic, "housing");
    const other = await serveSubgraph(away, { host: "127.0.0.1", port: 0 }, verify, log);
    expect((await fetch(`${other.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
    await other.close();
  });

  it("opens to a gateway that signs who asks", async () => {
    const { status, answer } = await post(BODY, await signed(BODY));
    expect(status).toBe(200);
    expect(answer.data.complexes.totalCount).toBeGreaterThan(3);
  });

  it.each<[string, string, () => Promise<string | undefined>]>([
    ["GS-01 to a caller without a context", BODY, async () => undefined],
    ["GS-01 before the body is read as GraphQL", "{", async () => undefined],
    ["GS-02 to one who asks for its schema", '{"query":"{ _service { sdl } }"}', async () => undefined],
    [
      "GS-03 to one who names entities himself",
      '{"query":"{ _entities(representations: []) { __typename } }"}',
      async () => undefined,
    ],
    ["GS-06 with the context of another subgraph", BODY, () => signed(BODY, "services")],
    ["GS-07 with the context of another body", BODY, () => signed(`${BODY} `)],
  ])("stays shut %s", async (_whom, body, context) => {
    const { status, answer } = await post(body, await context());
    expect(status).toBe(401);
    expect(answer).toEqual({
      code: "CALLER_CONTEXT_INVALID",
      message: expect.any(String),
      messageKo: expect.any(String),
    });
  });
});
