import type { MigrationInterface, QueryRunner } from "typeorm";

const OPENED = "(select g from app_granted('WELFARE') g)";
const together = `resident_id in ${OPENED} or household_id in ${OPENED}`;
const each = "app_granted(resident_id, 'WELFARE') or app_granted(household_id, 'WELFARE')";

/**
 * What the policy says stays the same; how it is asked is once for a statement, and was once for a row. Enrolments of a
 * person are found without reading everybody's.
 */
export class OpenEnrolmentsTogether20261122180300 implements MigrationInterface {
  name = "OpenEnrolmentsTogether20261122180300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index enrolment_resident_idx on enrolment (resident_id) where resident_id is not null;
      create index enrolment_household_idx on enrolment (household_id) where household_id is not null;
      alter policy enrolment_by_pass on enrolment using (${together});`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy enrolment_by_pass on enrolment using (${each});
      drop index enrolment_household_idx; drop index enrolment_resident_idx;`);
  }
}
