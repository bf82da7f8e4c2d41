import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, PUBLIC_ROWS, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const VIEWER = "(select app_viewer() ->> 'basis')";
const OWN = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;

/** The person reads what is about any of their records. */
const SELF = `(select app_audience()) = 'self' and ${VIEWER} = 'SELF' and resident_id in (select records_of_self())`;

/** The agency that checks, as long as it calls the person in this programme, under a consent and on no other basis. */
const calls = (table: string): string => `${OWN} and ${VIEWER} = 'CONSENT_17' and exists (
  select from health_participation p where p.active and p.resident_id = ${table}.resident_id
    and p.programme_id = ${table}.programme_id and p.agency_id = ${table}.agency_id)`;

const policyOf = (table: string): string =>
  secureRows(table, {
    read: `${SELF} or ${calls(table)} and resident_id in (select o from app_opened('HEALTH') o)`,
    add: `${calls(table)} and 'HEALTH' = any (select unnest(o.classes) from app_opens(array[resident_id]) o)`,
  });

/**
 * Health checks and scores of quality of life (삶의 질), sealed. Not even who keeps the person's record finds them: they are
 * there for the agency that checked, while it may, and for the person.
 */
export class KeepHealthChecks20261123073500 implements MigrationInterface {
  name = "KeepHealthChecks20261123073500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table health_participation (
        schedule_id text primary key, resident_id text not null, programme_id text not null, agency_id text not null,
        active boolean not null
      );
      create index health_participation_resident_idx on health_participation (resident_id, programme_id);
      create table health_check (
        id text primary key, resident_id text not null references resident (id), programme_id text not null,
        agency_id text not null, checked_on date not null, readings bytea not null, recorded_at timestamptz not null,
        recorded_by text
      );
      create index health_check_resident_idx on health_check (resident_id, checked_on);
      create table quality_of_life_instrument (
        code text primary key, name text not null, name_ko text not null, lowest smallint not null,
        highest smallint not null check (highest > lowest)
      );
      insert into quality_of_life_instrument values
        ('WHO_5', 'WHO-5 Well-Being Index', 'WHO-5 웰빙지수', 0, 100),
        ('EQ_VAS', 'EQ visual analogue scale', 'EQ 시각아날로그척도', 0, 100);
      create table quality_of_life_score (
        id text primary key, resident_id text not null references resident (id), programme_id text not null,
        agency_id text not null, instrument text not null references quality_of_life_instrument (code),
        occasion text not null check (occasion in ('baseline', 'six_months')), taken_on date not null,
        score bytea not null, recorded_at timestamptz not null, recorded_by text,
        unique (resident_id, programme_id, instrument, occasion)
      );
      ${secureRows("health_participation", { read: `${HUB} or ${OWN}`, add: HUB, change: HUB })}
      ${policyOf("health_check")}
      ${secureRows("quality_of_life_instrument", PUBLIC_ROWS)}
      ${policyOf("quality_of_life_score")}`);
    await db.query(PAIRS);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function quality_of_life_pairs(text, text);
      ${["quality_of_life_score", "quality_of_life_instrument", "health_check", "health_participation"]
        .map((table) => `${openRows(table)} drop table ${table};`)
        .join(" ")}`);
  }
}

/**
 * The scores of people who have both, for means: sealed as they are, and of nobody in particular. The system context that
 * it enters means something only while it runs as the owner.
 */
const PAIRS = `
  create function quality_of_life_pairs(of_programme text, with_instrument text)
    returns table (baseline_id text, baseline bytea, later_id text, later bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not ${MEMBERS_ONLY} then return; end if;
    perform set_config('app.system', 'on', true);
    return query
      select b.id, b.score, l.id, l.score
      from quality_of_life_score b
      join quality_of_life_score l using (resident_id, programme_id, instrument)
      where b.occasion = 'baseline' and l.occasion = 'six_months' and b.programme_id = of_programme
        and b.instrument = with_instrument;
  end $$;`;
