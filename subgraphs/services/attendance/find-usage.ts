import { Invalid } from "../../../kit/errors";
import type { Reader } from "../../../kit/operation";
import type { ServiceAudience } from "../programmes/programme.entity";
import { AttendanceRow } from "./attendance.entity";
import { insistOnHeadCounts } from "./insist-on-head-counts";

/** Days in Korea, both included. */
export type UsageSpan = { from: string; to: string };

export type UsageCount = {
  parent: string;
  byAudience: { audience: ServiceAudience; uniqueParticipants: number; attendances: number }[];
};

const PARENTS = { programme: "g.id", platform: "g.platform_id" } as const;

type Line = { parent: string; audience: ServiceAudience | null; uniqueParticipants: number; attendances: number };

const AUDIENCES: ServiceAudience[] = ["tenant", "local_resident", "field_staff"];

/**
 * Unique people and visits of each parent that had sessions in the span; a parent without any is left out. People are
 * told apart within one programme only: joining those of different controllers takes an expert body (PIPA Art. 28-3),
 * so a platform's number is the sum of its programmes' numbers. Somebody who came as two audiences counts as the first:
 * `first` is the place of a person's first session and the audience there in one number, found without sorting.
 */
export async function findUsage(
  { reading, viewer }: Reader,
  parent: keyof typeof PARENTS,
  { from, to }: UsageSpan,
  parents: readonly string[],
): Promise<UsageCount[]> {
  insistOnHeadCounts(viewer);
  if (from > to)
    throw new Invalid("from must not be later than to.", "from은 to보다 늦을 수 없습니다.", "PERIOD_INVALID");
  const lines = await reading.query<Line>(
    `with meeting as (
       select ${PARENTS[parent]} as parent, l.programme_id, s.id, row_number() over (order by s.starts_at, s.id) as place
       from programme g join service_at_location l on l.programme_id = g.id join session s on s.service_at_location_id = l.id
       where ${PARENTS[parent]} = any($1) and s.status <> 'cancelled'
         and s.starts_at >= $2::date::timestamp at time zone 'Asia/Seoul'
         and s.starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Seoul'
     ), person as (
       select m.programme_id, count(*) as visits, min(m.place * 10 + array_position($4::text[], a.audience)) as first
       from meeting m join ${reading.table(AttendanceRow)} a on a.session_id = m.id
       where a.status = 'present' group by m.programme_id, a.resident_id
     )
     select h.parent, ($4::text[])[p.first % 10] as audience, count(p.visits) as "uniqueParticipants",
       coalesce(sum(p.visits), 0)::bigint as attendances
     from (select distinct parent, programme_id from meeting) h left join person p on p.programme_id = h.programme_id
     group by 1, 2 order by 1, 2`,
    [parents, from, to, AUDIENCES],
  );
  const counts = new Map<string, UsageCount>();
  for (const { parent: of, audience, ...numbers } of lines) {
    const count = counts.get(of) ?? { parent: of, byAudience: [] };
    counts.set(of, count);
    if (audience) count.byAudience.push({ audience, ...numbers });
  }
  return [...counts.values()];
}
