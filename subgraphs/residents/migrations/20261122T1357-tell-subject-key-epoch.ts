import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A pass for a partner's home names people as that partner knows them today, whoever asks. How often an agency has
 * changed these names is all that this tells of another one.
 */
export class TellSubjectKeyEpoch20261122135700 implements MigrationInterface {
  name = "TellSubjectKeyEpoch20261122135700";
  async up(db: QueryRunner): Promise<void> {
    // The system context that it enters means something only while it runs as the owner.
    await db.query(`
      create function subject_key_epoch_of(agency text) returns integer
        language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        perform set_config('app.system', 'on', true);
        return coalesce((select max(e.number) from subject_key_epoch e where e.agency_id = agency), 0);
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function subject_key_epoch_of(text)");
  }
}
