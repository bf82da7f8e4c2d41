import { Client } from "pg";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { healingMembers } from "../../seed/people";
import { agencyId, agreementId, programmeId, residentId, serviceAtLocationId } from "../../seed/slugs";
import { type Ground, PARTNER } from "../ground";

/** A page is as long as this. */
export const ORDERS = 50;

/** So many days with a page of orders each, so that no two requests in a row ask for the same rows. */
export const DAYS = Array.from({ length: 20 }, (_, index) => `2027-03-${String(index + 1).padStart(2, "0")}`);

/**
 * Orders of the partner's invented tenants, as they would be if the partner ran the laundry itself: it keeps their records
 * already, so that names, addresses and tenancies are answered and not withheld.
 */
export async function plantOrders({ postgres }: Ground): Promise<void> {
  const people = healingMembers()
    .slice(0, ORDERS)
    .map(({ slug }) => residentId(slug));
  const of = { programme: programmeId("bubble-courtyard"), site: serviceAtLocationId("bubble@ido2") };
  const agency = agencyId(PARTNER);
  await asOwner(postgres.superuserUrl, "agencies", (db) =>
    db.query(
      `insert into agreement_role (id, agreement_id, agency_id, role, scope_complex_ids, scope_space_ids, scope_area_codes, scope_key,
         valid_from, valid_from_precision, valid_to_precision, synthetic, inferred)
       values ('agr_bench', $1, $2, 'operation', '{}', '{}', '{}', '', '2025-01-01', 'day', 'day', true, false)`,
      [agreementId("bubble-courtyard"), agency],
    ),
  );
  await asOwner(postgres.superuserUrl, "services", (db) =>
    db.query(
      `insert into laundry_order (id, programme_id, site_id, resident_id, items, trial, state, version, pickup_on, pickup_part,
         delivery_on, delivery_part, requested_at, controller_agency_id, operator_agency_id)
       select 'lor_bench' || row_number() over (), $1, $2, resident, 3, false, 'requested', 1, day, 'morning', day, 'afternoon',
         now(), $3, $3
       from unnest($4::date[]) day, unnest($5::text[]) resident`,
      [of.programme, of.site, agency, DAYS, people],
    ),
  );
}

async function asOwner(superuserUrl: string, name: string, act: (db: Client) => Promise<unknown>): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  const db = new Client({ connectionString: url.href, options: SYSTEM_CONTEXT });
  await db.connect();
  await act(db).finally(() => db.end());
}
