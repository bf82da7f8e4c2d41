import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, NO_TOLD_ROLES, TOLD_ROLES } from "../../../kit/row-security";

const BY_ITS_OWN = (column: string): string => `${MEMBERS_ONLY} and ${column} = (select app_agency())`;
const OWN_ORDER = "(select app_agency()) in (controller_agency_id, operator_agency_id)";

const CONFIGURES = "app_configures(programme_id)";
const CHANGES_PROGRAMME = `${MEMBERS_ONLY} and (controller_agency_id = (select app_agency())
  or app_holds(id, array['planning', 'project_management'], '{}'))`;
const RUNS = "app_holds_at(service_at_location_id, array['planning', 'project_management', 'operation'], space_id)";
const ORDERS = "app_holds_at(site_id, array['operation', 'outreach', 'health_service'], null)";
const WORKS = "app_holds_at(site_id, array['operation', 'staffing'], null)";

/** Programmes, their sessions and their orders are changed by whoever has the role for it, and the database knows it too. */
export class HoldRolesInRows20261123077100 implements MigrationInterface {
  name = "HoldRolesInRows20261123077100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${TOLD_ROLES}
      create function app_configures(of_programme text) returns boolean language sql stable parallel safe
        return exists (select from programme p where p.id = of_programme and (p.controller_agency_id = app_agency()
          or app_holds(p.id, array['planning', 'project_management'], '{}')));
      create function app_holds_at(site text, wanted text[], in_space text) returns boolean
        language sql stable parallel safe
        return exists (select from service_at_location l where l.id = site and app_holds(l.programme_id, wanted,
          array[coalesce(in_space, l.space_id), l.complex_id] || l.area_codes));

      alter policy programme_change on programme using (${CHANGES_PROGRAMME}) with check (${CHANGES_PROGRAMME});
      alter policy programme_status_add on programme_status with check (${MEMBERS_ONLY} and ${CONFIGURES});
      alter policy programme_status_change on programme_status
        using (${MEMBERS_ONLY} and ${CONFIGURES}) with check (${MEMBERS_ONLY} and ${CONFIGURES});
      alter policy service_add on service with check (${MEMBERS_ONLY} and ${CONFIGURES});
      alter policy service_at_location_add on service_at_location with check (${MEMBERS_ONLY} and ${CONFIGURES});
      alter policy session_add on session with check (${BY_ITS_OWN("controller_agency_id")} and ${RUNS});
      alter policy session_change on session
        using (${MEMBERS_ONLY} and ${RUNS}) with check (${MEMBERS_ONLY} and ${RUNS});
      alter policy laundry_order_add on laundry_order
        with check (${BY_ITS_OWN("controller_agency_id")} and ${ORDERS});
      alter policy laundry_order_change on laundry_order
        using (${OWN_ORDER} and ${WORKS}) with check (${OWN_ORDER} and ${WORKS});`);
  }
  async down(db: QueryRunner): Promise<void> {
    const ofTheAgency = BY_ITS_OWN("controller_agency_id");
    await db.query(`
      alter policy laundry_order_change on laundry_order using (${OWN_ORDER}) with check (${OWN_ORDER});
      alter policy laundry_order_add on laundry_order with check (${OWN_ORDER});
      alter policy session_change on session using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      alter policy session_add on session with check (${ofTheAgency});
      alter policy service_at_location_add on service_at_location with check (${MEMBERS_ONLY});
      alter policy service_add on service with check (${MEMBERS_ONLY});
      alter policy programme_status_change on programme_status using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      alter policy programme_status_add on programme_status with check (${MEMBERS_ONLY});
      alter policy programme_change on programme using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      drop function app_holds_at(text, text[], text); drop function app_configures(text);
      ${NO_TOLD_ROLES}`);
  }
}
