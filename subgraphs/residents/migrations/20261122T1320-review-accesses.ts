import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, PUBLIC_ROWS, secureRows } from "../../../kit/row-security";

const OFFICER = `(select app_audience() = 'staff' and app_viewer() -> 'duties' ? 'privacy_officer')
  and agency_id = (select app_agency())`;
/** Nobody decides about what he looked at himself. */
const ANOTHER = "account is distinct from (select app_viewer() ->> 'actor')";

/**
 * The monthly review of who looked at whom (개인정보의 안전성 확보조치 기준 Art. 8(2)). The records are read inside the database
 * by a function of its owner, and only what they show of each account goes to the agency's privacy officer. Records never
 * leave the database of their subgraph: this one reviews what was looked at here, and each other owner would its own.
 */
export class ReviewAccesses20261122132000 implements MigrationInterface {
  name = "ReviewAccesses20261122132000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(RULES);
    await db.query(WRITE_REVIEWS);
    await db.query(`
      ${secureRows("access_rule", PUBLIC_ROWS)}
      ${secureRows("access_review", { read: OFFICER })}
      ${secureRows("access_finding", { read: OFFICER, change: `${OFFICER} and ${ANOTHER}` })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function write_access_reviews(timestamptz);");
    for (const table of ["access_finding", "access_review", "access_rule"])
      await db.query(`${openRows(table)} drop table ${table};`);
  }
}

const TABLES = `
  create table access_rule (
    code text primary key, at_least integer not null check (at_least > 0), from_hour integer, to_hour integer,
    factor numeric, purposes text[]
  );
  create table access_review (
    id text primary key, agency_id text not null, month date not null, generated_at timestamptz not null,
    due_at timestamptz not null, unique (agency_id, month)
  );
  create table access_finding (
    id text primary key, review_id text not null references access_review (id), agency_id text not null,
    rule text not null references access_rule (code), account text not null, looks integer not null check (looks > 0),
    subjects text[] not null, classes text[] not null, first_at timestamptz not null, last_at timestamptz not null,
    disposition text check (disposition in ('justified', 'corrected', 'misuse')), note text, disposed_by text,
    disposed_at timestamptz,
    constraint access_finding_disposed_whole check (
      (disposition is null) = (disposed_by is null) and (disposition is null) = (disposed_at is null)
      and (disposition is null) = (note is null)),
    constraint access_finding_by_another check (disposed_by <> account)
  );
  create index access_finding_review_idx on access_finding (review_id);`;

/**
 * Defaults of this hub. RETURNING and MANY_EYES stand for looks at oneself, one's family and people one has heard of: who
 * is related to a member of staff nobody here knows or should.
 */
const RULES = `
  insert into access_rule (code, at_least, from_hour, to_hour, factor, purposes) values
    ('UNUSUAL_HOURS', 1, 22, 6, null, null), ('VOLUME', 30, null, null, 3, null),
    ('RETURNING', 5, null, null, null, null), ('MANY_EYES', 4, null, null, null, null),
    ('DENIED', 10, null, null, null, null), ('NO_CASE', 1, null, null, null, '{CASE_MANAGEMENT}'),
    ('DOWNLOAD', 1, null, null, null, null);`;

const WRITE_REVIEWS = `
  create function write_access_reviews(instant timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_month date := (date_trunc('month', instant at time zone 'Asia/Seoul') - interval '1 month')::date;
    since timestamptz := of_month::timestamp at time zone 'Asia/Seoul';
    upto timestamptz := (of_month + interval '1 month')::timestamp at time zone 'Asia/Seoul';
    reviewed text; review text; made integer := 0;
  begin
    perform set_config('app.system', 'on', true);
    for reviewed in
      select distinct r.agency from access_record r
      where r.at >= since and r.at < upto and r.agency is not null and r.account is not null
    loop
      review := null;
      insert into access_review (id, agency_id, month, generated_at, due_at)
        values ('arv_' || replace(gen_random_uuid()::text, '-', ''), reviewed, of_month, instant, upto + interval '10 days')
        on conflict do nothing returning id into review;
      continue when review is null;
      made := made + 1;
      insert into access_finding (id, review_id, agency_id, rule, account, looks, subjects, classes, first_at, last_at)
      with looks as (
        select r.*, extract(hour from r.at at time zone 'Asia/Seoul')::integer as hour,
          (r.at at time zone 'Asia/Seoul')::date as day,
          exists (
            select from case_record c where c.resident_id = r.subject and c.agency_id = reviewed
              and c.opened_on <= (r.at at time zone 'Asia/Seoul')::date
              and (c.closed_on is null or c.closed_on >= (r.at at time zone 'Asia/Seoul')::date)
          ) or exists (
            select from support_plan_agency p where p.resident_id = r.subject and p.agency_id = reviewed
              and p.valid_from <= (r.at at time zone 'Asia/Seoul')::date
              and (p.valid_to is null or p.valid_to > (r.at at time zone 'Asia/Seoul')::date)
          ) as has_case
        from access_record r
        where r.agency = reviewed and r.at >= since and r.at < upto and r.account is not null
          and r.action in ('view', 'download', 'print')
      ), people as (
        select account, count(distinct subject) as seen from looks where result = 'allowed' group by account
      ), norms as (
        select p.account, p.seen, coalesce((
          select percentile_cont(0.5) within group (order by o.seen) from people o where o.account <> p.account), 0) as norm
        from people p
      ), hits as (
        select u.code, l.* from looks l, access_rule u
        where u.code = 'UNUSUAL_HOURS' and l.result = 'allowed' and l.audience = 'staff'
          and (l.hour >= u.from_hour or l.hour < u.to_hour)
        union all select u.code, l.* from looks l join norms n on n.account = l.account, access_rule u
        where u.code = 'VOLUME' and l.result = 'allowed' and n.seen > greatest(u.at_least, u.factor * n.norm)
        union all select u.code, l.* from looks l, access_rule u
        where u.code = 'RETURNING' and l.result = 'allowed' and not l.has_case and l.audience = 'staff' and u.at_least <= (
          select count(distinct o.day) from looks o
          where o.account = l.account and o.subject = l.subject and o.result = 'allowed')
        union all select u.code, l.* from looks l, access_rule u
        where u.code = 'MANY_EYES' and l.result = 'allowed' and not l.has_case and u.at_least <= (
          select count(distinct o.account) from looks o where o.subject = l.subject and o.result = 'allowed')
        union all select u.code, l.* from looks l, access_rule u
        where u.code = 'DENIED' and l.result = 'denied' and u.at_least <= (
          select count(*) from looks o where o.account = l.account and o.day = l.day and o.result = 'denied')
        union all select u.code, l.* from looks l, access_rule u
        where u.code = 'NO_CASE' and l.result = 'allowed' and l.purpose = any(u.purposes) and not l.has_case
        union all select u.code, l.* from looks l, access_rule u
        where u.code = 'DOWNLOAD' and l.result = 'allowed' and l.action = 'download'
      )
      select 'afd_' || replace(gen_random_uuid()::text, '-', ''), review, reviewed, h.code, h.account, count(*),
        array_agg(distinct h.subject),
        array(select distinct c from hits x, unnest(x.classes) c where x.code = h.code and x.account = h.account order by 1),
        min(h.at), max(h.at)
      from hits h group by h.code, h.account;
    end loop;
    perform set_config('app.system', '', true);
    return made;
  end $$;
  revoke all on function write_access_reviews(timestamptz) from public;
  do $$
  declare
    role text;
  begin
    for role in
      select distinct r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
      where c.oid = 'access_record'::regclass and a.grantee <> c.relowner
    loop
      execute format('grant execute on function write_access_reviews(timestamptz) to %I', role);
    end loop;
  end $$;`;
