import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, PUBLIC_ROWS, secureRows } from "../../../kit/row-security";

const OFFICER = `(select app_audience() = 'staff' and app_viewer() -> 'duties' ? 'privacy_officer')
  and controller_agency_id = (select app_agency())`;

/**
 * The ledger of what public bodies gave outside the purpose of collection (PIPA Art. 18(2), Decree Art. 15). It is written
 * by the database, with the record of each look and in its transaction: no code can give data and leave the ledger out.
 */
export class KeepTheLedgerOfProvisions20261122151100 implements MigrationInterface {
  name = "KeepTheLedgerOfProvisions20261122151100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(BASES);
    await db.query(KEEP);
    await db.query(IN_A_MONTH);
    await db.query(`
      ${secureRows("outside_purpose_basis", PUBLIC_ROWS)}
      ${secureRows("provision_ledger", { read: OFFICER })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function provisions_in(date);
      drop trigger access_record_provides on access_record; drop function keep_provisions();
      ${openRows("provision_ledger")} drop table provision_ledger;
      ${openRows("outside_purpose_basis")} drop table outside_purpose_basis;`);
  }
}

const TABLES = `
  create table outside_purpose_basis (basis text primary key, ground text not null, conditions text not null);
  create table provision_ledger (
    record_number bigint primary key, controller_agency_id text not null, resident_id text not null,
    request_id text not null, file text not null, recipient_agency_id text not null, purpose text not null,
    basis text not null, ground text not null, fields text[] not null,
    classes text[] not null check (cardinality(classes) > 0), at timestamptz not null,
    form text not null check (form in ('view', 'download', 'print')), conditions text not null,
    constraint provision_ledger_to_another check (recipient_agency_id <> controller_agency_id)
  );
  create index provision_ledger_month_idx on provision_ledger (controller_agency_id, at);
  create trigger provision_ledger_stays before update or delete on provision_ledger
    for each row execute function refuse_evidence_change();
  create trigger provision_ledger_is_not_emptied before truncate on provision_ledger
    execute function refuse_evidence_change();`;

/** What a recipient is asked for (PIPA Art. 18(5)): docs/how-to/state-a-purpose.md says it to everybody. */
const ASKED = "제공받은 목적 외 이용·제3자 제공 금지, 안전성 확보조치, 이용 후 지체 없이 파기";

const BASES = `
  insert into outside_purpose_basis (basis, ground, conditions) values
    ('STATUTE_15_4', '개인정보 보호법 제18조제2항제2호, 사회보장급여법 제15조제4항', '${ASKED}'),
    ('ICA_23_3', '개인정보 보호법 제18조제2항제2호, 돌봄통합지원법 제23조제3항', '${ASKED}'),
    ('SUICIDE_12_2', '개인정보 보호법 제18조제2항제2호, 자살예방법 제12조의2', '${ASKED}'),
    ('DISCOVERY_11', '개인정보 보호법 제18조제2항제2호, 사회보장급여법 제11조', '${ASKED}'),
    ('EMERGENCY_15_1_5', '개인정보 보호법 제18조제2항제3호',
      '${ASKED}, 60분 이내 열람, 24시간 이내 점검, 5일 이내 정보주체 통지');`;

/**
 * Public bodies are those of PIPA Art. 2(6) and Decree Art. 2. The system context that it enters means something only while
 * it runs as the owner, and ends with it.
 */
const KEEP = `
  create function keep_provisions() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    context text := coalesce(current_setting('app.system', true), '');
    public_bodies text[] := '{central_gov,province,administrative_city,autonomous_district,city,emd,health_centre,
      public_corporation,public_institution,school,police,fire}';
  begin
    perform set_config('app.system', 'on', true);
    insert into provision_ledger (record_number, controller_agency_id, resident_id, request_id, file, recipient_agency_id,
        purpose, basis, ground, fields, classes, at, form, conditions)
      select l.number, r.controller_agency_id, r.id, l.request_id, '주거·복지 대상자', l.agency, l.purpose, l.basis,
        b.ground, l.fields, l.classes, l.at, l.action, b.conditions
      from looked l join outside_purpose_basis b on b.basis = l.basis join resident r on r.id = l.subject
      where l.result = 'allowed' and l.action in ('view', 'download', 'print') and cardinality(l.classes) > 0
        and l.agency <> r.controller_agency_id and r.controller_agency_kind = any (public_bodies);
    perform set_config('app.system', context, true);
    return null;
  end $$;
  create trigger access_record_provides after insert on access_record referencing new table as looked
    for each statement execute function keep_provisions();`;

/** As the ledger is read: whoever looked at many people at once was given something once. Row policies say whose rows. */
const IN_A_MONTH = `
  create function provisions_in(month date)
    returns table (
      first_record bigint, controller_agency_id text, recipient_agency_id text, file text, purpose text, ground text,
      fields text[], classes text[], at timestamptz, form text, conditions text, people bigint)
    language sql stable as $$
    select min(l.record_number), l.controller_agency_id, l.recipient_agency_id, l.file, l.purpose, l.ground,
      array_agg(distinct f.field order by f.field), array_agg(distinct k.class order by k.class), min(l.at), l.form,
      l.conditions, count(distinct l.resident_id)
    from provision_ledger l cross join unnest(l.fields) as f (field) cross join unnest(l.classes) as k (class)
    where l.at >= month::timestamp at time zone 'Asia/Seoul'
      and l.at < (month + interval '1 month') at time zone 'Asia/Seoul'
    group by l.controller_agency_id, l.request_id, l.recipient_agency_id, l.file, l.purpose, l.basis, l.ground, l.form,
      l.conditions
    $$;`;
