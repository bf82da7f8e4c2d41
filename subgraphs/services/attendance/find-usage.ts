import type { Reader } from "../../../kit/operation";
import type { ProgrammeRow, ServiceAudience } from "../programmes/programme.entity";
import { AttendanceRow } from "./attendance.entity";
import { insistOnHeadCounts } from "./insist-on-head-counts";
import { insistOnPeriod } from "./insist-on-period";

/** Days in Korea, both included. */
export type UsageSpan = { from: string; to: string };

export type AudienceUsage = {
  audience: ServiceAudience;
  uniqueParticipants: number;
  attendances: number;
  synthetic: boolean;
};

export type ProgrammeUsage = Pick<ProgrammeRow, "sectors" | "purposes"> & { byAudience: AudienceUsage[] };

export type UsageCount = { parent: string; programmes: ProgrammeUsage[] };

const PARENTS = { programme: "g.id", platform: "g.platform_id" } as const;

type Line = Omit<AudienceUsage, "audience"> &
  Pick<ProgrammeRow, "sectors" | "purposes"> & {
    parent: string;
    programmeId: string;
    audience: ServiceAudience | null;
  };

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
  insistOnPeriod({ from, to });
  const lines = await reading.query<Line>(
    `with meeting as (
       select ${PARENTS[parent]} as parent, l.programme_id, s.id, row_number() over (order by s.starts_at, s.id) as place
       from programme g join service_at_location l on l.programme_id = g.id join session s on s.service_at_location_id = l.id
       where ${PARENTS[parent]} = any($1) and s.status <> 'cancelled'
         and s.starts_at >= $2::date::timestamp at time zone 'Asia/Seoul'
         and s.starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Seoul'
     ), person as (
       select m.programme_id, count(*) as visits, min(m.place * 10 + array_position($4::text[], a.audience)) as first,
         bool_or(a.synthetic) as synthetic
       from meeting m join ${reading.table(AttendanceRow)} a on a.session_id = m.id
       where a.status = 'present' group by m.programme_id, a.resident_id
     ), counted as (
       select programme_id, first % 10 as audience, count(*) as people, sum(visits)::bigint as visits, bool_or(synthetic) as synthetic
       from person group by 1, 2
     )
     select h.parent, g.id as "programmeId", g.sectors, g.purposes, ($4::text[])[c.audience] as audience,
       coalesce(c.people, 0) as "uniqueParticipants", coalesce(c.visits, 0) as attendances,
       coalesce(c.synthetic, false) as synthetic
     from (select distinct parent, programme_id from meeting) h join programme g on g.id = h.programme_id
       left join counted c on c.programme_id = g.id
     order by 1, 2, c.audience`,
    [parents, from, to, AUDIENCES],
  );
  const counts = new Map<string, Map<string, ProgrammeUsage>>();
  for (const { parent: of, programmeId, sectors, purposes, audience, ...numbers } of lines) {
    const programmes = counts.get(of) ?? new Map<string, ProgrammeUsage>();
    counts.set(of, programmes);
    const usage = programmes.get(programmeId) ?? { sectors, purposes, byAudience: [] };
    programmes.set(programmeId, usage);
    if (audience) usage.byAudience.push({ audience, ...numbers });
  }
  return [...counts].map(([of, programmes]) => ({ parent: of, programmes: [...programmes.values()] }));
}
