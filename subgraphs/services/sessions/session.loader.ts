import DataLoader from "dataloader";
import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { Page, PageWish } from "../../../kit/page";
import { AttendanceRow } from "../attendance/attendance.entity";
import { insistOnHeadCounts } from "../attendance/insist-on-head-counts";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { type FindSessions, findSessions, type SessionParent } from "./find-sessions";
import { SessionRow } from "./session.entity";

export type SessionHeadCount = Pick<ProgrammeRow, "sectors" | "purposes"> & {
  sessionId: string;
  enrolled: number;
  attended: number;
  synthetic: boolean;
};

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
          `select s.id as "sessionId", g.sectors, g.purposes, count(a.id) as enrolled,
             count(a.id) filter (where a.status = 'present') as attended, coalesce(bool_or(a.synthetic), false) as synthetic
           from session s join service_at_location l on l.id = s.service_at_location_id
             join programme g on g.id = l.programme_id left join ${reading.table(AttendanceRow)} a on a.session_id = s.id
           where s.id = any($1) group by s.id, g.id`,
          [sessions],
        );
      },
      (count) => count.sessionId,
    ),
  };
};
