import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, PUBLIC_ROWS, secureAll, secureRows } from "../../../kit/row-security";

const LEARNED = ["programme_role", "programme_funding", "space_state"];

const BY_THE_HUB = "(select app_audience() = 'hub')";
const OF_ITS_AGENCY =
  "(select app_audience() in ('partner', 'staff')) and controller_agency_id = (select app_agency())";
const BY_MEMBERS = "(select app_audience() in ('partner', 'staff'))";

/**
 * Programmes that agencies open by data alone: templates, and what the other owners told of who does what, the money, the
 * training and the spaces (`readiness/`). What was told is written by nobody but the hub.
 */
export class OpenProgrammes20261123035000 implements MigrationInterface {
  name = "OpenProgrammes20261123035000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table programme_template (
        slug text primary key, place smallint not null, name text not null, kind text not null, scope text not null,
        purposes text[] not null, sectors text[] not null, audiences text[] not null, target_groups text[] not null,
        service_category text not null, delivery_modes text[] not null, needs_training boolean not null
      );
      insert into programme_template values
        ('courtyard', 1, '뜨락', 'courtyard', 'platform', '{community}', '{housing}', '{tenant,local_resident}', '{}',
          'culture', '{in_complex_space}', false),
        ('child-care', 2, '자녀돌봄', 'courtyard', 'platform', '{child_care,care}', '{housing,child_care}',
          '{tenant,local_resident}', '{families_with_children}', 'child_care', '{in_complex_space}', true),
        ('high-risk-households', 3, '고위험가구 관리', 'courtyard', 'platform', '{high_risk,lonely_death_prevention}',
          '{housing,care}', '{tenant}', '{high_risk_households}', 'high_risk_management', '{in_home,outreach}', true);

      alter table programme add controller_agency_id text, add template_slug text references programme_template (slug),
        add version integer not null default 1;

      create table programme_role (
        id text primary key, programme_id text not null, agreement_id text not null, agency_id text not null, role text not null,
        valid_from date not null, valid_to date
      );
      create index programme_role_programme_idx on programme_role (programme_id);
      create table programme_funding (
        programme_id text not null, source_id text not null, kind text not null check (kind in ('allocation', 'line', 'grant')),
        primary key (programme_id, source_id)
      );
      create table space_state (space_id text primary key, complex_id text not null, status text not null, valid_from date not null);

      ${secureRows("programme_template", PUBLIC_ROWS)}
      ${secureAll(LEARNED, { read: "true", write: BY_THE_HUB })}
      alter policy programme_add on programme with check (${OF_ITS_AGENCY});
      alter policy programme_change on programme using (${BY_MEMBERS}) with check (${BY_MEMBERS});
      alter policy programme_status_add on programme_status with check (${BY_MEMBERS});
      alter policy programme_status_change on programme_status using (${BY_MEMBERS}) with check (${BY_MEMBERS});
      alter policy service_add on service with check (${BY_MEMBERS});
      alter policy service_at_location_add on service_at_location with check (${BY_MEMBERS});`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy service_at_location_add on service_at_location with check (false);
      alter policy service_add on service with check (false);
      alter policy programme_status_change on programme_status using (false) with check (false);
      alter policy programme_status_add on programme_status with check (false);
      alter policy programme_change on programme using (false) with check (false);
      alter policy programme_add on programme with check (false);
      ${[...LEARNED, "programme_template"].map(openRows).join("")}
      drop table space_state; drop table programme_funding; drop table programme_role;
      alter table programme drop version, drop template_slug, drop controller_agency_id;
      drop table programme_template;`);
  }
}
