import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whom of a household somebody looks for, as the hub itself asks: who is worried about already, else the head of it. The
 * system context that it enters means something only while it runs as the owner.
 */
export class HearArrears20261123078300 implements MigrationInterface {
  name = "HearArrears20261123078300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function person_of_household(household text) returns text
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if app_audience() <> 'hub' then raise insufficient_privilege; end if;
        perform set_config('app.system', 'on', true);
        return (select r.id from resident r where r.household_id = household and r.status = 'active'
          order by exists (select from crisis_signal s where s.resident_id = r.id and s.state = 'open') desc,
            exists (select from household_member m where m.resident_id = r.id and m.relation = 'head') desc, r.id limit 1);
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function person_of_household(text)");
  }
}
