import type { Reader } from "../../../kit/operation";
import type { UsageSpan } from "../attendance/find-usage";
import { insistOnHeadCounts } from "../attendance/insist-on-head-counts";
import { insistOnPeriod } from "../attendance/insist-on-period";
import { SessionRow } from "../sessions/session.entity";
import { FeedbackRow } from "./feedback.entity";

/** How often a score was given, and by how many people; without a score: how often any was. */
export type FeedbackCount = { programmeId: string; score: number | null; given: number; people: number };

/** What was given for the sessions of each programme in the span, one score of a person for each session. */
export async function findFeedback(
  { reading, viewer }: Reader,
  span: UsageSpan,
  programmes: readonly string[],
): Promise<FeedbackCount[]> {
  insistOnHeadCounts(viewer);
  insistOnPeriod(span);
  return reading.query<FeedbackCount>(
    `select l.programme_id as "programmeId", f.score, count(*) as given, count(distinct f.giver) as people
     from service_at_location l join ${reading.table(SessionRow)} s on s.service_at_location_id = l.id
       join ${reading.table(FeedbackRow)} f on f.session_id = s.id
     where l.programme_id = any($1) and s.status <> 'cancelled'
       and s.starts_at >= $2::date::timestamp at time zone 'Asia/Seoul'
       and s.starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Seoul'
     group by grouping sets ((l.programme_id, f.score), (l.programme_id))`,
    [programmes, span.from, span.to],
  );
}
