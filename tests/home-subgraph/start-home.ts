import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { makeHomeKey } from "../../kit/home-keys";
import { startPostgres } from "../../kit/postgres/start-postgres";
import { hubProcess } from "../kit/hub-process";
import { theServers } from "../kit/servers";
import { tapWire } from "./wire";

/** The medical centre's house: a process and a PostgreSQL server of its own. */
export type Home = {
  url: string;
  /** All that was ever sent to it. */
  heard(): string[];
  /** What is kept there, as the centre's own staff may see and change it. */
  sql(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /** The statements that its process sends while something is done, as its database server writes them down. */
  statementsOf(act: () => Promise<unknown>): Promise<string[]>;
  /** Ends its process; its database stays. */
  goOut(): Promise<void>;
  close(): Promise<void>;
};

export async function startHome(agency: string): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), "tteurak-home-"));
  const server = await startPostgres({ dir: folder, durable: false });
  const owner = new pg.Client({ connectionString: server.superuserUrl });
  await owner.connect();
  await owner.query(readFileSync(join(__dirname, "tables.sql"), "utf8"));
  await owner.query("alter role home_app set log_statement = 'all'");
  const { keysDir } = theServers();
  const database = new URL(server.superuserUrl);
  [database.username, database.password] = ["home_app", "app"];
  const process = hubProcess(["tests/home-subgraph/main.ts"], {
    HOME_DATABASE_URL: database.href,
    HOME_AGENCY: agency,
    HOME_KEY: makeHomeKey(keysDir, agency),
    CALLER_KEY: join(keysDir, "subgraphs/caller-context.public.pem"),
    PASS_KEY: join(keysDir, "subgraphs/access-pass.public.pem"),
  });
  const [address] = await process.says(/http:\S+/);
  const wire = await tapWire(address);
  const goOut = () => process.kill("SIGKILL");
  return {
    url: wire.url,
    heard: wire.heard,
    sql: async (sql, parameters) => (await owner.query(sql, parameters)).rows as Record<string, unknown>[],
    async statementsOf(act) {
      const log = join(folder, "postgres.log");
      const from = statSync(log).size;
      await act();
      const written = readFileSync(log).subarray(from).toString();
      return [...written.matchAll(/LOG: {2}(?:statement|execute [^:]+): ([^\n]*(?:\n\t[^\n]*)*)/g)].map(
        ([, sql = ""]) => sql,
      );
    },
    goOut,
    async close() {
      await goOut();
      await wire.close();
      await owner.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
