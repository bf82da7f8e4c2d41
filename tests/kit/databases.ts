import pg from "pg";
import { forEachSubgraph, type SubgraphName } from "../../hub/subgraphs";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { Copies } from "./copies";
import { type AppRole, theAppRole } from "./the-app-role";

/** One database as its roles see it, with no code of a subgraph before it. */
export type Database = {
  app: AppRole;
  /** As the owner in the system context of migrations and seeds. */
  asOwner(sql: string, parameters?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
};

export const openDatabases = ({ urls }: Copies): Promise<Record<SubgraphName, Database>> =>
  forEachSubgraph(async (name) => {
    const owner = new pg.Client({ connectionString: urls[name].ownerUrl, options: SYSTEM_CONTEXT });
    await owner.connect();
    const app = await theAppRole(urls[name].appUrl);
    return {
      app,
      asOwner: (sql, parameters) => owner.query(sql, parameters),
      close: async () => void (await Promise.all([app.close(), owner.end()])),
    };
  });
