import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";

const OWN = `agency_id = (select app_agency()) and ${MEMBERS_ONLY}`;

/**
 * What a client proves itself with, and every change of somebody's rights. Both are history: the app role changes a key
 * only by ending it, and removes nothing.
 */
export class CreateClientKeys20261122121300 implements MigrationInterface {
  name = "CreateClientKeys20261122121300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table client_key (
        id text primary key, client_id text not null references client (id),
        agency_id text not null references agency (id),
        kind text not null check (kind in ('secret', 'public')),
        prefix text, hash text check (hash ~ '^[0-9a-f]{64}$'),
        kid text check (length(kid) between 1 and 100), jwk jsonb,
        valid_from timestamptz not null, valid_to timestamptz, created_by text,
        revoked_at timestamptz, revoked_by text, synthetic boolean not null,
        check ((kind = 'secret') = (hash is not null)),
        check ((kind = 'public') = (kid is not null and jwk is not null)),
        check (jwk is null or not jwk ? 'd')
      );
      create unique index client_key_kid_idx on client_key (client_id, kid);
      create index client_key_client_idx on client_key (client_id, valid_from desc, id);
      ${secureRows("client_key", { read: `(select app_audience()) = 'hub' or ${OWN}`, add: OWN, change: OWN })}

      create table rights_change (
        id text primary key, at timestamptz not null, agency_id text not null references agency (id),
        changed_by text not null, request_id text not null,
        change text not null check (change in ('client_key_issued', 'client_key_revoked', 'client_revoked',
          'duty_granted', 'duty_ended')),
        client_id text references client (id), client_key_id text references client_key (id),
        account_id text, duty text
      );
      create index rights_change_agency_idx on rights_change (agency_id, at, id);
      ${secureRows("rights_change", { read: OWN, add: OWN })}

      create policy client_own_read on client for select using (${OWN});
      create policy client_own_change on client for update using (${OWN}) with check (${OWN});

      alter table client no force row level security; alter table client_key no force row level security;
      insert into client_key (id, client_id, agency_id, kind, hash, valid_from, synthetic)
        select 'key_' || replace(gen_random_uuid()::text, '-', ''), id, agency_id, 'secret', key_hash, created_at, synthetic
        from client;
      alter table client force row level security; alter table client_key force row level security;
      alter table client drop column key_hash;
      create unique index client_key_hash_idx on client_key (hash);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table client no force row level security; alter table client_key no force row level security;
      drop index client_key_hash_idx;
      alter table client add column key_hash text check (key_hash ~ '^[0-9a-f]{64}$');
      update client c set key_hash = coalesce(
        (select k.hash from client_key k where k.client_id = c.id and k.kind = 'secret' and k.revoked_at is null
           order by k.valid_from desc, k.id limit 1),
        encode(sha256(convert_to(gen_random_uuid()::text, 'utf8')), 'hex'));
      alter table client alter column key_hash set not null;
      alter table client force row level security;
      create unique index client_key_hash_idx on client (key_hash);
      drop policy client_own_change on client; drop policy client_own_read on client;
      drop table rights_change; drop table client_key`);
  }
}
