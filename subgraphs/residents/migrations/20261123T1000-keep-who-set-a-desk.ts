import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const ITS_OWN = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const IN_OWN_NAME = "set_by = (select app_viewer() ->> 'actor')";

/** Whom people call back is said in somebody's name, and what was said before stays. */
export class KeepWhoSetADesk20261123100000 implements MigrationInterface {
  name = "KeepWhoSetADesk20261123100000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${openRows("notice_desk")}
      alter table notice_desk drop constraint notice_desk_pkey;
      alter table notice_desk add column id text, add column set_by text, add column set_at timestamptz;
      update notice_desk set id = 'ndk_' || agency_id;
      alter table notice_desk add primary key (id);
      create index notice_desk_agency_idx on notice_desk (agency_id, set_at desc nulls last, id);
      ${secureRows("notice_desk", { read: `${HUB} or ${ITS_OWN}`, add: `${ITS_OWN} and ${IN_OWN_NAME}` })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${openRows("notice_desk")}
      delete from notice_desk d using notice_desk later where later.agency_id = d.agency_id
        and (later.set_at > d.set_at or d.set_at is null and later.set_at is not null
          or later.set_at = d.set_at and later.id < d.id);
      drop index notice_desk_agency_idx;
      alter table notice_desk drop constraint notice_desk_pkey;
      alter table notice_desk drop column id, drop column set_by, drop column set_at;
      alter table notice_desk add primary key (agency_id);
      ${secureRows("notice_desk", { read: `${HUB} or ${ITS_OWN}`, add: ITS_OWN, change: ITS_OWN })}`);
  }
}
