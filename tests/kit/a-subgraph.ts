import pg from "pg";
import { loadSubgraph, type SubgraphName } from "../../hub/subgraphs";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";
import { asking } from "./asking";
import type { Copies } from "./copies";
import { theServers } from "./servers";

/** Whatever the test asked for; a test that reads a field that is not there fails by itself. */
type Data = ReturnType<typeof JSON.parse>;

/** One subgraph by itself, with a clock that the test turns. */
export type TurnedSubgraph = {
  clock: { now: Date };
  ask(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<{ data: Data; codes: unknown[] }>;
  /** Runs SQL as the owner of the database. */
  sql(sql: string, parameters?: unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
};

export async function aSubgraph(name: SubgraphName, copies: Copies, now: Date): Promise<TurnedSubgraph> {
  const clock = { now };
  const runtime = await openSubgraph(await loadSubgraph(name), {
    appUrl: copies.urls[name].appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => clock.now,
    log: createLog("test", "fatal"),
    poolSize: 3,
  });
  const owner = new pg.Client({ connectionString: copies.urls[name].ownerUrl, options: SYSTEM_CONTEXT });
  await owner.connect();
  return {
    clock,
    async ask(viewer, query, variables = {}) {
      const { data, errors } = await runtime.run({ query, variables }, asking(viewer));
      return {
        data: JSON.parse(JSON.stringify(data ?? null)),
        codes: (errors ?? []).map(({ extensions }) => extensions?.code),
      };
    },
    sql: async (sql, parameters) => (await owner.query(sql, parameters)).rows,
    async close() {
      await owner.end();
      await runtime.close();
    },
  };
}
