import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { HubParts } from "../../hub/start-hub";
import { SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { createLog, type Log } from "../../kit/log";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { copyDatabases } from "./copies";
import type { Persona } from "./personas";
import { startProcesses } from "./processes";
import { shape, theServers } from "./servers";

/** Whatever the test asked for; a test that reads a field that is not there fails by itself. */
type Data = ReturnType<typeof JSON.parse>;

export type Answer = {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; messageKo?: string } }[];
  /** Under which number the caller can have receipts, and of which subgraphs. */
  extensions?: { receipt?: { id: string; of: string[] } };
};

/** What a request for data about people states. */
export type Stated = { purpose?: string; basis?: string; reason?: string; action?: string };

export type Caller = {
  send(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends a body that need not be a request. */
  sendAsIs(body: object): Promise<Answer>;
  /** The same with what HTTP says of the answer. */
  fetch(request: object, headers: Record<string, string>): Promise<Response>;
  /** The same caller, who states a purpose and a basis with each request. */
  stating(access: Stated): Caller;
  /** The signed receipts of a request of this caller's; none where the answer is a 404. */
  receipts(id: string): Promise<string[]>;
};

export type Hub = {
  url: string;
  /** Asks as the seeded partner credential of an agency. */
  as(persona: Persona): Caller;
  /** The same at another gateway before the same databases. */
  at(url: string, persona: Persona): Caller;
  /** Asks without a credential. */
  nobody: Caller;
  /** Asks with whatever stands in the Authorization header. */
  withAuthorization(authorization: string): Caller;
  /** The statements of each subgraph while something is done, transaction control apart; only in one process. */
  statementsOf(act: () => Promise<unknown>): Promise<{ subgraph: SubgraphName; sql: string }[]>;
  /** The same with the `begin` of each transaction: one for each step of the plan. */
  statementsAndStepsOf(act: () => Promise<unknown>): Promise<{ subgraph: SubgraphName; sql: string }[]>;
  /** Runs SQL as the owner of a database, for what no mutation of the hub can do. */
  sql(subgraph: SubgraphName, sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  urls: Record<SubgraphName, { appUrl: string; ownerUrl: string }>;
  close(): Promise<void>;
};

export type HubWanted = { now?: () => Date; log?: Log } & Pick<
  HubParts,
  "homes" | "partners" | "metrics" | "traces" | "classifiedOperations" | "quotas"
>;

/**
 * The whole hub on its own copies of the four databases; in five processes where the run asks for that shape, unless
 * partners' homes belong to it, which the committed documents of those processes do not name, or its numbers are read.
 */
export async function theHub(wanted: HubWanted = {}): Promise<Hub> {
  const { now, log, homes, partners, metrics, traces, quotas, classifiedOperations = "any" } = wanted;
  const { keysDir } = theServers();
  const keys = makeKeys(keysDir);
  const copies = await copyDatabases();
  const seen: { subgraph: SubgraphName; sql: string }[] = [];
  const started =
    shape() === "http" && !homes && !partners && !metrics && !traces
      ? await startProcesses(copies.urls, keysDir, classifiedOperations)
      : // Loaded only here: it takes longer than all else that a test over the wires does itself.
        await (
          await import("../../hub/start-hub")
        ).startHub({
          remotes: {},
          homes,
          partners,
          metrics,
          traces,
          keys,
          local: {
            databases: new Map(SUBGRAPHS.map((name) => [name, { appUrl: copies.urls[name].appUrl, ownerUrl: null }])),
            keys,
          },
          clock: now ?? (() => new Date()),
          log: log ?? createLog("test", "fatal"),
          identity: { publicUrl: null, issuer: null },
          host: "127.0.0.1",
          port: 0,
          production: true,
          poolSize: 4,
          quotas,
          classifiedOperations,
          planning: (await import("./planning-of-worker")).planningOfWorker(),
          onStatement: (subgraph, sql) => void seen.push({ subgraph, sql: sql.trim() }),
        });
  return {
    url: started.url,
    as: ({ slug }) => caller(started.url, `Bearer ${demoKey(keys.demo, slug)}`),
    at: (url, { slug }) => caller(url, `Bearer ${demoKey(keys.demo, slug)}`),
    nobody: caller(started.url, undefined),
    withAuthorization: (authorization) => caller(started.url, authorization),
    async statementsOf(act) {
      seen.length = 0;
      await act();
      return seen.filter(({ sql }) => !CONTROL.test(sql) && !/^begin/i.test(sql));
    },
    async statementsAndStepsOf(act) {
      seen.length = 0;
      await act();
      return seen.filter(({ sql }) => !CONTROL.test(sql));
    },
    async sql(subgraph, sql, parameters) {
      const client = new pg.Client({ connectionString: copies.urls[subgraph].ownerUrl, options: SYSTEM_CONTEXT });
      await client.connect();
      try {
        return (await client.query(sql, parameters)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    },
    urls: copies.urls,
    async close() {
      await started.close();
      await copies.drop();
    },
  };
}

const CONTROL = /^(commit|rollback|start transaction|select version|select \* from current_schema)/i;

export function caller(url: string, authorization: string | undefined, access?: Stated): Caller {
  const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization && { authorization }), ...headers },
      body: JSON.stringify(body),
    });
  const sendAsIs = async (body: object): Promise<Answer> => {
    const response = await post(body);
    return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
  };
  const stating = access && { extensions: { access } };
  return {
    stating: (stated) => caller(url, authorization, stated),
    sendAsIs,
    fetch: (request, headers) => post({ ...request, ...stating }, headers),
    send: (query, variables) => sendAsIs({ query, variables, ...stating }),
    async receipts(id) {
      const response = await fetch(`${url}/receipts/${id}`, { headers: { ...(authorization && { authorization }) } });
      return ((await response.json()) as { receipts?: string[] }).receipts ?? [];
    },
  };
}

/** A query of the README, as a reader would copy it. */
export const readmeQuery = (name: string): string =>
  readFileSync(join(__dirname, "../../docs/queries", `${name}.graphql`), "utf8");
