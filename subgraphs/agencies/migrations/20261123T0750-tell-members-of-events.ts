import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const HELD = `array(select held.programme from jsonb_to_recordset(app_viewer() -> 'roles') as held(programme text))`;

/**
 * The journal can be read by those who hold a role in the programme in which something happened, and by the agency about which
 * it says something. Its end stands by itself: whoever sees few of its rows learns there up to where nothing more is for them.
 */
export class TellMembersOfEvents20261123075000 implements MigrationInterface {
  name = "TellMembersOfEvents20261123075000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table event_journal add column programme_id text not null
        generated always as (coalesce(data ->> 'programmeId', subject)) stored;
      alter table event_journal add column agency_id text generated always as (data ->> 'agencyId') stored;
      create index event_journal_programme_idx on event_journal (programme_id, position);
      create index event_journal_agency_idx on event_journal (agency_id, position) where agency_id is not null;
      drop policy event_journal_read on event_journal;
      create policy event_journal_read on event_journal for select
        using (${HUB} or (${MEMBERS_ONLY} and (programme_id = any(${HELD}) or agency_id = (select app_agency()))));

      create table event_journal_end (position bigint not null);
      create unique index event_journal_end_one_idx on event_journal_end ((true));
      insert into event_journal_end select coalesce(max(position), 0) from event_journal;
      ${secureRows("event_journal_end", { read: `${HUB} or ${MEMBERS_ONLY}`, change: HUB })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${openRows("event_journal_end")} drop table event_journal_end;
      drop policy event_journal_read on event_journal;
      create policy event_journal_read on event_journal for select using (${HUB});
      drop index event_journal_programme_idx; drop index event_journal_agency_idx;
      alter table event_journal drop column programme_id, drop column agency_id;`);
  }
}
