import { SUBGRAPHS } from "../hub/subgraphs";
import type { Contender } from "./contenders/contender";
import { insistOnLinux } from "./cpu";
import { type Endpoint, openEndpoint } from "./endpoint";
import { startFleet } from "./fleet";
import { layGround } from "./ground";
import { measure } from "./measure";
import { DAYS, ORDERS, plantOrders } from "./orders/plant";
import { askForOrders, insistOnWholePage } from "./orders/question";
import { type Name, NAMES, reportOrders } from "./orders/report";
import { countStatements } from "./statements";

const LOAD = { rounds: 5, seconds: 1.5, warmUpSeconds: 2, connections: 4 };

const toClose: (() => Promise<void>)[] = [];

const tell = (step: string): void => void process.stderr.write(`  ${step}\n`);

async function closeAll(): Promise<void> {
  for (let close = toClose.pop(); close; close = toClose.pop()) await close();
}

/** `npm run bench:orders`: a page of orders across all four subgraphs, ours next to stock Apollo Gateway, in one run. */
async function benchOrders(): Promise<void> {
  insistOnLinux();
  tell(`ground: PostgreSQL with four databases, migrated and seeded, and ${DAYS.length} days of ${ORDERS} orders`);
  const ground = await layGround();
  toClose.push(ground.close);
  await plantOrders(ground);
  tell("contenders: starting four subgraphs, two gateways and the hub in one process");
  const fleet = await startFleet(ground);
  toClose.push(fleet.close);
  const behind = SUBGRAPHS.map((name) => fleet.subgraphs[name].pid);
  const open = (url: string): Endpoint => {
    const endpoint = openEndpoint(url, LOAD.connections);
    toClose.push(endpoint.close);
    return endpoint;
  };
  const asked = NAMES.map((name) => ({
    name,
    pids: name === "oneProcess" ? [fleet[name].pid] : [fleet[name].pid, ...behind],
    ...askForOrders(open(fleet[name].url), ground.credential),
  }));

  tell("answers: comparing them");
  const expected: string[] = [];
  for (const day of DAYS) {
    const answers = new Set(await Promise.all(asked.map(({ ask }) => ask(day))));
    const [answer = ""] = answers;
    insistOnWholePage(answer);
    if (answers.size > 1) throw new Error(`The answers of ${day} differ:\n${[...answers].join("\n").slice(0, 3000)}`);
    expected.push(answer);
  }
  const contenders = asked.map(({ name, pids, shoot }): Contender<Name> => ({ name, pids, shoot: shoot(expected) }));
  tell("SQL: counting the statements of one operation");
  const sql = await countStatements(
    ground.postgres,
    contenders.map(({ name, shoot }) => [name, () => shoot(0)] as const),
  );
  const measured = await measure(contenders, ground.postgres.pid, LOAD, tell);
  await closeAll();
  const compared = DAYS.length * NAMES.length;
  process.stdout.write(`\n${reportOrders(measured, sql, { compared, bytes: Buffer.byteLength(expected[0] ?? "") })}`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));

benchOrders().catch(fail).finally(closeAll);
