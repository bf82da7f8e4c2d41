import type { DataSource, EntityManager } from "typeorm";
import { HUB } from "../../../kit/caller-context";
import { tellDatabase } from "../../../kit/row-security";
import type { Work } from "../../../kit/work";

/**
 * Does something in the name of the registry: it reads what agencies that are strangers to the caller brought, and writes
 * what comes of a wish. Who asks was judged before.
 */
export async function asRegistry<Value>({ tx, viewer }: Work, act: () => Promise<Value>): Promise<Value> {
  await tx.query(...tellDatabase(HUB));
  const value = await act();
  await tx.query(...tellDatabase(viewer));
  return value;
}

/** One at a time changes what graph is live, until commit. */
export const lockRegistry = ({ tx }: Pick<Work, "tx">): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtextextended('registry', 0))");

/** What the registry does by itself, when nobody asks. */
export const byRegistry = <Value>(db: DataSource, act: (tx: EntityManager) => Promise<Value>): Promise<Value> =>
  db.transaction(async (tx) => {
    await tx.query(...tellDatabase(HUB));
    return act(tx);
  });
