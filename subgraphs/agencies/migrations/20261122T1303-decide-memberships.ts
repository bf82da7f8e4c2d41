import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";
import { changesFreely, changesOnly } from "../rights/changes-only";

const STAFF = "(select app_audience()) = 'staff'";
const OPERATED = `${STAFF} and app_operates(agency_id)`;
const NOT_SEEDED = "not synthetic and not inferred and fact_source_id is null";

/** Who takes part is decided by the platform's operator, about others, with a reason that is kept. */
export class DecideMemberships20261122130300 implements MigrationInterface {
  name = "DecideMemberships20261122130300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table membership_history (
        id text primary key, membership_id text not null references membership (id),
        agency_id text not null references agency (id), at timestamptz not null, changed_by text not null,
        request_id text not null, from_status text, to_status text not null,
        reason text not null check (length(reason) between 10 and 500)
      );
      create index membership_history_membership_idx on membership_history (membership_id, at, id);
      ${secureRows("membership_history", {
        read: `agency_id = (select app_agency()) and ${MEMBERS_ONLY} or ${OPERATED}`,
        add: `${OPERATED} and agency_id <> (select app_agency()) and changed_by = (select app_viewer() ->> 'actor')`,
      })}

      drop policy agency_add on agency;
      create policy agency_add on agency for insert with check (${STAFF} and ${NOT_SEEDED}
        and exists (select from platform p where p.operator_agency_id = (select app_agency())));
      drop policy membership_add on membership;
      create policy membership_add on membership for insert with check (${STAFF} and ${NOT_SEEDED} and status = 'active'
        and exists (select from platform p where p.id = platform_id and p.operator_agency_id = (select app_agency())));
      drop policy membership_change on membership;
      create policy membership_change on membership for update
        using (${OPERATED} and agency_id <> (select app_agency()))
        with check (${OPERATED} and agency_id <> (select app_agency()));
      ${changesOnly(
        "membership",
        ["status"],
        `exists (select from platform p where p.id = new.platform_id and p.operator_agency_id = app_agency())
           and (old.status, new.status) in (('active', 'suspended'), ('suspended', 'active'))`,
      )}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${changesFreely("membership")}
      drop policy membership_change on membership;
      create policy membership_change on membership for update using (false) with check (false);
      drop policy membership_add on membership; create policy membership_add on membership for insert with check (false);
      drop policy agency_add on agency; create policy agency_add on agency for insert with check (false);
      drop table membership_history;`);
  }
}
