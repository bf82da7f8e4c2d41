import type { MigrationInterface, QueryRunner } from "typeorm";

const doublesOf = (condition: string): string => `
  create or replace function doubles_of(records text[]) returns table (record text, other text) language sql stable
    begin atomic
      select m.resident_id, n.resident_id from resident_match m
      join resident_match n on n.birth_index = m.birth_index and n.name_index = m.name_index
        and n.phone_index = m.phone_index and n.resident_id <> m.resident_id
      where m.resident_id = any(records) and app_keeps(m.resident_id)
        and app_granted(m.resident_id, 'PII_BASIC') and app_granted(m.resident_id, 'PII_CONTACT')${condition};
    end;`;

/** A look for a second record is counted, and the transaction that counts opens the record to itself: the basis is asked for here. */
export class FindDoublesOnOwnBasis20261122214000 implements MigrationInterface {
  name = "FindDoublesOnOwnBasis20261122214000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      doublesOf(" and app_viewer() ->> 'basis' = 'OWN_RECORD' and app_viewer() ->> 'purpose' is not null"),
    );
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(doublesOf(""));
  }
}
