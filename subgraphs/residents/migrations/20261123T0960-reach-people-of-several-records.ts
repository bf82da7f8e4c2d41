import type { MigrationInterface, QueryRunner } from "typeorm";
import { REACH } from "./20261123T0910-tell-people";

const GONE = (record: string): string =>
  `exists (select from resident r where r.id = any(person_group(${record})) and r.status in ('deceased', 'erased'))`;

/**
 * Somebody of whom several records were joined is reached as the record says that stands for the person, where it knows a
 * number; and not at all where one of them says that the person is not there any more.
 */
export class ReachPeopleOfSeveralRecords20261123096000 implements MigrationInterface {
  name = "ReachPeopleOfSeveralRecords20261123096000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function is_person(of_resident text) returns boolean
        language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        if app_audience() <> 'hub' then return null; end if;
        perform set_config('app.system', 'on', true);
        return exists (select from resident r where r.id = of_resident) and not ${GONE("of_resident")};
      end $$;
      create or replace function reach_of_notice(of_notice text)
        returns table (resident_id text, phone bytea, channel text, chosen_by text, address bytea)
        language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        if app_audience() <> 'hub' then return; end if;
        perform set_config('app.system', 'on', true);
        return query
          select coalesce(c.resident_id, n.resident_id), c.phone, w.channel, w.resident_id, w.address
          from notice n
          left join lateral (
            select o.* from resident_contact o where o.resident_id in (n.resident_id, person_root(n.resident_id))
            order by (o.resident_id = n.resident_id) limit 1) c on true
          left join lateral (
            select o.* from notice_choice o where o.resident_id = any(person_group(n.resident_id))
            order by o.chosen_at desc limit 1) w on true
          where n.id = of_notice and n.state in ('queued', 'sent') and not ${GONE("n.resident_id")};
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function reach_of_notice(text); drop function is_person(text); ${REACH}`);
  }
}
