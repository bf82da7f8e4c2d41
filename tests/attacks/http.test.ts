import { clientId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { jpdc } from "../kit/personas";
import { sendRaw } from "../kit/raw-http";
import { type Door, openDoor } from "../kit/subgraph-door";
import { type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
let copies: Copies;
let door: Door;
beforeAll(async () => {
  hub = await theHub();
  copies = await copyDatabases(["residents"]);
  door = await openDoor("residents", copies);
});
afterAll(async () => {
  await Promise.all([hub.close(), door.close()]);
  await copies.drop();
});

const BODY = '{"query":"{ __typename }"}';
const QUERY = `query=${encodeURIComponent("{ __typename }")}`;
const JSON_BODY = { method: "POST", headers: { "content-type": "application/json" }, body: BODY };

const get = (headers: Record<string, string>) => fetch(`${hub.url}/graphql?${QUERY}`, { headers });
const request = (lines: string[], body = ""): string => `${lines.join("\r\n")}\r\n\r\n${body}`;

describe("HT-02 a GET", () => {
  it.each([
    "text/plain",
    "application/graphql",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
  ])("of the type %s is answered with 415", async (type) => {
    for (const headers of [{ "content-type": type }, { "content-type": type, "apollo-require-preflight": "1" }]) {
      const response = await get(headers as Record<string, string>);
      expect([response.status, await response.json()]).toEqual([
        415,
        { code: "MEDIA_TYPE_UNSUPPORTED", message: expect.any(String), messageKo: expect.any(String) },
      ]);
    }
  });

  it("of no type is answered where no page can have sent it by itself", async () => {
    expect((await get({ "apollo-require-preflight": "1" })).status).toBe(200);
    expect((await get({ "content-type": "application/json" })).status).toBe(200);
    expect((await get({})).status).toBe(400);
  });
});

describe("HT-06 the host that a request names", () => {
  const poisoned = ["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "Forwarded: host=evil.example"];
  const asked = (path: string, host: string[]) =>
    sendRaw(hub.url, request([`GET ${path} HTTP/1.1`, ...host, ...poisoned, "Connection: close"]));

  it.each([
    ["in the header Host", ["Host: evil.example"]],
    ["twice", ["Host: evil.example", "Host: evil.example"]],
    ["with a port", ["Host: evil.example:80"]],
  ])("(%s) is in no answer, link or redirect", async (_where, host) => {
    const app = new URLSearchParams({ client_id: clientId("jpdc"), response_type: "code", redirect_uri: "x" });
    for (const path of [
      "/oidc/.well-known/openid-configuration",
      `/oidc/auth?${app}`,
      `/graphql?${QUERY}`,
      "/nothing",
    ]) {
      const { status, head, body } = await asked(path, host);
      expect(status).toBeGreaterThan(0);
      expect(head + body).not.toContain("evil.example");
    }
    const { body } = await asked("/oidc/.well-known/openid-configuration", host);
    expect(body).toContain(`"issuer":"${hub.url}/oidc"`);
  });
});

describe("HT-07 two requests in one, and bytes that are no header", () => {
  const post = ["POST /graphql HTTP/1.1", "Host: x", "Content-Type: application/json"];
  const ask = ["GET /health/live HTTP/1.1", "Host: x"];
  const SMUGGLED = request(ask);
  it.each<[string, string]>([
    ["CL.TE", request([...post, "Content-Length: 6", "Transfer-Encoding: chunked"], `0\r\n\r\n${SMUGGLED}`)],
    ["TE.CL", request([...post, "Transfer-Encoding: chunked", "Content-Length: 4"], `5c\r\n${SMUGGLED}\r\n0\r\n\r\n`)],
    ["a coding that nobody knows", request([...post, "Transfer-Encoding: xchunked"], `0\r\n\r\n${SMUGGLED}`)],
    ["two codings", request([...post, "Transfer-Encoding: chunked", "Transfer-Encoding: identity"], "0\r\n\r\n")],
    ["a blank after the name", request([...post, "Transfer-Encoding : chunked"], `0\r\n\r\n${SMUGGLED}`)],
    ["two lengths", request([...post, "Content-Length: 26", "Content-Length: 0"], BODY + SMUGGLED)],
    ["a length with a sign", request([...post, "Content-Length: +26"], BODY + SMUGGLED)],
    ["a folded header", request([...ask, "X-A: a\r\n b"])],
    ["NUL in a header", request([...ask, "X-A: a\0b"])],
    ["a line end in a header", request([...ask, "X-A: a\rX-B: b"])],
    ["lines that end in half", "GET /health/live HTTP/1.1\nHost: x\n\n"],
    ["headers without an end", request([...ask, `X-A: ${"a".repeat(70_000)}`])],
  ])("(%s) are answered once with an error, and the connection ends", async (_how, bytes) => {
    for (const url of [hub.url, door.url]) {
      const { status, head, body, closed } = await sendRaw(url, bytes);
      expect([status, closed]).toEqual([400, true]);
      expect(head).toMatch(/^content-type: application\/json/im);
      expect(head).toMatch(/^x-request-id: [0-9a-f-]{36}$/im);
      expect(JSON.parse(body)).toEqual({
        code: "BAD_REQUEST",
        message: expect.any(String),
        messageKo: expect.any(String),
      });
    }
  });
});

describe("HT-10 the page of somebody else", () => {
  const origin = "https://evil.example";

  it("opens no socket and no stream", async () => {
    const upgrade = ["Connection: Upgrade", "Upgrade: websocket", `Origin: ${origin}`, "Sec-WebSocket-Version: 13"];
    const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
    for (const url of [hub.url, door.url]) {
      const { status } = await sendRaw(url, request(["GET /graphql HTTP/1.1", "Host: x", ...upgrade, key]));
      expect(status).toBeGreaterThanOrEqual(400);
    }
    const { status } = await fetch(`${hub.url}/graphql`, {
      ...JSON_BODY,
      headers: { ...JSON_BODY.headers, origin, accept: "text/event-stream" },
    });
    expect(status).toBe(406);
  });

  it("is told by no header that it may ask or read", async () => {
    const asking = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    const answers = await Promise.all([
      fetch(`${hub.url}/graphql`, { method: "OPTIONS", headers: asking }),
      fetch(`${hub.url}/graphql`, { ...JSON_BODY, headers: { ...JSON_BODY.headers, origin } }),
    ]);
    for (const { headers } of answers)
      expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

describe("HT-11 another spelling of the address of the graph", () => {
  const WRONG = "Authorization: Bearer no-such-credential-at-all";
  it.each([
    ...["//graphql", "/graphql/", "/graphql;x", "/graphql;x=1", "/x/../graphql", "/x/%2e%2e/graphql", "/./graphql"],
    ...[
      "/graphql%2f",
      "/graphql%00",
      "/GRAPHQL",
      "/graphql/.",
      "/\\graphql",
      "/graphql%3fquery=x",
      "/health/../graphql",
    ],
    ...["/%67raphql", "/graphql?", "/graphql#x", "http://x/graphql", "//x/graphql", "/graphql?/health/live"],
  ])("(%s) is nothing, or wants the same credential", async (path) => {
    for (const url of [hub.url, door.url]) {
      const lines = [`POST ${path} HTTP/1.1`, "Host: x", "Connection: close", "Content-Type: application/json"];
      const bytes = request([...lines, WRONG, `Content-Length: ${BODY.length}`], BODY);
      const { status, body } = await sendRaw(url, bytes);
      expect([401, 404]).toContain(status);
      expect(body).not.toContain("__typename");
    }
  });
});

describe("IE-13 in the production profile", () => {
  it.each([
    ...["/playground", "/playground/", "/graphiql", "/altair", "/sandbox", "/voyager", "/docs", "/", "/metrics"],
    ...["/debug", "/json/list", "/health", "/status", "/env", "/.env", "/.git/config", "/swagger.json", "/oidc/"],
  ])("there is nothing at %s", async (path) => {
    for (const url of [hub.url, door.url]) {
      const response = await fetch(url + path, { headers: { accept: "text/html" }, redirect: "manual" });
      expect([response.status, response.headers.get("content-type")]).toEqual([404, expect.stringContaining("json")]);
    }
  });

  it("the graph shows no page to a browser, and health says one word to the one who watches it", async () => {
    const page = await fetch(`${hub.url}/graphql`, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("content-type")]).toEqual([400, expect.stringContaining("json")]);
    for (const path of ["/health/live", "/health/ready"])
      expect(await (await fetch(hub.url + path)).text()).toBe('{"status":"ok"}');
  });
});

it("IE-08 IE-09 whoever asks for traces gets none, and no door tells what stands behind it", async () => {
  const headers = {
    "apollo-federation-include-trace": "ftv1",
    "x-apollo-tracing": "1",
    "apollo-query-plan-experimental": "1",
  };
  const query = "{ agencies(first: 1) { totalCount } }";
  const answers = [
    await hub.as(jpdc).fetch({ query }, headers),
    await fetch(`${door.url}/graphql`, { ...JSON_BODY, headers: { ...JSON_BODY.headers, ...headers } }),
    await fetch(`${door.url}/health/ready`, { headers }),
  ];
  for (const answer of answers) {
    expect(Object.keys((await answer.json()) as object)).not.toContain("extensions");
    for (const name of ["server", "x-powered-by", "via", "traceparent", "server-timing"])
      expect(answer.headers.get(name)).toBeNull();
  }
});

describe("FP-28 an operation that is registered by sending it", () => {
  const sha256Hash = "f3ae4f1d6a1e7a4d5e6f0d2b8a0a4f3e6d0c7f8b9a1e2d3c4b5a697887960504";
  it.each([
    ["by its hash", { extensions: { persistedQuery: { version: 1, sha256Hash } } }],
    ["with its text", { query: "{ __typename }", extensions: { persistedQuery: { version: 1, sha256Hash } } }],
  ])("is run for nobody %s", async (_how, body) => {
    for (const persona of [jpdc, null]) {
      const caller = persona ? hub.as(persona) : hub.nobody;
      const { data, errors } = await caller.sendAsIs(body);
      expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        undefined,
        ["OPERATION_NOT_REGISTERED"],
      ]);
    }
  });

  it.each([{ id: sha256Hash }, { operationId: sha256Hash }])("is found by no other name of it (%p)", async (body) => {
    expect(await hub.as(jpdc).sendAsIs(body)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_REQUEST" } }],
    });
  });
});
