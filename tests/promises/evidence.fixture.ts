import { GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { createCursorSeal } from "../../kit/cursor";
import { openDatabase } from "../../kit/database";
import { Forbidden } from "../../kit/errors";
import type { Look } from "../../kit/evidence/evidence";
import { type Expected, type Verdict, verifyChain } from "../../kit/evidence/verify-chain";
import { makeKeys } from "../../kit/keys";
import { createLog, type Log } from "../../kit/log";
import type { Operation } from "../../kit/operation";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { createRuntime, type SubgraphAnswer, type SubgraphRuntime } from "../../kit/runtime";
import { makeSecrets } from "../../kit/secrets";
import type { Viewer } from "../../kit/viewer";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

export const MEMBER: Viewer = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: "agy_jpdc",
  agencyKind: "public_corporation",
  actor: "cli_jpdc",
  purpose: "HOUSING_MANAGEMENT",
  basis: "CONSENT_17",
});

export const NOW = new Date("2026-11-22T03:00:00Z");

/** A subgraph that shows invented people and keeps evidence, on a database of its own. */
export type People = {
  runtime: SubgraphRuntime;
  ask(query: string, viewer?: Viewer, requestId?: string): Promise<SubgraphAnswer>;
  /** What it sends to its database while something is done. */
  statementsOf(act: () => Promise<unknown>): Promise<string[]>;
  verify(expected?: Partial<Expected>): Promise<Verdict>;
  records(): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
};

export type Stage = {
  appUrl: string;
  ownerUrl: string;
  people(options?: { log?: Log; poolSize?: number; now?: Date }): Promise<People>;
  asOwner: Sql;
  asSuperuser: Sql;
  /** As the app role, told that this viewer asks. */
  asApp(viewer: Viewer, sql: string): Promise<Record<string, unknown>[]>;
  asWorker: Sql;
  /** Past every trigger, as somebody can who has the machine. */
  tamper(sql: string): Promise<unknown>;
  /** How many records a seal was closed over; null where it has to be tried again. */
  seal(): Promise<number | null>;
  hashes(): Promise<string[]>;
  whileNothingIsSealed(act: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

type Sql = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;

export const keys = makeKeys(theServers().keysDir);

export async function aStage(): Promise<Stage> {
  const copies: Copies = await copyDatabases(["residents"]);
  const { appUrl, ownerUrl } = copies.urls.residents;
  const opened = new Set<SubgraphRuntime>();
  const connected = async <Done>(url: string, act: (client: pg.Client) => Promise<Done>, options?: string) => {
    const client = new pg.Client({ connectionString: url, options });
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.end();
    }
  };
  const asking =
    (url: string, options?: string): Sql =>
    (sql, parameters) =>
      connected(url, async (client) => [await client.query(sql, parameters)].flat().at(-1)?.rows ?? [], options);
  const asOwner = asking(ownerUrl, SYSTEM_CONTEXT);
  const asSuperuser = asking(inDatabase(theServers().databases.residents.superuserUrl, ownerUrl));
  return {
    appUrl,
    ownerUrl,
    asOwner,
    asSuperuser,
    tamper: (sql) => asSuperuser(`set session_replication_role = replica; ${sql}; select 1`),
    seal: async () => (await asking(appUrl)("select seal_evidence()::int as sealed"))[0]?.sealed as number | null,
    hashes: async () =>
      (await asOwner("select hash from evidence_seal order by number")).map(({ hash }) => hash as string),
    asWorker: asking(appUrl.replace("residents_app:app@", "residents_worker:worker@")),
    asApp: (viewer, sql) =>
      connected(appUrl, async (client) => {
        await client.query("select set_config('app.viewer', $1, false)", [JSON.stringify(viewer)]);
        return (await client.query(sql)).rows;
      }),
    whileNothingIsSealed: (act) =>
      connected(appUrl, async (client) => {
        await client.query("select pg_advisory_lock(hashtext('tteurak-evidence'))");
        await act();
      }),
    async people({ log = createLog("test", "fatal"), poolSize = 4, now = NOW } = {}) {
      const seen: string[] = [];
      const store = { name: "residents", rows: [], migrations: [] };
      const runtime = createRuntime({
        name: "residents",
        schema,
        db: await openDatabase(store, { url: appUrl, poolSize, onStatement: (sql) => void seen.push(sql.trim()) }),
        makeLoaders: () => ({}),
        cursors: createCursorSeal(keys.cursor),
        secrets: await makeSecrets("residents", keys),
        receiptKey: keys.evidence.private,
        chores: [],
        clock: () => now,
        log,
      });
      opened.add(runtime);
      return {
        runtime,
        ask: (query, viewer = MEMBER, requestId = "req-1") =>
          runtime.run({ query }, { viewer, origin: { requestId, address: "203.0.113.7" } }),
        async statementsOf(act) {
          seen.length = 0;
          await act();
          return [...seen];
        },
        verify: (expected = {}) =>
          connected(ownerUrl, (client) => verifyChain(client, { now: new Date(), ...expected }), SYSTEM_CONTEXT),
        async stop() {
          opened.delete(runtime);
          await runtime.close();
        },
        records: () => asOwner("select * from access_record order by number"),
      };
    },
    async close() {
      await Promise.all([...opened].map((runtime) => runtime.close()));
      await copies.drop();
    },
  };
}

function inDatabase(superuserUrl: string, url: string): string {
  const changed = new URL(superuserUrl);
  changed.pathname = new URL(url).pathname;
  return changed.toString();
}

type Context = Operation<object>;

export const aLook = (subject: string, more: Partial<Look> = {}): Look => ({
  subject,
  action: "view",
  fields: ["Person.name"],
  classes: ["PII_BASIC"],
  result: "allowed",
  refusal: null,
  ...more,
});

const DENIED = { result: "denied", refusal: "ACCESS_NO_BASIS" } as const;

type PersonRow = { id: string; name: string };

const Person = new GraphQLObjectType<PersonRow, Context>({
  name: "Person",
  fields: {
    id: { type: GraphQLString },
    name: {
      type: GraphQLString,
      resolve: ({ id, name }, _input, { evidence }) => {
        evidence.add(aLook(id));
        return name;
      },
    },
    phone: {
      type: GraphQLString,
      resolve: ({ id }, _input, { evidence }) => {
        evidence.add(aLook(id, { fields: ["Person.phone"], classes: ["PII_CONTACT"] }));
        return "010-0000-0000";
      },
    },
    diagnosis: {
      type: GraphQLString,
      resolve: ({ id }, _input, { evidence }) => {
        evidence.add(aLook(id, { ...DENIED, fields: ["Person.diagnosis"], classes: ["HEALTH"] }));
        return null;
      },
    },
    download: {
      type: GraphQLString,
      resolve: ({ id }, _input, { evidence }) => {
        evidence.add(aLook(id, { action: "download" }));
        return "a file";
      },
    },
  },
});

const first = { first: { type: GraphQLInt, defaultValue: 1 } };

const read = ({ reader }: Context, count: number): Promise<PersonRow[]> =>
  reader.reading.query<PersonRow>("select 'res_' || i as id, '김' || i as name from generate_series(1, $1::int) i", [
    count,
  ]);

const Query = new GraphQLObjectType<unknown, Context>({
  name: "Query",
  fields: {
    people: {
      type: new GraphQLList(Person),
      args: first,
      resolve: (_root, input: { first: number }, context) => read(context, input.first),
    },
    open: {
      type: GraphQLString,
      resolve: async (_root, _input, { reader }) => (await reader.reading.query("select 1 as one")).length,
    },
    failing: { type: GraphQLString, resolve: (_root, _input, { reader }) => reader.reading.query("select 1 / 0") },
  },
});

/** Mutations that leave a trace of their own and a look at a person; `trace` is a table of the test. */
const Mutation = new GraphQLObjectType<unknown, Context>({
  name: "Mutation",
  fields: Object.fromEntries(
    Object.entries({
      rename: () => {},
      renameRefused: () => {
        throw new Forbidden("You may not.", "할 수 없습니다.", "ROLE_FORBIDDEN");
      },
    }).map(([name, end]) => [
      name,
      {
        type: Person,
        resolve: (_root: unknown, _input: unknown, operation: Context) =>
          operation.perform(async ({ tx, evidence }) => {
            evidence.add(aLook("res_9", { action: "change" }));
            await tx.query("insert into trace (what) values ($1)", [name]);
            end();
            return { id: "res_9", name: "김" };
          }),
      },
    ]),
  ),
});

const schema = new GraphQLSchema({ query: Query, mutation: Mutation });
