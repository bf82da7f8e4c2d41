import { randomBytes } from "node:crypto";
import pg from "pg";
import type { DatabaseUrls } from "../../hub/databases";
import { forEachSubgraph, SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { theServers } from "./servers";

/** Four databases of one test file, or those of them that it names, copied from the templates (about 80 ms), and dropped at its end. */
export type Copies = { urls: Record<SubgraphName, DatabaseUrls & { ownerUrl: string }>; drop(): Promise<void> };

export async function copyDatabases(names: readonly SubgraphName[] = SUBGRAPHS): Promise<Copies> {
  const { databases } = theServers();
  const suffix = randomBytes(4).toString("hex");
  const urls = await forEachSubgraph(async (name) => {
    const { superuserUrl, ownerUrl, appUrl } = databases[name];
    const copy = `${name}_${suffix}`;
    await asSuperuser(superuserUrl, [
      `create database ${copy} template ${name} owner ${name}_owner`,
      `revoke all on database ${copy} from public`,
      `grant connect on database ${copy} to ${name}_owner, ${name}_app, ${name}_worker`,
    ]);
    return { appUrl: renamed(appUrl, copy), ownerUrl: renamed(ownerUrl, copy) };
  }, names);
  return {
    urls,
    async drop() {
      await forEachSubgraph(
        (name) => asSuperuser(databases[name].superuserUrl, [`drop database ${name}_${suffix} with (force)`]),
        names,
      );
    },
  };
}

async function asSuperuser(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Two test files may copy one template at the same moment, which PostgreSQL refuses: they take turns.
    await client.query("select pg_advisory_lock(hashtext('tteurak-test-copies'))");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function renamed(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
