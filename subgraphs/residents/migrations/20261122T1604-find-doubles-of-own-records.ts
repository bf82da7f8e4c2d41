import type { MigrationInterface, QueryRunner } from "typeorm";

/** Of whom there may be a second record is for the agency alone that keeps the first, on a basis that tells it who the person is. */
export class FindDoublesOfOwnRecords20261122160400 implements MigrationInterface {
  name = "FindDoublesOfOwnRecords20261122160400";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app_keeps(record text) returns boolean language sql stable
        return exists (select from resident r where r.id = record and r.controller_agency_id = app_agency());
      create function doubles_of(records text[]) returns table (record text, other text) language sql stable
        begin atomic
          select m.resident_id, n.resident_id from resident_match m
          join resident_match n on n.birth_index = m.birth_index and n.name_index = m.name_index
            and n.phone_index = m.phone_index and n.resident_id <> m.resident_id
          where m.resident_id = any(records) and app_keeps(m.resident_id)
            and app_granted(m.resident_id, 'PII_BASIC') and app_granted(m.resident_id, 'PII_CONTACT');
        end;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function doubles_of(text[]); drop function app_keeps(text)");
  }
}
