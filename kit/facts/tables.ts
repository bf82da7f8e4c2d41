import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from "typeorm";

/** Where every subgraph keeps what its facts were taken from, the figures as printed, and which seed packs it has. */
export class CreateFacts20261122100000 implements MigrationInterface {
  name = "CreateFacts20261122100000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table fact_source (
        id text primary key, title text not null, publisher text not null, published_on date, note text
      );
      create table stated_figure (
        id text primary key, subject_id text not null, measure text not null, value bigint, unit text not null,
        precision text not null check (precision in ('exact', 'about', 'slightly_over', 'around')),
        stated_text text, definition text not null, absent_because text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint stated_figure_value_or_reason check ((value is null) <> (absent_because is null))
      );
      create index stated_figure_subject_idx on stated_figure (subject_id, measure);
      create table seed_pack (name text primary key, loaded_at timestamptz not null default now());`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table seed_pack; drop table stated_figure; drop table fact_source");
  }
}

/** Whether these seed packs are all there, as any role that may read can see. */
export async function areLoaded(db: DataSource, packs: string[]): Promise<boolean> {
  const [found] = await db.query(
    'select count(*) = cardinality($1::text[]) as "there" from seed_pack where name = any($1)',
    [packs],
  );
  return found.there;
}

/** Loads a seed pack once: all of it and the mark that it is there in one transaction. */
export async function loadOnce(tx: EntityManager, pack: string, load: () => Promise<void>): Promise<boolean> {
  const marked = await tx.query("insert into seed_pack (name) values ($1) on conflict do nothing returning name", [
    pack,
  ]);
  if (marked.length === 0) return false;
  await load();
  return true;
}
