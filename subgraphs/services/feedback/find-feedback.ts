import type { Reader } from "../../../kit/operation";
import type { UsageSpan } from "../attendance/find-usage";
import { insistOnHeadCounts } from "../attendance/insist-on-head-counts";
import { insistOnPeriod } from "../attendance/insist-on-period";
import { SessionRow } from "../sessions/session.entity";
import { FeedbackRow } from "./feedback.entity";

export type FeedbackCount = { programmeId: string; score: number; people: number };

/** How many gave each score for the sessions of each programme in the span, one score of one session each. */
export async function findFeedback(
  { reading, viewer }: Reader,
  span: UsageSpan,
  programmes: readonly string[],
): Promise<FeedbackCount[]> {
  insistOnHeadCounts(viewer);
  insistOnPeriod(span);
  return reading.query<FeedbackCount>(
    `select l.programme_id as "programmeId", f.score, count(*) as people
     from service_at_location l join ${reading.table(SessionRow)} s on s.service_at_location_id = l.id
       join ${reading.table(FeedbackRow)} f on f.session_id = s.id
     where l.programme_id = any($1)
       and s.starts_at >= $2::date::timestamp at time zone 'Asia/Seoul'
       and s.starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Seoul'
     group by 1, 2`,
    [programmes, span.from, span.to],
  );
}
