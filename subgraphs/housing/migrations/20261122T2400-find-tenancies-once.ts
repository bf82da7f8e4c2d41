import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenanciesOf } from "./20261122T1606-hide-dwellings";

/** As one list of households: of two conditions on the same column, the database judged one again for each row of the other. */
const ONCE = "array(select g from app_granted('HOUSING') g where g in (select h from unnest(households) h))";

const TOGETHER = "household_id in (select g from app_granted('HOUSING') g)";

/** What the function says stays the same; the work no longer grows with the square of the households that are asked for. */
export class FindTenanciesOnce20261122240010 implements MigrationInterface {
  name = "FindTenanciesOnce20261122240010";
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenanciesOf(`household_id = any(${ONCE})`));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(tenanciesOf(`household_id = any(households) and ${TOGETHER}`));
  }
}
