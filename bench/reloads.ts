import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openEndpoint } from "./endpoint";
import { load } from "./load";
import { REPOSITORY } from "./processes";
import type { Order, Said } from "./reloads/gateway";
import { intervalOf } from "./summary";

const CONNECTIONS = 4;
/** As often as a gateway asks whether there is a later graph. */
const EVERY = 1_000;
const A_ROUND = 10;
const KEY = "a-client-of-the-bench-with-a-long-key";

/** `npm run bench:reloads`: how long a gateway's answers take while its graph is replaced again and again, and while it is not. */
async function benchReloads(): Promise<void> {
  const { values } = parseArgs({ options: { reloads: { type: "string", default: "1000" } } });
  const reloads = Number(values.reloads);
  if (!(reloads >= A_ROUND)) throw new Error(`--reloads is ${A_ROUND} or more`);
  const gateway = fork(join("bench", "reloads", "gateway.ts"), {
    cwd: REPOSITORY,
    execArgv: ["--max-semi-space-size=64", "-r", "./kit/compile/register.js"],
  });
  const told = async (order?: Order): Promise<Said> => {
    if (order) gateway.send(order);
    const [said] = (await once(gateway, "message")) as [Said];
    return said;
  };
  try {
    const said = await told();
    if (!("url" in said)) throw new Error("the gateway says where it is first");
    const endpoint = openEndpoint(said.url, CONNECTIONS);
    const shoot = async (index: number): Promise<void> => {
      const query = index % 2 ? "{ agencies { totalCount } }" : "{ agencies { totalCount } platforms { totalCount } }";
      const answer = await endpoint.post(
        JSON.stringify({ query }),
        index % 3 ? { authorization: `Bearer ${KEY}` } : {},
      );
      if (!answer.includes('"totalCount":7')) throw new Error(`It was answered otherwise: ${answer.slice(0, 300)}`);
    };
    let asked = 0;
    const next = (): number => (asked += 1);
    const reload = async (): Promise<void> => {
      const since = performance.now();
      await told("reload");
      await pause(Math.max(0, EVERY - (performance.now() - since)));
    };
    const seconds = (A_ROUND * EVERY) / 1000;
    await load(shoot, next, { connections: CONNECTIONS, seconds });
    for (let at = 0; at < A_ROUND; at += 1) await reload();
    const ratios: number[] = [];
    for (let done = 0; done < reloads; done += A_ROUND) {
      const without = await load(shoot, next, { connections: CONNECTIONS, seconds });
      let isOver = false;
      const reloading = (async () => {
        for (let at = 0; at < A_ROUND; at += 1) await reload();
        isOver = true;
      })();
      const latencies: number[] = [];
      while (!isOver)
        latencies.push(...(await load(shoot, next, { connections: CONNECTIONS, seconds: 0.5 })).latencies);
      await reloading;
      const [calm, busy] = [p99(without.latencies), p99(latencies)];
      ratios.push(busy / calm);
      const heap = (await told("heap")) as { heap: number };
      process.stdout.write(
        `${done + A_ROUND} reloads  p99 without ${calm.toFixed(1)} ms, with ${busy.toFixed(1)} ms, ` +
          `longest ${Math.max(...latencies).toFixed(0)} ms  heap ${(heap.heap / 1024 / 1024).toFixed(1)} MiB\n`,
      );
    }
    const { median, min, max } = intervalOf(ratios);
    process.stdout.write(
      `p99 with reloads is ${median.toFixed(2)} [${min.toFixed(2)}–${max.toFixed(2)}] times that without; ` +
        `${asked} requests, none failed\n`,
    );
    await endpoint.close();
  } finally {
    gateway.disconnect();
  }
}

function p99(latencies: number[]): number {
  const sorted = latencies.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}

benchReloads().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
