import DataLoader from "dataloader";
import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { Page, PageWish } from "../../../kit/page";
import { AttendanceRow } from "../attendance/attendance.entity";
import { insistOnHeadCounts } from "../attendance/insist-on-head-counts";
import { type FindSessions, findSessions, type SessionParent } from "./find-sessions";
import { SessionRow } from "./session.entity";

export type SessionHeadCount = { sessionId: string; enrolled: number; attended: number };

/** When and where sessions are is public; how many came is not. */
export const sessionLoaders = (reader: Reader) => {
  const { reading, viewer } = reader;
  const sessionsBy = (parent: SessionParent) =>
    byArguments(
      ({ wish, ...which }: FindSessions & { wish: PageWish }) =>
        new DataLoader<string, Page<SessionRow> | null>(async (parents) => {
          const pages = await findSessions(reader, parent, which, wish, parents);
          return parents.map((each) => pages.get(each) ?? null);
        }),
    );
  return {
    session: loadOne(
      (ids: string[]) => reading.rows(SessionRow, "where t.id = any($1)", [ids]),
      (session) => session.id,
    ),
    sessionsOfProgramme: sessionsBy("programme"),
    sessionsOfSpace: sessionsBy("space"),
    sessionsOfSite: sessionsBy("site"),
    sessionHeadCount: loadOne(
      async (sessions: string[]) => {
        insistOnHeadCounts(viewer);
        return reading.query<SessionHeadCount>(
          `select i.id as "sessionId", count(a.id) as enrolled, count(a.id) filter (where a.status = 'present') as attended
           from unnest($1::text[]) i(id) left join ${reading.table(AttendanceRow)} a on a.session_id = i.id group by i.id`,
          [sessions],
        );
      },
      (count) => count.sessionId,
    ),
  };
};
