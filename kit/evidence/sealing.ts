import type { MigrationInterface, QueryRunner } from "typeorm";

/** A seal closes over at most this many records. */
const LARGEST_SEAL = 5000;

const RECORD_PARTS = [
  "r.number::text",
  `to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  ...["request_id", "account", "agency", "audience", "address", "reason", "subject", "action"].map(
    (name) => `r.${name}`,
  ),
  "array_to_json(r.fields)::text",
  "array_to_json(r.classes)::text",
  ...["purpose", "basis", "result", "refusal"].map((name) => `r.${name}`),
];

const RECORD_TEXT_BY_LIST = `function access_record_text(r access_record) returns text language sql stable
    return evidence_text(array[${RECORD_PARTS.join(", ")}]);`;

/** `after`: the last record that has a seal. */
const sealEvidence = (after: string): string => `create or replace function seal_evidence() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    before evidence_seal; sealed_upto bigint; settled bigint; writers text[]; sealed_at timestamptz := clock_timestamp();
    batch bigint[]; sums bytea; head text;
  begin
    -- With an older snapshot, records that came since would be taken for missing.
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception 'evidence is sealed in a transaction of its own' using errcode = 'invalid_transaction_state';
    end if;
    perform set_config('app.system', 'on', true);
    if not pg_try_advisory_xact_lock(hashtext('tteurak-evidence')) then return null; end if;
    select * into before from evidence_seal s order by s.number desc limit 1;
    sealed_upto := coalesce(before.last_record, 0);
    select case when q.is_called then q.last_value else 0 end into settled from access_record_number_seq q;
    if settled <= sealed_upto then return 0; end if;
    writers := array(
      select l.virtualtransaction from pg_locks l
      where l.locktype = 'relation' and l.relation = 'access_record'::regclass and l.mode = 'RowExclusiveLock'
        and l.database = (select d.oid from pg_database d where d.datname = current_database())
        and l.granted and l.pid is distinct from pg_backend_pid());
    for attempt in 1 .. 100 loop
      exit when not exists (
        select from pg_locks l where l.virtualtransaction = any (writers) and l.mode = 'RowExclusiveLock'
          and l.relation = 'access_record'::regclass);
      if attempt = 100 then return null; end if;
      perform pg_sleep(0.02);
    end loop;
    select array_agg(x.number order by x.number), string_agg(x.digest, ''::bytea order by x.number) into batch, sums
      from (
        select r.number, sha256(convert_to(access_record_text(r), 'UTF8')) as digest from access_record r
        where r.number > ${after} and r.number <= settled order by r.number limit ${LARGEST_SEAL}
      ) x;
    if batch is null then return 0; end if;
    head := encode(sha256(convert_to(evidence_text(array[
      before.hash, (coalesce(before.number, 0) + 1)::text,
      to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), array_to_string(batch, ' '),
      encode(sums, 'hex')]), 'UTF8')), 'hex');
    insert into evidence_seal (number, first_record, last_record, records, digests, previous, hash, at)
      values (coalesce(before.number, 0) + 1, batch[1], batch[cardinality(batch)], batch, sums, before.hash, head, sealed_at);
    return cardinality(batch);
  end $$;`;

/**
 * What seals, inside the database. A record's text is the byte length and the value of each column, so that no two records
 * have the same; `record-text.ts` says the same for those who verify. The working roles call this and can do nothing
 * else to a seal: it belongs to the owner and takes no argument. The system context that it enters means something only
 * while it runs as the owner.
 *
 * Numbers are given out in one order and committed in another. `settled` is the last number given out; once every
 * transaction that was writing records at that moment has ended, each number up to it is either there or never will be.
 */
export const SEALING = `
  create function evidence_text(parts text[]) returns text language sql immutable
    return (select string_agg(case when part is null then '-' else octet_length(part) || ':' || part end, ',' order by place)
      from unnest(parts) with ordinality as p (part, place));
  create ${RECORD_TEXT_BY_LIST}
  ${sealEvidence("coalesce(before.last_record, 0)")}
  create function evidence_seal_of(request text)
    returns table (number bigint, hash text, at timestamptz, records bigint)
    language plpgsql security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  begin
    perform set_config('app.system', 'on', true);
    return query select s.number, s.hash, s.at, own.records
    from (
      select max(r.number) as last, count(*) as records from access_record r
      where r.request_id = request and r.account is not distinct from app_viewer() ->> 'actor'
        and r.agency is not distinct from app_agency()
    ) own
    join lateral (
      select * from evidence_seal e where e.last_record >= own.last order by e.last_record limit 1
    ) s on true;
  end $$;`;

/**
 * The same text without a list to take apart again: it becomes part of the statement that it stands in, so that sealing
 * calls no function of ours for a record.
 */
export class WriteRecordTextInPlace20261122180400 implements MigrationInterface {
  name = "WriteRecordTextInPlace20261122180400";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function evidence_part(part text) returns text language sql stable parallel safe
        return coalesce(octet_length(part) || ':' || part, '-');
      create or replace function access_record_text(r access_record) returns text language sql stable
        return concat_ws(',', ${RECORD_PARTS.map((part) => `evidence_part(${part})`).join(", ")});`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`create or replace ${RECORD_TEXT_BY_LIST} drop function evidence_part(text);`);
  }
}

/**
 * The row policy of the records lets no condition be asked of them before itself that could tell of them, and takes
 * `coalesce` for one: by an index stands only what was worked out before. Each seal read all records there were.
 */
export class SealWhatIsNew20261122240020 implements MigrationInterface {
  name = "SealWhatIsNew20261122240020";
  async up(db: QueryRunner): Promise<void> {
    await db.query(sealEvidence("sealed_upto"));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(sealEvidence("coalesce(before.last_record, 0)"));
  }
}
