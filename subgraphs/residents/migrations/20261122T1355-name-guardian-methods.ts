import type { MigrationInterface, QueryRunner } from "typeorm";

/** A guardian is verified in one of the ways that the decree names, not in words of somebody's own. */
export class NameGuardianMethods20261122135500 implements MigrationInterface {
  name = "NameGuardianMethods20261122135500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table consent add constraint consent_guardian_method_check check
        (guardian_method in ('text_message', 'card', 'phone_identity', 'paper', 'email', 'call')) not valid`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table consent drop constraint consent_guardian_method_check");
  }
}
