import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuOf } from "../cpu";
import { keepApart } from "../keep-apart";
import { load } from "../load";
import { microseconds, printProfile, profilingInto } from "../print-profile";
import { prepareContest } from "./contest";
import { startFleet } from "./fleet";
import { QUESTIONS } from "./questions";

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 20;
const SECONDS = 10;

/** `npm run bench:gateways:profile -- heavy`: where the CPU of our gateway goes while it answers one question of the bench. */
async function profile(wanted: string): Promise<void> {
  const question = QUESTIONS.find((one) => one === wanted);
  if (!question) throw new Error(`Name one of ${QUESTIONS.join(", ")}.`);
  const folder = mkdtempSync(join(tmpdir(), "tteurak-profile-"));
  try {
    const fleet = await startFleet(["ours"], profilingInto(folder));
    let from = 0;
    let until = 0;
    try {
      const pids = [...fleet.gateways.values()].map(({ pid }) => pid);
      keepApart(pids, [process.pid, ...fleet.subgraphs.map(({ pid }) => pid)]);
      const contest = await prepareContest(fleet, CONNECTIONS);
      const contender = contest.contenders.find(({ name }) => name === `ours ${question}`);
      if (!contender) throw new Error("ours does not answer");
      let index = 0;
      const next = (): number => (index += 1);
      await load(contender.shoot, next, { connections: CONNECTIONS, seconds: WARM_UP_SECONDS });
      from = microseconds();
      const cpuBefore = cpuOf(pids);
      const { requests } = await load(contender.shoot, next, { connections: CONNECTIONS, seconds: SECONDS });
      until = microseconds();
      const each = (cpuOf(pids) - cpuBefore) / requests;
      process.stdout.write(`${requests} requests in ${SECONDS} s while profiled, ${each.toFixed(2)} ms CPU each\n`);
      await contest.close();
    } finally {
      await fleet.close(); // The profile is written when the process ends.
    }
    printProfile(folder, from, until);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

profile(process.argv[2] ?? "").catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
