import { CASE_PERSON_SLUGS } from "../../seed/people";
import { agencyId, householdId, residentId } from "../../seed/slugs";
import type { Hub } from "../kit/the-hub";

export const PEOPLE = CASE_PERSON_SLUGS.map(residentId);
export const PER_HOUSEHOLD = 3;

/** 300 invented people in 100 households with a tenancy, each in a programme of its own and in one of the household. */
export async function plantDumped({ sql }: Hub): Promise<void> {
  const households = PEOPLE.filter((_, index) => index % PER_HOUSEHOLD === 0).map((_, index) =>
    householdId(`dump-${index}`),
  );
  await sql(
    "residents",
    `insert into household (id, area_code, size, lives_alone, controller_agency_id, synthetic, inferred)
     select id, '5011000000', $2, false, $3, true, false from unnest($1::text[]) as id`,
    [households, PER_HOUSEHOLD, agencyId("jeju-si")],
  );
  await sql(
    "residents",
    `update resident set household_id = w.household, controller_agency_id = $3
     from unnest($1::text[], $2::text[]) as w(id, household) where resident.id = w.id`,
    [PEOPLE, PEOPLE.map((_, index) => households[Math.floor(index / PER_HOUSEHOLD)]), agencyId("jeju-si")],
  );
  await sql(
    "residents",
    `insert into household_member (household_id, resident_id, relation, valid_from, synthetic)
     select r.household_id, r.id, 'other', '2026-01-01', true from resident r where r.household_id = any($1)`,
    [households],
  );
  const moved = await sql(
    "housing",
    `update tenancy set household_id = w.household
     from unnest($1::text[]) with ordinality as w(household, n) join (
       select id, row_number() over (order by id) as n from tenancy
       where status = 'active' and valid_from <= current_date and valid_to is null) t using (n)
     where tenancy.id = t.id returning tenancy.id`,
    [households],
  );
  expect(moved).toHaveLength(households.length);
  await sql(
    "services",
    `insert into enrolment (id, programme_id, unit, resident_id, household_id, audience, state, valid_from, valid_from_precision,
       valid_to_precision, controller_agency_id, version, synthetic, inferred)
     select 'enr_dump' || w.unit || n, p.id, w.unit, case w.unit when 'person' then w.whose end,
       case w.unit when 'household' then w.whose end, 'tenant', 'enrolled', '2026-02-01', 'day', 'day', $3, 1, true, false
     from (select 'person' as unit, * from unnest($1::text[]) with ordinality as a(whose, n)
       union all select 'household', * from unnest($2::text[]) with ordinality as b(whose, n)) w
     cross join lateral (select id from programme where not sectors @> array['health'] order by id limit 1) p`,
    [PEOPLE, households, agencyId("jile")],
  );
  await plantWorklists(sql);
}

/** Both agencies work on a case of each of these people, and of nobody else: they list the same people in the same order. */
async function plantWorklists(sql: Hub["sql"]): Promise<void> {
  const both = [agencyId("jeju-medical"), agencyId("jpdc")];
  await sql("residents", "update resident set controller_agency_id = $2 where not id = any($1)", [
    PEOPLE,
    agencyId("jile"),
  ]);
  await sql(
    "residents",
    `update case_record set state = 'closed', closed_on = opened_on where closed_on is null and not resident_id = any($1)`,
    [PEOPLE],
  );
  await sql(
    "residents",
    `insert into case_record (id, resident_id, agency_id, area_code, state, kind, opened_on, controller_agency_id, synthetic, inferred)
     select 'cas_dump' || md5(person || agency), person, agency, '5011000000', 'in_service', 'general', '2026-01-01', agency, true, false
     from unnest($1::text[]) person, unnest($2::text[]) agency`,
    [PEOPLE, both],
  );
  await sql(
    "residents",
    `insert into programme_case (id, case_id, programme_code, programme_version, agency_id, valid_from, controller_agency_id,
       synthetic, inferred)
     select replace(id, 'cas', 'prc'), id, 'INTEGRATED', '1', agency_id, opened_on, agency_id, true, false
     from case_record where id like 'cas_dump%'`,
  );
  await sql(
    "residents",
    `insert into programme_membership (programme_case_id, resident_id, agency_id, data_class)
     select replace(id, 'cas', 'prc'), resident_id, agency_id, 'WELFARE' from case_record where id like 'cas_dump%'`,
  );
}

/** Each person consents, to each of the two, to the same. */
export async function consentTo({ sql }: Hub, classes: string[]): Promise<void> {
  await sql("residents", "delete from consent where id like 'cns_dump%'");
  await sql(
    "residents",
    `insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes, refusal_text, method,
       given_at, valid_to, recorded_by, synthetic)
     select 'cns_dump' || md5(person || recipient), person, 'provision', $2, recipient, 'SERVICE_PROVISION', $4, '거부할 수 있습니다. (가상 자료)', 'paper',
       '2026-01-01', '2030-01-01', 'test', true
     from unnest($1::text[]) as person, unnest($3::text[]) as recipient`,
    [PEOPLE, agencyId("jeju-si"), [agencyId("jeju-medical"), agencyId("jpdc")], classes],
  );
}
