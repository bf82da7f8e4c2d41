import { prepareContest } from "./contest";
import { insistOnLinux } from "./cpu";
import { startFleet } from "./fleet";
import { layGround } from "./ground";
import { measure } from "./measure";
import { paced, readOptions } from "./options";
import { report } from "./report";
import { countStatements } from "./statements";
import { summarize, type Summary } from "./summary";

const began = Date.now();
const toClose: (() => Promise<void>)[] = [];

// Standard output is for the figures alone.
const tell = (step: string): void =>
  void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${step}\n`);

async function closeAll(): Promise<void> {
  for (let close = toClose.pop(); close; close = toClose.pop()) await close();
}

async function bench(args: readonly string[]): Promise<void> {
  insistOnLinux();
  const wanted = readOptions(args);
  tell("ground: PostgreSQL with four databases, migrated and seeded");
  const ground = await layGround();
  toClose.push(ground.close);
  tell("contenders: starting four subgraphs, two gateways, the hub in one process, and hand-written SQL");
  const fleet = await startFleet(ground);
  toClose.push(fleet.close);
  const contest = await prepareContest(ground, fleet, wanted.connections, tell);
  toClose.push(contest.close);
  tell("SQL: counting the statements of one operation");
  const sql = await countStatements(
    ground.postgres,
    contest.contenders.map(({ name, shoot }) => [name, () => shoot(0)] as const),
  );
  const options = paced(wanted, contest.contenders.length, (Date.now() - began) / 1000);
  const measured = await measure(contest.contenders, ground.postgres.pid, options, tell);
  const summary: Summary = summarize(measured, { ...contest, sql }, options);
  await closeAll();
  tell("done");
  process.stdout.write(wanted.json ? `${JSON.stringify(summary, null, 2)}\n` : `\n${report(summary)}`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));

bench(process.argv.slice(2)).catch(fail).finally(closeAll);
