import { availableParallelism } from "node:os";
import { insistOnLinux } from "../cpu";
import { keepApart } from "../keep-apart";
import { type Load, measure } from "../measure";
import { prepareContest } from "./contest";
import { GATEWAYS, startFleet } from "./fleet";
import { reportGateways } from "./report";

const THOROUGH: Load = { rounds: 9, seconds: 3, warmUpSeconds: 20, connections: 10 };
const QUICK: Load = { rounds: 4, seconds: 1.5, warmUpSeconds: 8, connections: 10 };

const toClose: (() => Promise<void>)[] = [];

const tell = (step: string): void => void process.stderr.write(`  ${step}\n`);

async function closeAll(): Promise<void> {
  for (let close = toClose.pop(); close; close = toClose.pop()) await close();
}

/** `npm run bench:gateways`: our gateway against those that an agency could put in its place, over the same light subgraphs. */
async function benchGateways(args: readonly string[]): Promise<void> {
  insistOnLinux();
  const options = args.includes("--quick") ? QUICK : THOROUGH;
  tell(`starting four subgraphs and ${GATEWAYS.length} gateways`);
  const fleet = await startFleet(GATEWAYS);
  toClose.push(fleet.close);
  const cores = availableParallelism();
  const pids = [...fleet.gateways.values()].map(({ pid }) => pid);
  keepApart(pids, [process.pid, ...fleet.subgraphs.map(({ pid }) => pid)]);
  tell("answers: comparing them");
  const contest = await prepareContest(fleet, options.connections);
  toClose.push(contest.close);
  const measured = await measure(contest.contenders, null, options, tell);
  await closeAll();
  process.stdout.write(`\n${reportGateways(measured, contest.answerBytes, { ...options, cores })}`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));

benchGateways(process.argv.slice(2)).catch(fail).finally(closeAll);
