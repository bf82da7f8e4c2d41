import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, NO_TOLD_ROLES, TOLD_ROLES } from "../../../kit/row-security";

const changes = (space: string, after = "app_today()"): string =>
  `${MEMBERS_ONLY} and (app_owns_space(${space}) or app_space_serves(${space}, array['space'], ${after}))`;
const DECIDES = `${MEMBERS_ONLY} and (app_at_home_in(space_id)
  or app_space_serves(space_id, array['space', 'space_management'], app_today()))`;
const ASKS = `app_holds(programme_id, array['planning', 'operation'], app_places(space_id))
  or (app_holds(programme_id, array['health_service'], app_places(space_id)) and app_is_health_room(space_id))`;
const ITS_OWN = `${MEMBERS_ONLY} and requester_agency_id = (select app_agency())`;

/**
 * Spaces and their bookings are changed by the house and by whoever has the role for it, and the database knows it too. Of
 * its own booking an agency that decides nothing can only say that it is cancelled.
 */
export class HoldRolesInRows20261123077000 implements MigrationInterface {
  name = "HoldRolesInRows20261123077000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${TOLD_ROLES}
      create function app_owns_space(space text) returns boolean language sql stable parallel safe
        return exists (select from space s join complex c on c.id = s.complex_id
          where s.id = space and c.owner_agency_id = app_agency());
      create function app_at_home_in(space text) returns boolean language sql stable parallel safe
        return exists (select from space s join complex c on c.id = s.complex_id
          where s.id = space and app_agency() in (c.owner_agency_id, c.manager_agency_id));
      create function app_is_health_room(space text) returns boolean language sql stable parallel safe
        return exists (select from space s where s.id = space and s.kind = 'health_room');
      create function app_places(space text) returns text[] language sql stable parallel safe
        return (select array[s.id, s.complex_id]
          || array(select a.area_code from complex_area a where a.complex_id = s.complex_id)
          from space s where s.id = space);
      create function app_space_serves(space text, wanted text[], after date) returns boolean
        language sql stable parallel safe
        return exists (select from space_status p where p.space_id = space and p.valid_from <= app_today()
          and (p.valid_to is null or p.valid_to > after) and app_holds(p.programme_id, wanted, app_places(space)));

      alter policy space_change on space using (${changes("id")}) with check (${changes("id")});
      -- The status before it may have ended with this day already, in the same change.
      alter policy space_status_add on space_status with check (${changes("space_id", "app_today() - 1")});
      alter policy space_status_change on space_status
        using (${changes("space_id")}) with check (${changes("space_id")});
      alter policy space_booking_add on space_booking with check (${ITS_OWN} and ((${DECIDES}) or ${ASKS}));
      alter policy space_booking_change on space_booking
        using ((${DECIDES}) or (${ITS_OWN})) with check ((${DECIDES}) or (${ITS_OWN} and state = 'cancelled'));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy space_booking_change on space_booking using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      alter policy space_booking_add on space_booking with check (${ITS_OWN});
      alter policy space_status_change on space_status using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      alter policy space_status_add on space_status with check (${MEMBERS_ONLY});
      alter policy space_change on space using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      drop function app_space_serves(text, text[], date); drop function app_places(text);
      drop function app_is_health_room(text); drop function app_at_home_in(text); drop function app_owns_space(text);
      ${NO_TOLD_ROLES}`);
  }
}
