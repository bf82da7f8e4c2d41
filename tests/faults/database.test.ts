import { setTimeout as pause } from "node:timers/promises";
import { GraphQLBoolean, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { createCursorSeal } from "../../kit/cursor";
import { openDatabase } from "../../kit/database";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import type { Operation } from "../../kit/operation";
import { createRuntime, type SubgraphRuntime } from "../../kit/runtime";
import { makeSecrets } from "../../kit/secrets";
import type { Viewer } from "../../kit/viewer";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

const POOL = 3;

const viewerOf = (agency: string): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency, agencyKind: "npo", actor: `cli_${agency}` });

type Context = Operation<object>;

/** A subgraph of two accounts; a transfer takes their rows in the order in which they are named. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Context>({
    name: "Query",
    fields: {
      word: {
        type: GraphQLString,
        resolve: async (_root, _input, { reader }) =>
          (await reader.reading.query<{ word: string }>("select '뜨락' as word"))[0]?.word,
      },
      agency: { type: GraphQLString, resolve: (_root, _input, { reader }) => agencyOf(reader.reading) },
      stalled: {
        type: GraphQLString,
        resolve: async (_root, _input, { reader }) => {
          await agencyOf(reader.reading);
          await pause(7_000);
          return agencyOf(reader.reading);
        },
      },
    },
  }),
  mutation: new GraphQLObjectType<unknown, Context>({
    name: "Mutation",
    fields: {
      transfer: {
        type: GraphQLBoolean,
        args: { from: { type: GraphQLString }, to: { type: GraphQLString } },
        resolve: (_root, { from, to }: { from: string; to: string }, operation) =>
          operation.perform(async ({ tx }) => {
            await tx.query("update account set holds = holds - 1 where name = $1", [from]);
            await tx.query("update account set holds = holds + 1 where name = $1", [to]);
            return true;
          }),
      },
    },
  }),
});

const agencyOf = async (reading: Context["reader"]["reading"]): Promise<string | undefined> =>
  (await reading.query<{ agency: string }>("select app_agency() as agency"))[0]?.agency;

let copies: Copies;
let owner: pg.Client;
let runtime: SubgraphRuntime;
beforeAll(async () => {
  copies = await copyDatabases(["residents"]);
  const { appUrl, ownerUrl } = copies.urls.residents;
  // Two transactions that wait for each other are found after a second, unless somebody with the machine says sooner.
  const superuser = new pg.Client({ connectionString: theServers().databases.residents.superuserUrl });
  await superuser.connect();
  await superuser.query(`alter database ${new URL(appUrl).pathname.slice(1)} set deadlock_timeout = '50ms'`);
  await superuser.end();
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `create table account (name text primary key, holds int not null); grant select, update on account to residents_app;
     insert into account values ('one', 0), ('other', 0)`,
  );
  const keys = makeKeys(theServers().keysDir);
  runtime = createRuntime({
    name: "residents",
    schema,
    db: await openDatabase({ name: "residents", rows: [], migrations: [] }, { url: appUrl, poolSize: POOL }),
    makeLoaders: () => ({}),
    cursors: createCursorSeal(keys.cursor),
    secrets: await makeSecrets("residents", keys),
    receiptKey: keys.evidence.private,
    chores: [],
    clock: () => new Date(),
    log: createLog("test", "fatal"),
  });
});
afterAll(async () => {
  await runtime.close();
  await owner.end();
  await copies.drop();
});

async function ask(query: string, agency = "agy_a") {
  const { data, errors } = await runtime.run({ query }, asking(viewerOf(agency)));
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions?.code };
}
const transfer = (from: string, to: string) => ask(`mutation { transfer(from: "${from}", to: "${to}") }`);
const times = <Value>(count: number, act: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

it("FT-27 who waits for a row that somebody holds is told to try again, and nothing was changed", async () => {
  await owner.query("begin; update account set holds = holds where name = 'one'");
  const waited = await transfer("one", "other");
  await owner.query("rollback");
  expect(waited).toEqual({ data: { transfer: null }, code: "RECORD_BUSY" });
  expect((await owner.query("select holds from account")).rows).toEqual([{ holds: 0 }, { holds: 0 }]);
  expect(await transfer("one", "other")).toEqual({ data: { transfer: true }, code: undefined });
});

it("FT-29 of changes that wait for each other every one is made whole, or not at all and told to try again", async () => {
  const before = (await owner.query("select holds from account where name = 'other'")).rows[0].holds as number;
  const answers: Awaited<ReturnType<typeof transfer>>[] = [];
  // Until some met: by chance all of a round can come one after the other.
  do answers.push(...(await times(30, (index) => (index % 2 ? transfer("one", "other") : transfer("other", "one")))));
  while (answers.length < 90 && (await deadlocks()) === 0);
  const made = answers.map(({ data, code }) => (data.transfer === true ? "made" : code));
  expect(new Set([...made, "made", "RECORD_BUSY"])).toEqual(new Set(["made", "RECORD_BUSY"]));
  const net = made.reduce<number>((sum, one, index) => sum + (one === "made" ? (index % 2 ? 1 : -1) : 0), 0);
  const { rows } = await owner.query("select name, holds from account order by name");
  expect(rows).toEqual([
    { name: "one", holds: -before - net },
    { name: "other", holds: before + net },
  ]);
  expect(await deadlocks()).toBeGreaterThan(0);
  // Those that met once were made at the next attempt.
  expect(made.filter((one) => one === "made").length).toBeGreaterThan(made.length / 2);
});

it("FT-26 with every connection taken a request is told so in time, and the next is answered", async () => {
  await owner.query("begin; lock table account");
  const holding = times(POOL, () => transfer("one", "other"));
  const started = Date.now();
  const waiting = await ask("{ word }");
  expect(Date.now() - started).toBeLessThan(15_000);
  expect([undefined, "SUBGRAPH_UNAVAILABLE"]).toContain(waiting.code);
  expect((await holding).map(({ code }) => code)).toEqual(Array(POOL).fill("RECORD_BUSY"));
  await owner.query("rollback");
  expect(await ask("{ word }")).toEqual({ data: { word: "뜨락" }, code: undefined });
});

it("FT-30 a transaction that nobody goes on with is ended, and whoever has the connections next is himself", async () => {
  const stalled = await times(POOL, () => ask("{ stalled }", "agy_b"));
  expect(stalled.map(({ code }) => code)).toEqual(Array(POOL).fill("SUBGRAPH_UNAVAILABLE"));
  const next = await times(POOL * 2, (index) => ask("{ agency }", `agy_${index}`));
  expect(next.map(({ data }) => data.agency)).toEqual(Array.from({ length: POOL * 2 }, (_, index) => `agy_${index}`));
  const { rows } = await owner.query(
    "select from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()",
  );
  expect(rows).toEqual([]);
}, 30_000);

/** What the statistics of the database tell, which they do a while after it was so. */
async function deadlocks(): Promise<number> {
  const count = "select deadlocks::int from pg_stat_database where datname = current_database()";
  for (const since = Date.now(); Date.now() - since < 10_000; await pause(100)) {
    const { rows } = await owner.query(count);
    if (rows[0].deadlocks > 0) return rows[0].deadlocks;
  }
  return 0;
}
