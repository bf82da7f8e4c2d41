import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, secureAll } from "../row-security";

const TABLES = ["inbox", "outbox_lease", "outbox_due", "outbox"];

const BY_THE_HUB = "(select app_audience() = 'hub')";

/**
 * What happened here and whom it is still to be told (`outbox`, `outbox_due`), and what others told (`inbox`). An event and
 * what it tells of commit together. Nothing is remembered by a position up to which all was told: a transaction that took
 * its number early may commit late. An event is due until its consumer has it.
 */
export class CreateOutbox20261123000100 implements MigrationInterface {
  name = "CreateOutbox20261123000100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table outbox (
        position bigint generated always as identity primary key,
        id text not null unique, type text not null, subject text not null, at timestamptz not null, data jsonb not null,
        relayed boolean not null default false
      );
      create index outbox_new_idx on outbox (position) where not relayed;
      create table outbox_due (
        consumer text not null, position bigint not null references outbox (position), subject text not null,
        attempts integer not null default 0, not_before timestamptz, refused_with text, dead_since timestamptz,
        primary key (consumer, position)
      );
      create index outbox_due_subject_idx on outbox_due (consumer, subject, position);
      create table outbox_lease (consumer text primary key, holder text not null, until timestamptz not null);
      create table inbox (id text primary key, source text not null, type text not null, heard_at timestamptz not null);
      ${secureAll(
        TABLES.filter((table) => table !== "outbox"),
        { read: BY_THE_HUB, write: BY_THE_HUB },
      )}
      ${secureAll(["outbox"], {
        read: BY_THE_HUB,
        // Whoever changes something says so; nobody else learns what others said.
        add: "(select app_audience() in ('partner', 'staff', 'self', 'hub'))",
        change: BY_THE_HUB,
        remove: BY_THE_HUB,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(TABLES.map((table) => `${openRows(table)} drop table ${table};`).join(""));
  }
}

/** Old events are found without reading the others. They come in the order of their time, so a summary of each block will do. */
export class FindOldEvents20261123095000 implements MigrationInterface {
  name = "FindOldEvents20261123095000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index outbox_old_idx on outbox using brin (at);
      create index inbox_old_idx on inbox using brin (heard_at);
      create index outbox_due_position_idx on outbox_due (position);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop index outbox_due_position_idx; drop index inbox_old_idx; drop index outbox_old_idx;");
  }
}
