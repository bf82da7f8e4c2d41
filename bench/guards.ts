import pg from "pg";
import { SUBGRAPHS } from "../hub/subgraphs";
import type { Contender } from "./contenders/contender";
import { insistOnLinux } from "./cpu";
import { type Endpoint, openEndpoint } from "./endpoint";
import { databaseVariable, type Ground, layGround } from "./ground";
import { askAbout, insistOnWhole, SIZES, subjectKeysOf } from "./guards/question";
import { type Name, reportGuards, type Side } from "./guards/report";
import { measure } from "./measure";
import { type Running, startProcess } from "./processes";
import { countStatements } from "./statements";

const LOAD = { rounds: 5, seconds: 1.5, warmUpSeconds: 2, connections: 4 };
// As in the npm scripts.
const OUR_FLAGS = ["--max-semi-space-size=64"];

const toClose: (() => Promise<void>)[] = [];

const tell = (step: string): void => void process.stderr.write(`  ${step}\n`);

async function closeAll(): Promise<void> {
  for (let close = toClose.pop(); close; close = toClose.pop()) await close();
}

/** `npm run bench:guards`: what all that protects people costs, on the same questions about them, in one run. */
async function benchGuards(): Promise<void> {
  insistOnLinux();
  tell("ground: PostgreSQL with four databases, migrated and seeded");
  const ground = await layGround();
  toClose.push(ground.close);
  tell("the hub in one process, twice: with guards and without");
  const bare = await withoutRowSecurity(ground);
  const hubs = { on: await start("hub/main.ts", ground.env), off: await start(WITHOUT, bare) };
  tell("answers: comparing them");
  const contenders: Contender<Name>[] = [];
  const subjectKeys = subjectKeysOf(ground.keys);
  let answersCompared = 0;
  for (const size of SIZES) {
    const asked = (side: Side) => askAbout(hubs[side].endpoint, ground.credential, subjectKeys, size);
    const { on, off } = { on: asked("on"), off: asked("off") };
    const expected: string[] = [];
    for (const form of subjectKeys.keys()) {
      const [guarded, unguarded] = await Promise.all([on.ask(form), off.ask(form)]);
      insistOnWhole(guarded);
      if (guarded !== unguarded)
        throw new Error(`The answers differ:\n  on:  ${guarded.slice(0, 1000)}\n  off: ${unguarded.slice(0, 1000)}`);
      expected.push(guarded);
    }
    answersCompared += 2 * expected.length;
    for (const [side, { shoot }] of Object.entries({ on, off }) as [Side, typeof on][])
      contenders.push({ name: `${side} ${size}`, pids: [hubs[side].pid], shoot: shoot(expected) });
  }
  tell("SQL: counting the statements of one operation");
  const sql = await countStatements(
    ground.postgres,
    contenders.map(({ name, shoot }) => [name, () => shoot(0)] as const),
  );
  const measured = await measure(contenders, ground.postgres.pid, LOAD, tell);
  await closeAll();
  process.stdout.write(`\n${reportGuards(measured, sql, answersCompared)}`);
}

const WITHOUT = "bench/guards/without-guards.ts";

async function start(script: string, env: Record<string, string>): Promise<Running & { endpoint: Endpoint }> {
  const hub = await startProcess({ script, env, nodeFlags: OUR_FLAGS });
  toClose.push(hub.stop);
  const endpoint = openEndpoint(hub.url, LOAD.connections);
  toClose.push(endpoint.close);
  return { ...hub, endpoint };
}

/** What the one function that asks for grants itself would be without: in that role's own schema it is found first. */
const UNGRANTED = `
  create schema postgres;
  create function postgres.tenancies_of(households text[]) returns setof public.tenancy language sql stable
    as $$ select * from public.tenancy where household_id = any(households) $$;`;

/** The same databases as the one role that row security does not bind. */
async function withoutRowSecurity({ env, postgres }: Ground): Promise<Record<string, string>> {
  const urls = SUBGRAPHS.map((name) => {
    const url = new URL(postgres.superuserUrl);
    url.pathname = new URL(env[databaseVariable(name)] ?? "").pathname;
    return [databaseVariable(name), url.href] as const;
  });
  const housing = new pg.Client({ connectionString: Object.fromEntries(urls)[databaseVariable("housing")] });
  await housing.connect();
  await housing.query(UNGRANTED).finally(() => housing.end());
  return { ...env, ...(Object.fromEntries(urls) as Record<string, string>) };
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));

benchGuards().catch(fail).finally(closeAll);
