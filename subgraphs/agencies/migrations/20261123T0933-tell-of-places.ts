import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const PROGRAMMES = `array(select held.programme from jsonb_to_recordset(app_viewer() -> 'roles') as held(programme text))`;
const PLACES = `array(select unnest(held.scope) from jsonb_to_recordset(app_viewer() -> 'roles') as held(scope text[]))`;
const OWN = `programme_id = any(${PROGRAMMES}) or agency_id = (select app_agency())`;

/** What becomes of a space is told to those whose role names it, or its complex. */
export class TellOfPlaces20261123093300 implements MigrationInterface {
  name = "TellOfPlaces20261123093300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table event_journal add column place_ids text[] generated always as (
        case type when 'SpaceStatusChanged' then array[subject, data ->> 'complexId'] end) stored;
      create index event_journal_place_idx on event_journal using gin (place_ids);
      alter policy event_journal_read on event_journal
        using (${HUB} or (${MEMBERS_ONLY} and (${OWN} or place_ids && ${PLACES})));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy event_journal_read on event_journal using (${HUB} or (${MEMBERS_ONLY} and (${OWN})));
      drop index event_journal_place_idx;
      alter table event_journal drop column place_ids;`);
  }
}
