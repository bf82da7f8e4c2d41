import type { DataSource } from "typeorm";
import { StartError } from "./errors";

/** Brings a database to the schema that this code knows. Runs as the owner role; each migration in its own transaction. */
export async function migrate(db: DataSource): Promise<number> {
  await refuseNewer(db);
  // Two processes that start at once must not run the same migration twice.
  const runner = db.createQueryRunner();
  try {
    await runner.query("select pg_advisory_lock(hashtext('tteurak-migrate'))");
    const ran = await db.runMigrations({ transaction: "each" });
    return ran.length;
  } finally {
    await runner.query("select pg_advisory_unlock(hashtext('tteurak-migrate'))");
    await runner.release();
  }
}

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
