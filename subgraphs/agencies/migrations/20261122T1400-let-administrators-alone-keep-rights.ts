import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const HUB_ALONE = "(select app_audience()) = 'hub'";
const ACTOR = "(select app_viewer() ->> 'actor')";
const STAFF = "(select app_audience()) = 'staff'";
const OF_THE_AGENCY = "agency_id = (select app_agency())";
const ADMINISTERS = `(select app_audience() = 'partner'
  or app_audience() = 'staff' and app_viewer() -> 'duties' ? 'member_administrator')`;
const DECIDES = "(select app_viewer() -> 'duties' ? 'platform_administrator')";
const NOT_SEEDED = "not synthetic and not inferred and fact_source_id is null";

const BEFORE = `${OF_THE_AGENCY} and ${MEMBERS_ONLY}`;
const OWN = `${OF_THE_AGENCY} and ${ADMINISTERS}`;

type Conditions = { own: string; operator: string };

const policies = ({ own, operator }: Conditions): string => `
  alter policy client_own_read on client using (${own});
  alter policy client_own_change on client using (${own}) with check (${own});
  alter policy client_key_read on client_key using (${HUB_ALONE} or ${own});
  alter policy client_key_add on client_key with check (${own});
  alter policy client_key_change on client_key using (${own}) with check (${own});
  alter policy rights_change_read on rights_change using (${own});
  alter policy rights_change_add on rights_change
    with check (changed_by = ${ACTOR} and (${own} or ${STAFF} and app_operates(agency_id)));
  alter policy account_read on account using (${HUB_ALONE} or ${own});
  alter policy account_add on account
    with check (${own} and audience = 'staff' and status = 'active' and staff_number is not null);
  alter policy account_change on account using (${own}) with check (${own});
  alter policy account_duty_read on account_duty using (${HUB_ALONE} or ${own});
  alter policy account_duty_add on account_duty
    with check (${own} and ended_at is null and granted_by = ${ACTOR} and account_id <> granted_by);
  alter policy account_duty_change on account_duty using (${own}) with check (${own});
  alter policy agency_add on agency with check (${STAFF} and ${NOT_SEEDED} and ${operator}
    and exists (select from platform p where p.operator_agency_id = (select app_agency())));
  alter policy membership_add on membership with check (${STAFF} and ${NOT_SEEDED} and status = 'active' and ${operator}
    and exists (select from platform p where p.id = platform_id and p.operator_agency_id = (select app_agency())));
  alter policy membership_history_read on membership_history using (${own} or ${STAFF} and app_operates(agency_id));`;

const operates = (duty: string): string => `
  create or replace function app_operates(member text) returns boolean language sql stable parallel safe
    return ${duty} and exists (select from membership m join platform p on p.id = m.platform_id
      where m.agency_id = member and p.operator_agency_id = app_agency());`;

/**
 * An agency's clients, accounts and rights are there for its systems and for the staff whose duty they are, and for no
 * colleague; and what an operator decides about its platform's members, for the staff who decide it.
 */
export class LetAdministratorsAloneKeepRights20261122140000 implements MigrationInterface {
  name = "LetAdministratorsAloneKeepRights20261122140000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(operates("coalesce(app_viewer() -> 'duties' ? 'platform_administrator', false)"));
    await db.query(policies({ own: OWN, operator: DECIDES }));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(operates("true"));
    await db.query(policies({ own: BEFORE, operator: "true" }));
  }
}
