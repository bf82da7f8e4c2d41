import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who does what for whom is published of each entrustment (개인정보 보호법 Art. 26(2)), and nothing else of the contract.
 * The system context that it enters means something only while it runs as the owner.
 */
export class PublishEntrustedProcessors20261122211000 implements MigrationInterface {
  name = "PublishEntrustedProcessors20261122211000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function entrusted_processors(day date) returns table (
        id text, principal_id text, contractor_id text, tasks text[], synthetic boolean, inferred boolean,
        fact_source_id text
      ) language plpgsql stable security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        perform set_config('app.system', 'on', true);
        return query
          select c.id, c.principal_id, c.contractor_id, c.tasks, c.synthetic, c.inferred, c.fact_source_id from contract c
          where c.type = 'entrustment' and c.valid_from <= day and (c.valid_to is null or c.valid_to > day);
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function entrusted_processors(date)");
  }
}
