import type { ClientBase } from "pg";
import type { DataSource } from "typeorm";
import { HUB } from "../caller-context";
import { tellDatabase } from "../row-security";

export type Statements = { query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> };

/**
 * One transaction of the hub's own, with nobody's rights but those that the rows of events ask for. Past the log of
 * statements, which is about what somebody asked for.
 */
export async function asHub<Done>(db: DataSource, now: Date, act: (tx: Statements) => Promise<Done>): Promise<Done> {
  const runner = db.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  try {
    await client.query("begin");
    await client.query(...tellDatabase(HUB, now));
    const done = await act({ query: async (sql, parameters) => (await client.query(sql, parameters)).rows });
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    await runner.release();
  }
}
