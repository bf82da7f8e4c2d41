import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { overGraphql } from "./contenders/over-graphql";
import { openEndpoint } from "./endpoint";
import { layGround } from "./ground";
import { keepApart } from "./keep-apart";
import { load } from "./load";
import { microseconds, printProfile, profilingInto } from "./print-profile";
import { startProcess } from "./processes";
import { findEqualDays, readQuestion } from "./question";

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 5;
const SECONDS = 10;

/** `npm --prefix bench run profile`: where the CPU of ours in one process goes under the load of the bench. */
async function profile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tteurak-profile-"));
  const ground = await layGround();
  try {
    const nodeFlags = ["--max-semi-space-size=64", ...profilingInto(folder)];
    const hub = await startProcess({ script: "hub/main.ts", env: ground.env, nodeFlags });
    // The profiler counts wall time. On a shared core PostgreSQL would run while the hub is inside the write that woke it, and
    // that write would seem to cost what the statement costs.
    keepApart([hub.pid], [ground.postgres.pid, process.pid]);
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
    printProfile(folder, from, until);
  } finally {
    await ground.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

profile().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
