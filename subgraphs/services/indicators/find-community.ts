import type { Reader } from "../../../kit/operation";
import { AttendanceRow } from "../attendance/attendance.entity";
import type { UsageSpan } from "../attendance/find-usage";
import { insistOnHeadCounts } from "../attendance/insist-on-head-counts";
import { insistOnPeriod } from "../attendance/insist-on-period";
import { VolunteerCountRow } from "../attendance/volunteer-count.entity";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { SessionRow } from "../sessions/session.entity";

/** The people of one programme in one complex: those who came once, and those who came again. */
export type Participation = Pick<ProgrammeRow, "sectors" | "purposes"> & {
  once: number;
  again: number;
  synthetic: boolean;
};

export type Community = {
  complexId: string;
  sessions: number;
  groupLedSessions: number;
  groups: number;
  /** Null where nobody counted them at any of the sessions. */
  volunteers: number | null;
  programmes: Participation[];
};

/**
 * What took place in each complex in the span; a complex in which nothing did is left out. People are told apart within
 * one programme only, as in `findUsage`.
 */
export async function findCommunity(
  { reading, viewer }: Reader,
  { from, to }: UsageSpan,
  complexes: readonly string[],
): Promise<Community[]> {
  insistOnHeadCounts(viewer);
  insistOnPeriod({ from, to });
  return reading.query<Community>(
    `with meeting as (
       select l.complex_id, l.programme_id, s.id, s.led_by_group, v.volunteers
       from service_at_location l join ${reading.table(SessionRow)} s on s.service_at_location_id = l.id
         left join ${reading.table(VolunteerCountRow)} v on v.session_id = s.id
       where l.complex_id = any($1) and l.programme_id is not null and s.status = 'held'
         and s.starts_at >= $2::date::timestamp at time zone 'Asia/Seoul'
         and s.starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Seoul'
     ), person as (
       select m.complex_id, m.programme_id, count(*) as visits, bool_or(a.synthetic) as synthetic
       from meeting m join ${reading.table(AttendanceRow)} a on a.session_id = m.id
       where a.status = 'present' group by m.complex_id, m.programme_id, a.resident_id
     ), counted as (
       select p.complex_id, jsonb_agg(jsonb_build_object('sectors', g.sectors, 'purposes', g.purposes,
         'once', p.once, 'again', p.again, 'synthetic', p.synthetic)) as programmes
       from (select complex_id, programme_id, count(*) filter (where visits = 1) as once,
           count(*) filter (where visits > 1) as again, bool_or(synthetic) as synthetic
         from person group by 1, 2) p join programme g on g.id = p.programme_id
       group by p.complex_id
     )
     select m.complex_id as "complexId", count(*) as sessions,
       count(m.led_by_group) as "groupLedSessions", count(distinct lower(m.led_by_group)) as "groups",
       sum(m.volunteers)::bigint as volunteers, coalesce(c.programmes, '[]') as programmes
     from meeting m left join counted c on c.complex_id = m.complex_id group by m.complex_id, c.programmes`,
    [complexes, from, to],
  );
}
