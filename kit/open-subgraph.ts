import type { DataSource } from "typeorm";
import type { Chore } from "./chores";
import type { Clock } from "./clock";
import { createCursorSeal } from "./cursor";
import { openDatabase } from "./database";
import type { SubgraphDefinition } from "./definition";
import { anchor } from "./evidence/anchors";
import { forgetEvents } from "./events/forget-events";
import type { Bus } from "./events/relay";
import { areLoaded, loadOnce } from "./facts/tables";
import type { SubgraphKeys } from "./keys";
import type { Log } from "./log";
import { insistOnCurrentSchema, isCurrent, migrate } from "./migrate";
import type { NoticeRoute } from "./notices";
import { makeSecrets } from "./secrets";
import type { Traces } from "./traces";
import { createRuntime, type SubgraphRuntime } from "./runtime";

export type SubgraphSurroundings = {
  appUrl: string;
  /** The owner role's address; without it the schema must be current already. */
  ownerUrl: string | null;
  keys: SubgraphKeys;
  /** Whether the facts and the invented records are loaded where they are missing. */
  seed: boolean;
  /** Where the newest seal of the evidence is told outside the database; nowhere where it is left out. */
  anchorsDir?: string;
  /** Whether its companion works in this process. */
  companion?: boolean;
  /** By whom people are told what must reach them; nobody where it is left out. */
  notices?: NoticeRoute | undefined;
  /** By which it tells others what happened here. */
  bus?: Bus;
  clock: Clock;
  log: Log;
  traces?: Traces;
  poolSize?: number;
  onStatement?: (sql: string) => void;
};

/** Opens a subgraph on its database, which is brought up to date first where the owner role is at hand. */
export async function openSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  {
    appUrl,
    ownerUrl,
    keys,
    seed,
    anchorsDir,
    companion,
    notices,
    bus,
    clock,
    log,
    traces,
    poolSize,
    onStatement,
  }: SubgraphSurroundings,
): Promise<SubgraphRuntime> {
  const { name, store, build, makeLoaders, chores = [] } = definition;
  const db = await openDatabase(store, { url: appUrl, poolSize, onStatement });
  try {
    if (!ownerUrl) await insistOnCurrentSchema(db);
    // The owner is asked for only where there is something to do: most starts find everything done.
    else if (!(await isCurrent(db)) || (seed && !(await areLoaded(db, Object.keys(definition.packs)))))
      await (seed ? prepareDatabase : migrateDatabase)(definition as SubgraphDefinition, ownerUrl, keys);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createRuntime({
    name,
    schema: build().schema,
    db,
    makeLoaders,
    cursors: createCursorSeal(keys.cursor),
    secrets: await makeSecrets(name, keys),
    receiptKey: keys.evidence.private,
    chores: [...chores, ...(anchorsDir ? [anchoring(anchorsDir, name)] : []), ...(bus ? [forgetEvents] : [])],
    ...(companion && definition.companion && { companion: definition.companion, notices }),
    ...(definition.listens && { listens: definition.listens }),
    ...(bus && { bus }),
    clock,
    log,
    traces,
  });
}

const anchoring = (folder: string, subgraph: string): Chore => ({
  name: "evidence anchors",
  run: (db, now) => anchor(db, folder, subgraph, now),
});

/** Migrates and seeds as the owner role. Both may be repeated: what is there already stays as it is. */
export const prepareDatabase = (definition: SubgraphDefinition, ownerUrl: string, keys: SubgraphKeys): Promise<void> =>
  asOwner(definition, ownerUrl, async (db) => {
    await migrate(db);
    const seeding = { demo: keys.demo, secrets: await makeSecrets(definition.name, keys) };
    const loaded: boolean[] = [];
    for (const [pack, load] of Object.entries(definition.packs))
      loaded.push(await db.transaction((tx) => loadOnce(tx, pack, () => load(tx, seeding))));
    // Without it PostgreSQL would plan by guesses until its own housekeeping comes round.
    // The tables of the schema alone: to go through PostgreSQL's own takes four times as long.
    const tables = db.entityMetadatas.map(({ tableName }) => `"${tableName}"`).join(", ");
    if (loaded.includes(true)) await db.query(`vacuum (analyze, skip_locked) ${tables}`);
  });

/** Migrates alone. */
export const migrateDatabase = (definition: SubgraphDefinition, ownerUrl: string): Promise<void> =>
  asOwner(definition, ownerUrl, async (db) => void (await migrate(db)));

async function asOwner(
  { store }: SubgraphDefinition,
  ownerUrl: string,
  act: (db: DataSource) => Promise<void>,
): Promise<void> {
  const db = await openDatabase(store, { url: ownerUrl, poolSize: 2, system: true });
  try {
    await act(db);
  } finally {
    await db.destroy();
  }
}
