import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "undici";
import { openDoor } from "./gateway.fixture";

const QUERY = JSON.stringify({ query: "{ residents { id } }" });
const HEADERS = { "content-type": "application/json" };

/** Asks over connections that stay open, again and again until told to stop, as a load balancer's clients do. */
function askOn(url: string) {
  const pool = new Pool(url, { connections: 8 });
  const seen = { statuses: [] as number[], failures: [] as unknown[], goodbyes: 0 };
  let going = true;
  const client = async (): Promise<void> => {
    while (going)
      try {
        const { statusCode, headers, body } = await pool.request({
          path: "/graphql",
          method: "POST",
          headers: HEADERS,
          body: QUERY,
        });
        await body.dump();
        seen.statuses.push(statusCode);
        if (headers.connection === "close") seen.goodbyes += 1;
      } catch (error) {
        seen.failures.push(error);
      }
  };
  const clients = Array.from({ length: 8 }, client);
  return {
    seen,
    async stop() {
      going = false;
      await Promise.all(clients);
      await pool.close();
    },
  };
}

it("a gateway that stops says so first, and fails nobody who still asks", async () => {
  const door = await openDoor({ drainFor: 3_000 });
  await door.get("{ residents { id } }", "", {});
  const { seen, stop } = askOn(door.url);
  let closed: Promise<void> | undefined;
  try {
    await pause(200);
    expect(seen.goodbyes).toBe(0);
    closed = door.close();
    // It goes on answering, and says of each connection that this was its last answer.
    expect(await door.send("/health/ready")).toMatchObject({ status: 503, body: { status: "stopping" } });
    expect(await door.send("/health/live")).toMatchObject({ status: 200 });
  } finally {
    // By now the balancer noticed.
    await stop();
    await (closed ?? door.close());
  }
  expect(seen.goodbyes).toBeGreaterThan(0);
  expect(seen.failures).toEqual([]);
  expect(new Set(seen.statuses)).toEqual(new Set([200]));
  await expect(door.send("/health/live")).rejects.toThrow("fetch failed");
});

it("a gateway that stops ends the requests that it has begun", async () => {
  const door = await openDoor({ slow: 400 });
  await door.post("{ residents { id } }");
  const asked = door.post("{ residents { id } }");
  await pause(100);
  await Promise.all([door.close(), asked]);
  expect((await asked).status).toBe(200);
});
