import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { overGraphql } from "./contenders/over-graphql";
import { openEndpoint } from "./endpoint";
import { layGround } from "./ground";
import { load } from "./load";
import { startProcess } from "./processes";
import { findEqualDays, readQuestion } from "./question";
import { type CpuProfile, type Share, timeByFunction, timeByPackage, timeWithin } from "./self-time";

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 5;
const SECONDS = 10;
const LINES = 40;

const microseconds = (): number => Number(process.hrtime.bigint() / 1000n);

/** `npm --prefix bench run profile`: where the CPU of ours in one process goes under the load of the bench. */
async function profile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tteurak-profile-"));
  const ground = await layGround();
  try {
    const nodeFlags = ["--max-semi-space-size=64", "--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=500"];
    const hub = await startProcess({ script: "hub/main.ts", env: ground.env, nodeFlags });
    keepApart(hub.pid, [ground.postgres.pid, process.pid]);
    const endpoint = openEndpoint(hub.url, CONNECTIONS);
    let from = 0;
    let until = 0;
    try {
      const question = readQuestion();
      const { text, shoot } = overGraphql(endpoint, ground.credential, question);
      const daysOf = await findEqualDays(question, text);
      const fire = shoot(daysOf, await text(question.daysAsWritten));
      let index = 0;
      const next = (): number => (index += 1);
      await load(fire, next, { connections: CONNECTIONS, seconds: WARM_UP_SECONDS });
      from = microseconds();
      const { requests } = await load(fire, next, { connections: CONNECTIONS, seconds: SECONDS });
      until = microseconds();
      process.stdout.write(`${requests} requests in ${SECONDS} s while profiled\n`);
    } finally {
      await endpoint.close();
      await hub.stop(); // The profile is written when the process ends.
    }
    const [file = ""] = readdirSync(folder);
    const taken = JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile;
    print("Time in a function and all that it calls", timeWithin(taken, from, until));
    print("Self time by function", timeByFunction(taken, from, until));
    print("Self time by package or folder", timeByPackage(taken, from, until));
  } finally {
    await ground.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The profiler counts wall time. On a shared core PostgreSQL would run while the hub is inside the write that woke it, and
 * that write would seem to cost what the statement costs.
 */
function keepApart(one: number, others: number[]): void {
  if (availableParallelism() < 2) return;
  const pin = (cores: string, pid: number) => spawnSync("taskset", ["-acp", cores, String(pid)]);
  pin("0", one);
  for (const pid of others) pin(`1-${availableParallelism() - 1}`, pid);
}

function print(title: string, shares: Share[]): void {
  process.stdout.write(`\n${title}, of the time that was not idle\n`);
  for (const { name, share } of shares.slice(0, LINES))
    process.stdout.write(`${(share * 100).toFixed(1).padStart(6)} %  ${name}\n`);
}

profile().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
