import type { MigrationInterface, QueryRunner } from "typeorm";
import { IDEMPOTENCY_ROWS } from "../../../kit/idempotency";
import { MEMBERS_ONLY, openRows, PUBLIC_ROWS, secureAll, secureRows } from "../../../kit/row-security";

/** Who belongs to what, who agreed with whom and what public money is for: told to everybody, changed by no request. */
const PUBLIC = [
  "area",
  "area_dong_link",
  "agency",
  "agency_name",
  "platform",
  "membership",
  "agreement",
  "agreement_party",
  "agreement_role",
  "grant_award",
  "centre",
  "placement",
  "network_partner",
  "initiative",
  "initiative_participant",
  "initiative_event",
  "initiative_milestone",
  "training_event",
  "case_programme",
  "case_programme_area",
];

/** Posts, contracts and counts of people at work: for those who take part. */
const MEMBERS = ["staff", "contract", "contract_clause", "training_attendance"];

const FUNDER = "(select app_audience() = 'partner') and funder_id = (select app_agency())";

export class SecureRows20261122121100 implements MigrationInterface {
  name = "SecureRows20261122121100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${secureAll(PUBLIC, PUBLIC_ROWS)}
      ${secureAll(MEMBERS, { read: MEMBERS_ONLY })}
      ${secureRows("client", { read: "(select app_audience() = 'hub')" })}
      ${secureRows("idempotency", IDEMPOTENCY_ROWS)}
      -- What is done with a line's money is decided by its funder's own system.
      ${secureRows("budget_line", { read: "true", change: FUNDER })}
      ${secureRows("budget_allocation", {
        read: "true",
        add: `exists (select from budget_line l where l.id = budget_line_id and ${FUNDER}
          and l.controller_agency_id = budget_allocation.controller_agency_id)`,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    const tables = ["budget_allocation", "budget_line", "idempotency", "client", ...MEMBERS, ...PUBLIC];
    await db.query(tables.map(openRows).join(""));
  }
}
