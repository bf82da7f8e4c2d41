import type { Reader } from "../../../kit/operation";
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
  select t.kind, t.about, t.resident_id as "residentId", t.since, t.due_at as "dueAt" from privacy_task t
  where t.agency_id = $1 and t.since <= $3::timestamptz order by t.due_at, t.kind, t.about limit $2`;
