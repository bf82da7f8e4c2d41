import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, PUBLIC_ROWS, secureRows } from "../../../kit/row-security";

const NO_STATISTICS = "(select app_viewer() ->> 'purpose') is distinct from 'STATISTICS'";
const OWN = `${MEMBERS_ONLY} and ${NO_STATISTICS} and agency_id = (select app_agency())`;
/** Programmes in which the caller's agency sees who takes part, as its roles have it. */
const OF_ITS_PROGRAMME = `${MEMBERS_ONLY} and ${NO_STATISTICS}
  and programme_id in (select g from app_granted('WELFARE') g)`;
const SHOWN = "exists (select from high_risk_entry e where e.id = entry_id)";

/** The register of high-risk households (고위험가구 관리대장): by which criteria, how high, and when it is looked at again. */
export class KeepHighRiskRegister20261123073000 implements MigrationInterface {
  name = "KeepHighRiskRegister20261123073000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table high_risk_criterion (code text primary key, place smallint not null, name text not null, name_ko text not null);
      insert into high_risk_criterion values
        ('ELDERLY_ALONE', 1, 'Aged 65 or over and living alone', '65세 이상 독거'),
        ('ISOLATION', 2, 'No contact with family or neighbours', '가족·이웃과의 단절'),
        ('CHECKS_UNANSWERED', 3, 'Did not answer welfare checks', '안부확인 무응답'),
        ('ARREARS', 4, 'Rent or management fees unpaid for three months', '임대료·관리비 3개월 이상 체납'),
        ('UTILITIES_CUT', 5, 'Electricity, water or gas cut off', '단전·단수·단가스'),
        ('CARE_GAP', 6, 'Needs care and nobody gives it', '돌봄 공백'),
        ('UNSAFE_HOME', 7, 'Lives in a home that is not safe', '주거환경 위험');
      create table high_risk_entry (
        id text primary key, programme_id text not null check (programme_id ~ '^prg_[0-9a-z]+$'),
        resident_id text not null references resident (id), agency_id text not null,
        criteria text[] not null check (cardinality(criteria) > 0),
        level text not null check (level in ('attention', 'crisis', 'emergency')), review_on date not null,
        state text not null check (state in ('active', 'exited')), version integer not null check (version > 0),
        entered_at timestamptz not null, exited_at timestamptz,
        exit_reason text check (exit_reason in ('stabilised', 'moved', 'refused', 'deceased', 'other_programme')),
        constraint high_risk_entry_exited_whole check (
          num_nulls(exited_at, exit_reason) in (0, 2) and (state = 'exited') = (exited_at is not null))
      );
      create unique index high_risk_entry_one_active on high_risk_entry (programme_id, resident_id) where state = 'active';
      create index high_risk_entry_review_idx on high_risk_entry (programme_id, review_on, id);
      create index high_risk_entry_resident_idx on high_risk_entry (resident_id);
      create table high_risk_step (
        entry_id text not null references high_risk_entry (id), version integer not null, agency_id text not null,
        kind text not null check (kind in ('entered', 'reviewed', 'exited')), criteria text[] not null, level text not null,
        review_on date not null, at timestamptz not null, actor text, primary key (entry_id, version)
      );
      ${secureRows("high_risk_criterion", PUBLIC_ROWS)}
      ${secureRows("high_risk_entry", { read: `${OWN} or ${OF_ITS_PROGRAMME}`, add: OWN, change: OWN })}
      ${secureRows("high_risk_step", { read: SHOWN, add: `${OWN} and ${SHOWN}` })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      ["high_risk_step", "high_risk_entry", "high_risk_criterion"]
        .map((table) => `${openRows(table)} drop table ${table};`)
        .join(" "),
    );
  }
}
