import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

/** What people thought of sessions, one score each. A score is never changed, and leads back to nobody. */
export class GiveFeedback20261123080200 implements MigrationInterface {
  name = "GiveFeedback20261123080200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table feedback (
        session_id text not null references session (id), giver text not null,
        score smallint not null check (score between 1 and 5), by_agency_id text not null,
        primary key (session_id, giver)
      );
      ${secureRows("feedback", {
        read: `${MEMBERS_ONLY} and (select app_agency() is not null)`,
        add: `by_agency_id = (select app_agency()) and ${MEMBERS_ONLY} and app_records_at(session_id)`,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`${openRows("feedback")} drop table feedback;`);
  }
}
