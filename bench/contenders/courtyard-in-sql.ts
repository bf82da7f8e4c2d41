import type { Pool } from "pg";
import type { SubgraphName } from "../../hub/subgraphs";
import type { Days } from "../question";

/**
 * The README's question as somebody would write it by hand who knows the four databases and has this one page to serve:
 * one statement for each database and step, no guards, no transaction, no GraphQL.
 */
export async function courtyardInSql(pools: Record<SubgraphName, Pool>, days: Days, today: string): Promise<unknown> {
  const rows = async <Row>(database: SubgraphName, name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await pools[database].query({ name, text, values })).rows as Row[];

  const [platform] = await rows<Platform>("agencies", "platform", PLATFORM, ["gachi-happy-courtyard", days.day1]);
  if (!platform) return { platform: null };
  const programmes = await rows<Programme>("services", "programmes", PROGRAMMES, [platform.id, days.day3, days.day4]);
  const spaceIds = [...new Set(programmes.flatMap(({ sites }) => sites.filter((id) => id !== null)))];
  const programmeIds = programmes.map(({ id }) => id);
  const [agreements, spaces] = await Promise.all([
    rows<Agreement>("agencies", "agreements", AGREEMENTS, [programmeIds, today, days.day2]),
    rows<Space>("housing", "spaces", SPACES, [spaceIds]),
  ]);
  const dongs = [...new Set(spaces.flatMap(({ dong }) => (dong ? [dong] : [])))];
  const [names, counts] = await Promise.all([
    rows<{ code: string; fullName: string }>("agencies", "areas", AREAS, [dongs]),
    rows<Recipients>("residents", "recipients", RECIPIENTS, [dongs, today]),
  ]);

  const rolesOf = new Map(agreements.map(({ programmeId, roles }) => [programmeId, { roles }]));
  const nameOf = new Map(names.map(({ code, fullName }) => [code, fullName]));
  const recipientsOf = new Map(counts.map((count) => [count.code, recipients(count)]));
  const spaceOf = new Map(
    spaces.map(({ id, kind, capacity, complex, dong }) => {
      const adminDong = dong && { fullName: nameOf.get(dong), recipients: recipientsOf.get(dong) };
      return [id, { kind, capacity, complex: { name: complex, adminDong } }];
    }),
  );
  return {
    platform: {
      name: platform.name,
      memberships: { totalCount: platform.members, nodes: platform.firstMembers },
      programmes: {
        totalCount: programmes.length,
        nodes: programmes.map(({ id, name, sites, usage, enrolments }) => ({
          name,
          agreement: rolesOf.get(id) ?? null,
          sites: sites.map((space) => ({ space: space && spaceOf.get(space) })),
          usage,
          enrolments,
        })),
      },
    },
  };
}

type Platform = { id: string; name: string; members: number; firstMembers: unknown };
type Programme = { id: string; name: string; sites: (string | null)[]; usage: unknown; enrolments: unknown };
type Agreement = { programmeId: string; roles: unknown };
type Space = { id: string; kind: string; capacity: number | null; complex: string; dong: string | null };
type Recipients = { code: string; kept: boolean; value: number };

/** Numbers of people below five are withheld. */
function recipients({ kept, value }: Recipients): { value: number | null; status: string } {
  if (!kept) return { value: null, status: "NOT_AVAILABLE" };
  return value > 0 && value < 5 ? { value: null, status: "CONFIDENTIAL" } : { value, status: "SHOWN" };
}

const valid = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date)`;

const PLATFORM = `
  select p.id, p.name,
    (select count(*)::int from membership m where m.platform_id = p.id and ${valid("m", "$2")}) as members,
    (select json_agg(json_build_object('agency', json_build_object('name', f.name, 'kind', upper(f.kind)))) from (
      select a.name, a.kind from membership m join agency a on a.id = m.agency_id
      where m.platform_id = p.id and ${valid("m", "$2")} order by a.name, m.id limit 3) f) as "firstMembers"
  from platform p where p.slug = $1`;

const PROGRAMMES = `
  select g.id, g.name, s.sites, u.usage, e.enrolments
  from programme g
  cross join lateral (
    select coalesce(json_agg(l.space_id order by l.valid_from, l.id), '[]') as sites
    from service_at_location l where l.programme_id = g.id and ${valid("l", "$2")}) s
  cross join lateral (
    select json_build_object(
      'uniqueParticipants', case when count(m.id) > 0 then count(distinct a.resident_id) end,
      'attendances', case when count(m.id) > 0 then count(a.id) end) as usage
    from service_at_location l join session m on m.service_at_location_id = l.id
    left join attendance a on a.session_id = m.id and a.status = 'present'
    where l.programme_id = g.id and m.status <> 'cancelled'
      and m.starts_at >= '2024-09-01'::timestamp at time zone 'Asia/Seoul'
      and m.starts_at < '2025-01-01'::timestamp at time zone 'Asia/Seoul') u
  cross join lateral (
    select case when count(*) > 0 then json_build_object('households', case when bool_or(n.unit = 'household')
      then count(*) filter (where n.unit = 'household' and n.state = 'enrolled' and ${valid("n", "$3")}) end) end as enrolments
    from enrolment n where n.programme_id = g.id) e
  where g.platform_id = $1 and exists (
    select from programme_status t where t.programme_id = g.id and t.status in ('opened_preparing', 'operating')
      and t.valid_from < '2025-01-01' and (t.valid_to is null or t.valid_to > '2024-01-01'))
  order by g.name, g.id`;

const AGREEMENTS = `
  select distinct on (g.programme_id) g.programme_id as "programmeId", r.roles
  from agreement g
  cross join lateral (
    select coalesce(json_agg(json_build_object('role', upper(t.role), 'agency', json_build_object('name', a.name))
      order by a.name, t.role, t.id), '[]') as roles
    from agreement_role t join agency a on a.id = t.agency_id where t.agreement_id = g.id and ${valid("t", "$3")}) r
  where g.programme_id = any($1) and g.effective_on <= $2::date and (g.expires_on is null or g.expires_on > $2::date)
  order by g.programme_id, g.effective_on desc, g.id`;

const SPACES = `
  select s.id, upper(s.kind) as kind, s.capacity, c.name as complex, c.admin_dong_code as dong
  from space s join complex c on c.id = s.complex_id where s.id = any($1)`;

const AREAS = `select code, full_name as "fullName" from area where code = any($1)`;

// Every dong asked about is a single area, so a code is equal where the hub looks through a range of codes.
const RECIPIENTS = `
  select d.code,
    exists (select from register g where g.area_code = d.code and ${valid("g", "$2")}) as kept,
    (select count(distinct p.resident_id)::int from (
      select c.resident_id from case_record c
      where c.area_code = d.code and c.opened_on <= $2::date and (c.closed_on is null or c.closed_on > $2::date)
      union all
      select r.resident_id from recipient r where r.area_code = d.code and ${valid("r", "$2")}) p) as value
  from unnest($1::text[]) as d(code)`;
