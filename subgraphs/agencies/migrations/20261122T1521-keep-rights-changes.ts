import type { MigrationInterface, QueryRunner } from "typeorm";
import { RIGHTS_CHANGE_RETENTION_DAYS } from "../../../kit/evidence/retention";

/** Who was given, changed or lost which right stays as it was written, for three years at least, whoever asks. */
export class KeepRightsChanges20261122152100 implements MigrationInterface {
  name = "KeepRightsChanges20261122152100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function refuse_change_of_rights_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and app_is_system() then
          if old.at < now() - interval '${RIGHTS_CHANGE_RETENTION_DAYS} days' then return old; end if;
        end if;
        raise exception 'changes of rights are kept for at least ${RIGHTS_CHANGE_RETENTION_DAYS} days'
          using errcode = 'insufficient_privilege';
      end $$;
      create trigger rights_change_stays before update or delete on rights_change
        for each row execute function refuse_change_of_rights_change();
      create trigger rights_change_is_not_emptied before truncate on rights_change
        execute function refuse_change_of_rights_change();`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger rights_change_is_not_emptied on rights_change; drop trigger rights_change_stays on rights_change;
      drop function refuse_change_of_rights_change();`);
  }
}
