import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";
import { changesFreely, changesOnly } from "../rights/changes-only";

const STAFF = "(select app_audience()) = 'staff'";
const OPERATED = `${STAFF} and app_operates(agency_id)`;
const OWN = `agency_id = (select app_agency()) and ${MEMBERS_ONLY}`;
const ACTOR = "changed_by = (select app_viewer() ->> 'actor')";
const NOT_SEEDED = "not synthetic and not inferred and fact_source_id is null";
const OPERATOR_ADDS = `${STAFF} and ${NOT_SEEDED} and status = 'active'
  and exists (select from platform p where p.id = platform_id and p.operator_agency_id = (select app_agency()))`;
const OPERATOR_CHANGES = `${OPERATED} and agency_id <> (select app_agency())`;
const OPERATES = `exists (select from platform p where p.id = new.platform_id and p.operator_agency_id = app_agency())`;

/** An agency applies by itself and leaves by itself; the platform's operator decides the rest. */
export class ApplyForMembership20261123050200 implements MigrationInterface {
  name = "ApplyForMembership20261123050200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table membership add column version integer not null default 1 check (version >= 1),
        add column data_sharing_hash text check (data_sharing_hash ~ '^[0-9a-f]{64}$'),
        add column representatives text[] not null default '{}',
        drop constraint membership_check, add constraint membership_ends_later check (valid_from <= valid_to);
      drop policy membership_read on membership;
      create policy membership_read on membership for select
        using (status not in ('applied', 'review', 'approved') or ${MEMBERS_ONLY});
      drop policy membership_add on membership;
      create policy membership_add on membership for insert
        with check (${OPERATOR_ADDS} or ${OWN} and ${NOT_SEEDED} and status = 'applied');
      drop policy membership_change on membership;
      create policy membership_change on membership for update
        using (${OPERATOR_CHANGES} or ${OWN}) with check (${OPERATOR_CHANGES} or ${OWN});
      drop policy membership_history_add on membership_history;
      create policy membership_history_add on membership_history for insert with check (${ACTOR} and
        (${OPERATOR_CHANGES} or ${OWN} and to_status in ('applied', 'withdrawn')));
      ${changesFreely("membership")}
      ${changesOnly(
        "membership",
        [
          "status",
          "version",
          "valid_from",
          "valid_from_precision",
          "valid_to",
          "valid_to_precision",
          "data_sharing_hash",
          "representatives",
        ],
        `new.version = old.version + 1 and old.status not in ('withdrawn', 'expelled')
          and (new.valid_from = old.valid_from or old.status = 'approved')
          and (new.valid_to is not distinct from old.valid_to or new.status in ('withdrawn', 'expelled'))
          and (new.agency_id = app_agency() and new.status = 'withdrawn' or ${OPERATES} and (new.status = 'expelled'
            or (old.status, new.status) in (('applied', 'review'), ('review', 'approved'), ('approved', 'active'),
              ('active', 'suspended'), ('suspended', 'active'))))`,
      )}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${changesFreely("membership")}
      ${changesOnly(
        "membership",
        ["status"],
        `${OPERATES} and (old.status, new.status) in (('active', 'suspended'), ('suspended', 'active'))`,
      )}
      drop policy membership_history_add on membership_history;
      create policy membership_history_add on membership_history for insert with check (${OPERATOR_CHANGES} and ${ACTOR});
      drop policy membership_change on membership;
      create policy membership_change on membership for update
        using (${OPERATOR_CHANGES}) with check (${OPERATOR_CHANGES});
      drop policy membership_add on membership;
      create policy membership_add on membership for insert with check (${OPERATOR_ADDS});
      drop policy membership_read on membership; create policy membership_read on membership for select using (true);
      alter table membership drop column version, drop column data_sharing_hash, drop column representatives,
        drop constraint membership_ends_later, add constraint membership_check check (valid_to is null or valid_from < valid_to);`);
  }
}
