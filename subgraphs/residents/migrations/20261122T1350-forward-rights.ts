import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const FORWARDER = `${MEMBERS_ONLY} and forwarded_by = (select app_agency())`;
const SELF = "(select app_audience()) = 'self' and resident_id = (select app_viewer() ->> 'actor')";

/** A request goes on to where the datum came from, a refusal has its ground, and an objection the refusal it is about. */
export class ForwardRights20261122135000 implements MigrationInterface {
  name = "ForwardRights20261122135000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rights_request
        add column answered_by text,
        add column ground text check (ground in ('statute', 'rights_of_others', 'public_task', 'contract', 'unfounded')),
        add column about text unique references rights_request (id),
        add column forwarded_from text unique references rights_request (id),
        add column forwarded_by text,
        add constraint rights_request_ground_of_refusal check (ground is null or not granted),
        add constraint rights_request_objection_about check (about is null or kind = 'objection'),
        add constraint rights_request_forwarded_whole check ((forwarded_from is null) = (forwarded_by is null));
      drop policy rights_request_read on rights_request;
      create policy rights_request_read on rights_request for select using (${SELF} or ${KEEPER} or ${FORWARDER});`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop policy rights_request_read on rights_request;
      create policy rights_request_read on rights_request for select using (${SELF} or ${KEEPER});
      alter table rights_request drop column answered_by, drop column ground, drop column about, drop column forwarded_from,
        drop column forwarded_by;`);
  }
}
