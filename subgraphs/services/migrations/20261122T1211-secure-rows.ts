import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, PUBLIC_ROWS, secureAll } from "../../../kit/row-security";

/** Which services there are, where and when, and what was printed about them. */
const PUBLIC = ["programme", "programme_status", "milestone", "outcome", "service", "service_at_location", "session"];

/** Who takes part, by id only. */
const PEOPLE = ["enrolment", "attendance"];

export class SecureRows20261122121100 implements MigrationInterface {
  name = "SecureRows20261122121100";
  async up(db: QueryRunner): Promise<void> {
    // Counts go over all programmes, whoever controls them: so whoever may be told a count reads the rows that it is of.
    const counting = `${MEMBERS_ONLY} and (select app_agency() is not null)`;
    await db.query(`
      ${secureAll(PUBLIC, PUBLIC_ROWS)}
      ${secureAll(PEOPLE, { read: counting })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query([...PEOPLE, ...PUBLIC].map(openRows).join(""));
  }
}
