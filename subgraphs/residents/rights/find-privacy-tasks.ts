import type { Reader } from "../../../kit/operation";
import { ENDED_AT, HAS_ENDED } from "../consents/ended-consents";
import { DESTRUCTION_DAYS } from "./clocks";
import { mayDoPrivacyWork } from "./privacy-officer.policy";

export type PrivacyTaskRow = {
  kind: "rights_request" | "access_dispute" | "misuse_notice" | "emergency_review" | "emergency_notice" | "destruction";
  about: string;
  residentId: string;
  since: Date;
  dueAt: Date;
};

const MOST = 200;

/** What the caller's agency owes to people, what is due first at the top; for those whose work it is not, nothing. */
export async function findPrivacyTasks({ reading, viewer, now }: Reader): Promise<PrivacyTaskRow[]> {
  if (mayDoPrivacyWork(viewer) !== "allowed") return [];
  return reading.query<PrivacyTaskRow>(OWED, [viewer.agency, MOST, now]);
}

const OWED = `
  select kind, about, resident_id as "residentId", since, due_at as "dueAt" from (
    select 'rights_request' as kind, id as about, resident_id, received_at as since, due_at from rights_request
      where controller_agency_id = $1 and answered_at is null
    union all select 'access_dispute', id, resident_id, received_at, due_at from access_dispute
      where controller_agency_id = $1 and answered_at is null
    union all select 'misuse_notice', id, resident_id, opened_at, due_at from misuse_notice
      where controller_agency_id = $1 and sent_at is null
    union all select 'emergency_review', id, resident_id, opened_at, review_by from emergency_access
      where agency_id = $1 and approved_at is not null and reviewed_at is null
    union all select 'emergency_notice', id, resident_id, opened_at, notify_by from emergency_access
      where agency_id = $1 and approved_at is not null and notified_at is null
    union all select 'destruction', c.id, c.resident_id, ${ENDED_AT}, ${ENDED_AT} + interval '${DESTRUCTION_DAYS} days'
      from consent c where c.recipient_agency_id = $1 and ${HAS_ENDED("$3")}
        and not exists (select from consent_destruction d where d.consent_id = c.id)
  ) owed order by due_at, kind, about limit $2`;
