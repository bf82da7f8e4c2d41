import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateClients20261122102000 implements MigrationInterface {
  name = "CreateClients20261122102000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table client (
        id text primary key, agency_id text not null references agency (id), name text not null,
        key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
        audience text not null check (audience in ('partner', 'staff')),
        status text not null check (status in ('active', 'revoked')),
        created_at timestamptz not null, synthetic boolean not null
      );
      create unique index client_key_hash_idx on client (key_hash);
      create index client_agency_idx on client (agency_id);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table client");
  }
}
