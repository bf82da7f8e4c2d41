import { connect } from "node:net";
import { once } from "node:events";
import { openDoor } from "./gateway.fixture";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** What comes back over a socket of its own when just this is sent. */
async function sent(...parts: string[]): Promise<{ status: number; body: { code?: string }; took: number }> {
  const { hostname, port } = new URL(door.url);
  const socket = connect(Number(port), hostname);
  const started = Date.now();
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  socket.on("error", () => {});
  for (const part of parts) socket.write(part);
  await once(socket, "close");
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), body: JSON.parse(body || "{}"), took: Date.now() - started };
}

const POST = "POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n";

it("DC-15 a body that never comes, and headers that never end, are waited for ten seconds and no longer", async () => {
  const late = await Promise.all([
    sent(`${POST}content-length: 4000\r\n\r\n{"query":`),
    sent("POST /graphql HTTP/1.1\r\nhost: hub\r\n"),
  ]);
  expect(late.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([408, "REQUEST_TIMEOUT"]));
  for (const { took } of late) expect(took).toBeLessThan(13_000);
}, 20_000);

it("DC-15 a body that is larger than it says is cut off", async () => {
  const chunk = "x".repeat(64 * 1024);
  const chunks = Array<string>(20).fill(`10000\r\n${chunk}\r\n`);
  const { status, body } = await sent(`${POST}transfer-encoding: chunked\r\nconnection: close\r\n\r\n`, ...chunks);
  expect([status, body.code]).toEqual([413, "BODY_TOO_LARGE"]);
});

it.each(["utf-7", "utf-32", "x-user-defined", "euc-kr"])("DC-16 a request in %s is refused", async (charset) => {
  const { status, body } = await door.send("/graphql", {
    method: "POST",
    headers: { "content-type": `application/json; charset=${charset}` },
    body: '{"query":"{ __typename }"}',
  });
  expect([status, body.code]).toEqual([415, "MEDIA_TYPE_UNSUPPORTED"]);
});

it("DC-26 an address of a hundred thousand parameters is not read", async () => {
  const { status, body } = await sent(`GET /graphql?${"a[]=1&".repeat(100_000)} HTTP/1.1\r\nhost: hub\r\n\r\n`);
  expect([status, body.code]).toEqual([400, "BAD_REQUEST"]);
});

it("DC-15 what is compressed is not taken: nobody has to find out how large it is", async () => {
  const { status } = await door.send("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: Buffer.from([0x1f, 0x8b, 8, 0]),
  });
  expect(status).toBe(400);
});

describe("AU-15 DC-21 what a proxy says of whom it asks for", () => {
  const asked = { "x-forwarded-for": "198.51.100.1, 203.0.113.7, 10.0.0.2" };
  it.each<[string, string[], string]>([
    ["is not taken where none is trusted", [], "127.0.0.1"],
    ["is not taken where others are trusted", ["10.0.0.0/8"], "127.0.0.1"],
    ["is taken as far as the trusted ones wrote it", ["127.0.0.1", "10.0.0.0/8"], "203.0.113.7"],
    ["is taken for one step where one is trusted", ["127.0.0.1"], "10.0.0.2"],
  ])("%s", async (_what, trustedProxies, address) => {
    const proxied = await openDoor({ trustedProxies });
    try {
      await proxied.post('{ resident(id: "r1") { id } }', undefined, asked);
      expect(proxied.callers).toMatchObject([{ origin: { address } }]);
    } finally {
      await proxied.close();
    }
  });
});
