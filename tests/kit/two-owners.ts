import pg from "pg";
import { type DataSource } from "typeorm";
import { openDatabase, type Store } from "../../kit/database";
import { type Listeners } from "../../kit/events/event";
import { emit } from "../../kit/events/outbox";
import { CreateOutbox20261123000100, FindOldEvents20261123095000 } from "../../kit/events/tables";
import { tellDatabase, CreateRowSecurity20261122120000, SYSTEM_CONTEXT } from "../../kit/row-security";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { provisionDatabase } from "../../kit/postgres/provision-database";
import { theServers } from "./servers";

/** The rows of events on a database of their own, as every owner has them, and one table in which effects are counted. */
export const EVENTS_STORE = (name: string): Store => ({
  name,
  rows: [],
  migrations: [CreateRowSecurity20261122120000, CreateOutbox20261123000100, FindOldEvents20261123095000],
});

export type OwnDatabase = { db: DataSource; appUrl: string; drop(): Promise<void> };

/** A database for one test, with the tables of events and `effect (event_id, subject, nth)`. */
export async function databaseOfEvents(name: string): Promise<OwnDatabase> {
  const { superuserUrl } = theServers().databases.agencies;
  const passwords = { owner: "owner", app: "app", worker: "worker" };
  const { ownerUrl, appUrl } = await provisionDatabase(superuserUrl, name, passwords, []);
  const owner = await openDatabase(EVENTS_STORE(name), { url: ownerUrl, poolSize: 1, system: true });
  await owner.runMigrations();
  await owner.query(
    `create table effect (nth bigint generated always as identity, event_id text not null, subject text not null, step integer not null);
     create table counter (subject text primary key, step integer not null)`,
  );
  await owner.destroy();
  const db = await openDatabase(EVENTS_STORE(name), { url: appUrl, poolSize: 4 });
  return {
    db,
    appUrl,
    async drop() {
      if (db.isInitialized) await db.destroy();
      const client = new pg.Client({ connectionString: superuserUrl, options: SYSTEM_CONTEXT });
      await client.connect();
      await client.query(`drop database "${name}" with (force)`);
      await client.end();
    },
  };
}

const PARTNER = makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_test" });

/** Something happens to a subject for the nth time, as a use-case says it: in one transaction, which `during` may hold up. */
export const happen = (db: DataSource, subject: string, step: number, during?: () => Promise<unknown>): Promise<void> =>
  db.transaction(async (tx) => {
    const now = new Date();
    await tx.query(...tellDatabase(PARTNER, now));
    await emit({ tx, now }, { type: "StepTaken", subject, data: { step } });
    await during?.();
  });

/** Takes the next step of a subject and says so: whoever changes it has its row, and so the order of what is said. */
export const takeStep = (db: DataSource, subject: string): Promise<number> =>
  db.transaction(async (tx) => {
    const now = new Date();
    await tx.query(...tellDatabase(PARTNER, now));
    const [{ step }] = await tx.query(
      `insert into counter as c (subject, step) values ($1, 1)
       on conflict (subject) do update set step = c.step + 1 returning step`,
      [subject],
    );
    await emit({ tx, now }, { type: "StepTaken", subject, data: { step } });
    return step as number;
  });

/** Counts what it is told; the first step of the subject `poison` is refused while `poison` says so. */
export const countEffects = (poison: () => boolean = () => false): Listeners => ({
  StepTaken: async ({ id, subject, data }, { tx }) => {
    if (subject === "poison" && data.step === 1 && poison())
      throw Object.assign(new Error("not this one"), { code: "POISON" });
    await tx.query("insert into effect (event_id, subject, step) values ($1, $2, $3)", [id, subject, data.step]);
  },
});

export const effects = (db: DataSource): Promise<{ event_id: string; subject: string; step: number }[]> =>
  db.query("select event_id, subject, step from effect order by nth");
