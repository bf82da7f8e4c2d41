import { setTimeout as pause } from "node:timers/promises";
import { hubProcess } from "../kit/hub-process";

const CLIENTS = 400;
/** They come one after the other, and stay. */
const COME_EVERY = 12;
const STAY = 4_000;

jest.setTimeout(120_000);

it("FT-57 a gateway with little memory and ever more to do refuses some, and goes on", async () => {
  const gateway = hubProcess(["--max-old-space-size=256", "tests/faults/little-memory.fixture.ts"], {});
  try {
    const [, url = ""] = await gateway.says(/GraphQL (http:\S+)/);
    const ask = async (): Promise<string> => {
      const body = JSON.stringify({ query: "{ agencies(first: 500) { nodes { id name } } }" });
      const headers = { "content-type": "application/json" };
      const response = await fetch(url, { method: "POST", headers, body });
      const text = await response.text();
      return response.status === 200 ? "answered" : (/"code":"(\w+)"/.exec(text)?.[1] ?? text);
    };
    expect(await ask()).toBe("answered");
    const told: Record<string, number> = {};
    const until = Date.now() + CLIENTS * COME_EVERY + STAY;
    const clients: Promise<void>[] = [];
    const client = async (): Promise<void> => {
      while (Date.now() < until) {
        const answer = await ask();
        told[answer] = (told[answer] ?? 0) + 1;
        if (answer !== "answered") await pause(1_000);
      }
    };
    for (let come = 0; come < CLIENTS; come += 1) {
      clients.push(client());
      await pause(COME_EVERY);
    }
    await Promise.all(clients);
    expect(Object.keys(told).sort()).toEqual(["OVERLOADED", "answered"]);
    expect(told.answered).toBeGreaterThan(10);
    expect(await ask()).toBe("answered");
    expect([gateway.child.exitCode, gateway.child.signalCode]).toEqual([null, null]);
  } finally {
    await gateway.kill("SIGTERM");
  }
});
