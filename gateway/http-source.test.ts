import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ANONYMOUS } from "../kit/caller-context";
import { createLog } from "../kit/log";
import { type HttpSource, httpSource } from "./http-source";

const CALLER = { viewer: ANONYMOUS, origin: { requestId: "test", address: null } };
const MEGABYTE = 1024 * 1024;
const UNAVAILABLE = {
  data: null,
  errors: [
    {
      message: expect.any(String),
      path: ["people"],
      extensions: { code: "SUBGRAPH_UNAVAILABLE", messageKo: expect.any(String) },
    },
  ],
};

/** What the subgraph does with a request. */
let behave: (response: ServerResponse) => void;
let asked = 0;
let rogue: Server;
let source: HttpSource;
beforeAll(async () => {
  rogue = createServer((request, response) => {
    asked += 1;
    request.resume().on("end", () => behave(response));
  }).listen(0, "127.0.0.1");
  await once(rogue, "listening");
  const { port } = rogue.address() as AddressInfo;
  const log = createLog("test", "fatal");
  source = httpSource("people", `http://127.0.0.1:${port}/graphql`, async () => "signed", log);
});
afterAll(async () => {
  await source.close();
  rogue.closeAllConnections();
  rogue.close();
});
beforeEach(() => {
  asked = 0;
});

const ask = () => source.ask({ query: "{ people { name } }" }, CALLER);
const closed = (response: ServerResponse): Promise<unknown> => once(response, "close");

describe("GS-15 a subgraph that means harm", () => {
  it("with an answer of 500 MB without an end is cut off, at the cost of less than 50 MB", async () => {
    let sent = 0;
    let ended: Promise<unknown> | undefined;
    const chunk = Buffer.alloc(64 * 1024, " ");
    behave = (response) => {
      ended = closed(response);
      const write = (): void => {
        while (sent < 500 * MEGABYTE && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", write);
        }
        response.end();
      };
      write();
    };
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const { data, errors } = await ask();
    await ended;
    clearInterval(watch);
    expect(data).toBeNull();
    // Where so much takes longer than a call may, it is cut off by the clock before it is by its size.
    expect(errors?.[0]?.extensions?.code).toMatch(/^SUBGRAPH_(UNAVAILABLE|TIMEOUT)$/);
    expect(sent).toBeLessThan(64 * MEGABYTE);
    expect(most - before).toBeLessThan(50 * MEGABYTE);
  });

  it("that says it will send 500 MB is not waited for", async () => {
    behave = (response) => {
      response.writeHead(200, { "content-length": String(500 * MEGABYTE) });
      response.write("{");
    };
    const since = Date.now();
    expect((await ask()).errors).toMatchObject([{ extensions: { code: "SUBGRAPH_TIMEOUT" } }]);
    expect(Date.now() - since).toBeLessThan(3_500);
  });
});

it("GS-12 a subgraph that sends elsewhere is not followed", async () => {
  behave = (response) => {
    response.writeHead(307, { location: "/graphql?elsewhere" });
    response.end();
  };
  expect(await ask()).toEqual(UNAVAILABLE);
  expect(asked).toBe(1);
});

it("FT-05 a read whose answer broke off half way is asked again", async () => {
  behave = (response) => {
    if (asked > 1) return void response.end('{"data":{"people":null}}');
    response.writeHead(200, { "content-length": "100" });
    response.write('{"data":', () => response.destroy());
  };
  expect(await ask()).toEqual({ data: { people: null } });
  expect(asked).toBe(2);
});
