import type { MigrationInterface, QueryRunner } from "typeorm";

const SHOWN =
  "id, household_id, status, valid_from, valid_from_precision, valid_to, controller_agency_id, synthetic, inferred";

/** The system context that it enters means something only while it runs as the owner. */
export const tenanciesOf = (found: string): string => `
  create or replace function tenancies_of(households text[]) returns table (
    id text, household_id text, status text, valid_from date, valid_from_precision text, valid_to date,
    controller_agency_id text, synthetic boolean, inferred boolean
  ) language plpgsql stable security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  begin
    perform set_config('app.system', 'on', true);
    return query select ${SHOWN} from tenancy where ${found};
  end $$;`;

/**
 * Which dwelling is let says where somebody lives, and takes LOCATION besides HOUSING to know. Who may know the rest of a
 * tenancy alone gets it from a function that leaves the dwelling out.
 */
export class HideDwellings20261122160600 implements MigrationInterface {
  name = "HideDwellings20261122160600";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy tenancy_by_pass on tenancy
        using (app_granted(household_id, 'HOUSING') and app_granted(household_id, 'LOCATION'));
      ${tenanciesOf("household_id = any(households) and app_granted(household_id, 'HOUSING')")}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function tenancies_of(text[]);
      alter policy tenancy_by_pass on tenancy using (app_granted(household_id, 'HOUSING'));`);
  }
}
