import type { MigrationInterface, QueryRunner } from "typeorm";

const AS_OF_ITS_DUTY = `
  create function app_does_privacy_work() returns boolean language sql stable
    return app_audience() = 'partner' or app_audience() = 'staff' and app_viewer() -> 'duties' ? 'privacy_officer'`;

const ENDED_AT = "least(coalesce(c.withdrawn_at, c.valid_to), c.valid_to)";

/**
 * What agencies owe to people, as one list: its rows are those of the tables behind it that the caller may read, and there
 * are none for whom it is no duty.
 */
export class ShowPrivacyTasksByDuty20261122160200 implements MigrationInterface {
  name = "ShowPrivacyTasksByDuty20261122160200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${AS_OF_ITS_DUTY};
      create view privacy_task with (security_invoker = true) as
        select kind, about, agency_id, resident_id, since, due_at from (
          select 'rights_request' as kind, id as about, controller_agency_id as agency_id, resident_id, received_at as since, due_at
            from rights_request where answered_at is null
          union all select 'access_dispute', id, controller_agency_id, resident_id, received_at, due_at
            from access_dispute where answered_at is null
          union all select 'misuse_notice', id, controller_agency_id, resident_id, opened_at, due_at
            from misuse_notice where sent_at is null
          union all select 'emergency_review', id, agency_id, resident_id, opened_at, review_by
            from emergency_access where approved_at is not null and reviewed_at is null
          union all select 'emergency_notice', id, agency_id, resident_id, opened_at, notify_by
            from emergency_access where approved_at is not null and notified_at is null
          union all select 'destruction', c.id, c.recipient_agency_id, c.resident_id, ${ENDED_AT}, ${ENDED_AT} + interval '5 days'
            from consent c where c.superseded_by is null
              and not exists (select from consent_destruction d where d.consent_id = c.id)
        ) owed where (select app_does_privacy_work());`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop view privacy_task; drop function app_does_privacy_work()");
  }
}
