import { type DataSource, MigrationExecutor } from "typeorm";
import { StartError } from "./errors";

/**
 * Brings a database to the schema that this code knows. Runs as the owner role; each migration in its own transaction: one
 * that fails, or is killed, has done nothing, and those before it stand.
 */
export async function migrate(db: DataSource): Promise<number> {
  await refuseNewer(db);
  const runner = db.createQueryRunner();
  try {
    // Two processes that start at once must not run the same migration twice.
    await runner.query("select pg_advisory_lock(hashtext('tteurak-migrate'))");
    // Whoever changes a table waits for all who use it, and all who come later wait behind him: not for long.
    await runner.query("set lock_timeout = '3s'");
    const executor = new MigrationExecutor(db, runner);
    executor.transaction = "each";
    return (await executor.executePendingMigrations()).length;
  } catch (error) {
    throw (error as { code?: string }).code === LOCK_NOT_AVAILABLE ? tableInUse(db) : error;
  } finally {
    // A connection that is gone holds nothing any more.
    await runner.query("reset lock_timeout; select pg_advisory_unlock(hashtext('tteurak-migrate'))").catch(() => {});
    await runner.release();
  }
}

const LOCK_NOT_AVAILABLE = "55P03";

const tableInUse = (db: DataSource): StartError =>
  new StartError(
    "TABLE_IN_USE",
    `A migration of ${databaseName(db)} was given up: somebody else holds a table that it changes, and all others would have waited behind it. End what holds it, or try again later; what was done before it stands.`,
  );

/** Refuses to work on a schema that is behind or ahead of this code. */
export async function insistOnCurrentSchema(db: DataSource): Promise<void> {
  const missing = await missingMigrations(db);
  if (missing > 0)
    throw new StartError(
      "SCHEMA_OLDER",
      `The database ${databaseName(db)} lacks ${missing} migration(s). Run "npm run migrate" with its owner URL first.`,
    );
}

/** Whether there is nothing to migrate. Refuses to work on a schema that is ahead of this code. */
export const isCurrent = async (db: DataSource): Promise<boolean> => (await missingMigrations(db)) === 0;

async function missingMigrations(db: DataSource): Promise<number> {
  const applied = await refuseNewer(db);
  return db.migrations.filter((migration) => !applied.includes(migration.name ?? "")).length;
}

async function refuseNewer(db: DataSource): Promise<string[]> {
  const known = db.migrations.map((migration) => migration.name);
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StartError(
      "SCHEMA_NEWER",
      `The database ${databaseName(db)} has a newer schema (${unknown[0]}) than this version of the hub. Start a newer version, or restore a backup.`,
    );
  return applied;
}

async function appliedMigrations(db: DataSource): Promise<string[]> {
  const [found] = await db.query(`select to_regclass('public.migration') is not null as "exists"`);
  if (!found.exists) return [];
  const rows: { name: string }[] = await db.query("select name from migration order by id");
  return rows.map((row) => row.name);
}

const databaseName = (db: DataSource): string => String(db.driver.database);
