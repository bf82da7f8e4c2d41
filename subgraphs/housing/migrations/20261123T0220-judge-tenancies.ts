import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whether a household lives as a tenant where a programme asks for it: one word, for what the hub does itself and for no
 * caller. The system context that it enters means something only while it runs as the owner.
 */
export class JudgeTenancies20261123022000 implements MigrationInterface {
  name = "JudgeTenancies20261123022000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function judge_tenancy(household text, owner_agency text, area text, day date) returns text
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare owned boolean; inside boolean;
      begin
        if app_audience() <> 'hub' then raise insufficient_privilege; end if;
        perform set_config('app.system', 'on', true);
        select coalesce(bool_or(of_owner), false), coalesce(bool_or(of_owner and in_area), false) into owned, inside
        from (
          select owner_agency is null or c.owner_agency_id = owner_agency as of_owner,
            area is null or exists (select from complex_area a where a.complex_id = c.id and a.area_code = area) as in_area
          from tenancy t join unit u on u.id = t.unit_id join building b on b.id = u.building_id
            join complex c on c.id = b.complex_id
          where t.household_id = household and t.status not in ('offered', 'ended')
            and t.valid_from <= day and (t.valid_to is null or t.valid_to > day)
        ) lived;
        return case when not owned then 'not_eligible_tenancy' when not inside then 'not_eligible_area' else 'eligible' end;
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function judge_tenancy(text, text, text, date)");
  }
}
