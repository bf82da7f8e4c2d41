import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenanciesOf } from "./20261122T1606-hide-dwellings";

const together = (held: string): string => `household_id in (select g from app_granted('${held}') g)`;
const each = (held: string): string => `app_granted(household_id, '${held}')`;

const dwellings = (granted: typeof together): string =>
  `alter policy tenancy_by_pass on tenancy using (${granted("HOUSING")} and ${granted("LOCATION")});
   ${tenanciesOf(`household_id = any(households) and ${granted("HOUSING")}`)}`;

/** What the policy and the function say stays the same; how it is asked is once for a statement, and was once for a row. */
export class OpenTenanciesTogether20261122180200 implements MigrationInterface {
  name = "OpenTenanciesTogether20261122180200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(dwellings(together));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(dwellings(each));
  }
}
