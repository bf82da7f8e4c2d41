import type { MigrationInterface, QueryRunner } from "typeorm";
import { RETENTION_DAYS } from "./retention";
import { SEALING } from "./sealing";

/** What the app role may say of a look; the number of a record is the database's own. */
const SAID =
  "at, request_id, account, agency, audience, address, reason, subject, action, fields, classes, purpose, basis, result, refusal";

/**
 * Where a subgraph keeps who looked at whose data, and the seals over it. Records are added and never changed: the roles
 * that work have no right to, no row policy would let them, and a trigger refuses it to everybody.
 */
export class CreateEvidence20261122120100 implements MigrationInterface {
  name = "CreateEvidence20261122120100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(ONLY_ADDED_TO);
    await db.query(ROW_POLICIES);
    await db.query(SEALING);
    await db.query(REMOVAL);
    await db.query(RIGHTS);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function remove_old_evidence(integer); drop function evidence_seal_of(text); drop function seal_evidence();
      drop function access_record_text(access_record); drop function evidence_text(text[]);
      drop table evidence_seal; drop table access_record; drop function refuse_evidence_change();`);
  }
}

// Names of the schema and codes only: a value of somebody's data does not fit into any column but the reason.
const TABLES = `
  create table access_record (
    number bigint generated always as identity primary key, at timestamptz not null,
    request_id text not null, account text, agency text, audience text not null, address text, reason text,
    subject text not null, action text not null
      check (action in ('view', 'create', 'change', 'delete', 'download', 'print')),
    fields text[] not null check (array_to_string(fields, ' ') ~ '^([A-Za-z_][A-Za-z0-9_.]*( |$))*$'),
    classes text[] not null check (array_to_string(classes, ' ') ~ '^([A-Z][A-Z0-9_]*( |$))*$'),
    purpose text check (purpose ~ '^[A-Za-z0-9_]+$'), basis text check (basis ~ '^[A-Za-z0-9_]+$'),
    result text not null check (result in ('allowed', 'denied')),
    refusal text check (refusal ~ '^[A-Z][A-Z0-9_]*$'),
    constraint access_record_refusal_when_denied check ((result = 'denied') = (refusal is not null)),
    constraint access_record_download_reason
      check (action <> 'download' or result = 'denied' or length(btrim(coalesce(reason, ''))) >= 10)
  );
  create index access_record_subject_idx on access_record (subject, at);
  create index access_record_request_idx on access_record (request_id);
  create table evidence_seal (
    number bigint primary key, first_record bigint not null, last_record bigint not null,
    records bigint[] not null, digests bytea not null,
    previous text, hash text not null, at timestamptz not null
  );
  create index evidence_seal_last_record_idx on evidence_seal (last_record);`;

const ONLY_ADDED_TO = `
  create function refuse_evidence_change() returns trigger language plpgsql as $$
  begin
    -- Only what the law no longer asks for may go, whoever asks and whatever he was told.
    if tg_op = 'DELETE' and current_setting('app.retention', true) = 'on' and app_is_system() then
      if old.at < now() - interval '${RETENTION_DAYS} days' then return old; end if;
    end if;
    raise exception 'evidence is only added to' using errcode = 'insufficient_privilege';
  end $$;
  create trigger access_record_stays before update or delete on access_record
    for each row execute function refuse_evidence_change();
  create trigger access_record_is_not_emptied before truncate on access_record execute function refuse_evidence_change();
  create trigger evidence_seal_stays before update or delete on evidence_seal
    for each row execute function refuse_evidence_change();
  create trigger evidence_seal_is_not_emptied before truncate on evidence_seal execute function refuse_evidence_change();`;

// A record can be written only in the name of who was told to the transaction, and is read back by nobody.
const ROW_POLICIES = `
  alter table access_record enable row level security;
  alter table access_record force row level security;
  create policy access_record_add on access_record for insert with check (
    account is not distinct from (select app_viewer() ->> 'actor')
    and agency is not distinct from (select app_agency())
    and audience = (select app_audience()));
  create policy access_record_system on access_record for select using ((select app_is_system()));
  create policy access_record_retention on access_record for delete using ((select app_is_system()));
  alter table evidence_seal enable row level security;
  alter table evidence_seal force row level security;
  create policy evidence_seal_system on evidence_seal for select using ((select app_is_system()));
  create policy evidence_seal_add on evidence_seal for insert with check ((select app_is_system()));
  create policy evidence_seal_retention on evidence_seal for delete using ((select app_is_system()));`;

// Whole seals go, oldest first; the last of them stays without its records, as what the chain now begins with.
const REMOVAL = `
  create function remove_old_evidence(days integer) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    kept bigint; beginning bigint; upto bigint; removed bigint;
  begin
    if days < ${RETENTION_DAYS} then
      raise exception 'evidence is kept for at least ${RETENTION_DAYS} days' using errcode = 'invalid_parameter_value';
    end if;
    perform set_config('app.system', 'on', true), set_config('app.retention', 'on', true);
    perform pg_advisory_xact_lock(hashtext('tteurak-evidence'));
    select min(r.number) into kept from access_record r where r.at >= now() - make_interval(days => days);
    select max(s.number) into beginning from evidence_seal s
      where s.at < now() - make_interval(days => days) and (kept is null or s.last_record < kept);
    if beginning is not null then
      select s.last_record into upto from evidence_seal s where s.number = beginning;
      delete from access_record r where r.number <= upto;
      get diagnostics removed = row_count;
      delete from evidence_seal s where s.number < beginning;
    end if;
    perform set_config('app.retention', '', true);
    return coalesce(removed, 0);
  end $$;`;

// The roles that work are known by the rights that the owner's tables come with; the worker may start a removal.
const RIGHTS = `
  revoke all on function seal_evidence() from public;
  revoke all on function evidence_seal_of(text) from public;
  revoke all on function remove_old_evidence(integer) from public;
  do $$
  declare
    role text;
  begin
    for role in
      select distinct r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
      where c.oid = 'access_record'::regclass and a.grantee <> c.relowner
    loop
      execute format('revoke all on access_record, evidence_seal from %I', role);
      execute format('revoke all on sequence access_record_number_seq from %I', role);
      execute format('grant select, insert (${SAID}) on access_record to %I', role);
      execute format('grant execute on function seal_evidence(), evidence_seal_of(text) to %I', role);
      if role like '%\\_worker' then
        execute format('grant execute on function remove_old_evidence(integer) to %I', role);
      end if;
    end loop;
  end $$;`;
