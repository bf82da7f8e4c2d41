import type { MigrationInterface, QueryRunner } from "typeorm";
import { secureRows } from "../../../kit/row-security";

const LANDLORD = "controller_agency_id = (select app_agency()) and (select app_audience() in ('partner', 'staff'))";
/** In its own name, and only of tenancies that it can see are its own. */
const OWN = `${LANDLORD} and exists (select from tenancy t where t.id = tenancy_id
  and t.controller_agency_id = arrears_report.controller_agency_id)`;

/** What a landlord reports of unpaid rent and fees; a report is never changed, another one follows it. */
export class ReportArrears20261123078400 implements MigrationInterface {
  name = "ReportArrears20261123078400";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table arrears_report (
        id text primary key, tenancy_id text not null references tenancy (id),
        kind text not null check (kind in ('rent', 'management_fee')),
        months smallint not null check (months between 0 and 600),
        reported_at timestamptz not null, reported_by text, controller_agency_id text not null
      );
      create index arrears_report_last_idx on arrears_report (tenancy_id, kind, reported_at desc, id desc);
      ${secureRows("arrears_report", { read: LANDLORD, add: OWN })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table arrears_report");
  }
}
