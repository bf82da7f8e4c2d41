import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, PUBLIC_ROWS, secureAll, secureRows } from "../../../kit/row-security";

/** Which stock there is, and which rooms it has for services. */
const PUBLIC = ["complex", "building", "space", "space_status"];

export class SecureRows20261122121100 implements MigrationInterface {
  name = "SecureRows20261122121100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${secureAll(PUBLIC, PUBLIC_ROWS)}
      -- An empty flat is nobody else's business.
      ${secureRows("unit", { read: MEMBERS_ONLY })}
      -- Who lives where is the landlord's own record.
      ${secureRows("tenancy", { read: `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())` })}
      -- Else a view reads with the rights of its owner, not of the one who asks.
      alter view complex_area set (security_invoker = true);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter view complex_area reset (security_invoker);
      ${["tenancy", "unit", ...PUBLIC].map(openRows).join("")}`);
  }
}
