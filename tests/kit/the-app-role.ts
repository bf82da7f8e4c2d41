import pg from "pg";
import { tellDatabase } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";

/** A connection of the app role (or whichever role the address names), as the code has it and with nothing of the code before it. */
export type AppRole = {
  /** Runs one statement in a transaction that was told who asks, or nothing, and undoes what it did. */
  ask(viewer: Viewer | null, sql: string, parameters?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
};

export async function theAppRole(url: string, options?: string): Promise<AppRole> {
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  return {
    async ask(viewer, sql, parameters) {
      await client.query("begin");
      try {
        if (viewer) await client.query(...tellDatabase(viewer));
        return await client.query(sql, parameters);
      } finally {
        await client.query("rollback");
      }
    },
    close: () => client.end(),
  };
}

/** What the database says of a thing that it does not allow. */
export const NOT_ALLOWED = { code: "42501" };
