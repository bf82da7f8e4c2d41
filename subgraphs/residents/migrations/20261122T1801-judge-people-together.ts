import type { MigrationInterface, QueryRunner } from "typeorm";
import { MAY_KNOW_PLACE, PERSON_RECORDS } from "./20261122T1242-join-records-of-one-person";
import { EVERY_CLASS, OPENS } from "./20261122T1401-rest-rows-on-facts";
import { seenInEmergency } from "./20261122T1501-review-emergencies";

const IN_FORCE = "m.merged_at is not null and m.undone_at is null";

/** The records that are one person with a record, itself among them: for each record of a list. */
const GROUPS = `
  create function groups_of_people(people text[]) returns table (person text, record text)
    language sql stable begin atomic
    with recursive joined (person, record) as (
      select p.id, p.id from unnest(people) p (id)
      union
      select j.person, case when m.kept_id = j.record then m.folded_id else m.kept_id end
      from joined j join resident_merge m on (m.kept_id = j.record or m.folded_id = j.record) and ${IN_FORCE}
    )
    select j.person, j.record from joined j;
    end;`;

/** Of these the records whose facts count for who asks: the keeper of a record sees that alone. */
const RECORDS = `
  create function records_of_people(people text[]) returns table (person text, record text)
    language sql stable begin atomic
    select g.person, g.record from groups_of_people(people) g
    where g.record = g.person or not exists (
      select from resident r where r.id = g.person and r.controller_agency_id = (select app_agency()));
    end;`;

/**
 * The record by which a person is seen: the one that the agency keeps, else the one that stands for the person. Records are
 * named as a list too, by which they are found: of a join alone it is not known how few it asks for.
 */
const SEEN = `
  create function people_seen(people text[]) returns table (person text, seen text)
    language sql stable begin atomic
    with g as (select person, record from groups_of_people(people))
    select distinct on (g.person) g.person, r.id
    from g join resident r on r.id = g.record where r.id = any(array(select record from g))
    order by g.person, (r.controller_agency_id = (select app_agency())) is true desc,
      exists (select from resident_merge m where m.folded_id = r.id and ${IN_FORCE}), r.id;
    end;`;

/** Whose place the agency may not know: a protected person's, and of everybody in that person's household. */
const HIDDEN_PLACES = `
  create function places_hidden(people text[]) returns setof text language plpgsql stable as $$
  declare
    agency text := app_agency();
  begin
    return query select near.person
    from (
      select g.person, g.record from groups_of_people(people) g
      union all
      select t.id, o.id from resident t join resident o on o.household_id = t.household_id
      where t.id = any(people)
        and o.household_id = any(array(select r.household_id from resident r where r.id = any(people)))
    ) near
    join protected_address p on p.resident_id = near.record
    join resident t on t.id = near.person and t.controller_agency_id is distinct from agency
    join resident r on r.id = near.record and r.controller_agency_id is distinct from agency
    where not exists (
      select from protected_address_agency a where a.resident_id = near.record and a.agency_id = agency);
  end $$;`;

/** When each fact counts, as a condition on its row. */
export type Counts = Record<"consent" | "plan" | "case" | "programme" | "emergency", string>;

const ALWAYS: Counts = { consent: "true", plan: "true", case: "true", programme: "true", emergency: "true" };

/** The classes that a fact of this database stands behind, of each of these people of whom there is any. */
export const opensTogether = (counts: Counts, declared = ""): string => `
  create or replace function app_opens(people text[]) returns table (person text, classes text[])
    language plpgsql stable as $$
  declare${declared}
    viewer jsonb := app_viewer();
    agency text := viewer ->> 'agency';
    own text := current_setting('app.own_record', true);
    others text[] := array_remove(people, own);
    security text[] := '{central_gov,province,administrative_city,autonomous_district,city,emd,health_centre}';
    every text[] := ${EVERY_CLASS};
  begin
    if viewer ->> 'audience' = 'self' and viewer ->> 'basis' = 'SELF' and viewer ->> 'actor' = any(people) then
      return query select viewer ->> 'actor', every;
    end if;
    if agency is null or viewer ->> 'audience' is null or viewer ->> 'audience' not in ('partner', 'staff') then
      return;
    end if;
    return query select r.id, every from resident r
      where r.id = any(people) and r.controller_agency_id = agency and (r.id = own or viewer ->> 'basis' = 'OWN_RECORD');
    case viewer ->> 'basis'
      when 'CONSENT_17' then
        return query select g.person, array_agg(distinct held.class)
          from records_of_people(others) g
          join consent c on c.resident_id = g.record and c.recipient_agency_id = agency
            and c.purpose = viewer ->> 'purpose' and c.withdrawn_at is null and c.superseded_by is null and ${counts.consent}
          cross join unnest(c.classes) held (class)
          group by g.person;
      when 'STATUTE_15_4' then
        return query select r.id, every from resident r
          where r.id = any(others) and r.controller_agency_kind = any(security) and viewer ->> 'agencyKind' = any(security);
      when 'ICA_23_3' then
        return query select distinct g.person, every from records_of_people(others) g
          join support_plan_agency s on s.resident_id = g.record and s.agency_id = agency and ${counts.plan};
      when 'OFFICIAL_DUTY_15_1_3' then
        return query select distinct g.person, every from records_of_people(others) g
          join case_record c on c.resident_id = g.record and ${counts.case}
          left join programme_case p on p.case_id = c.id and ${counts.programme}
          where viewer ->> 'agencyKind' = any(security) and (c.agency_id = agency or p.agency_id = agency);
      when 'EMERGENCY_15_1_5' then
        return query select distinct g.person, every from records_of_people(others) g
          join emergency_access e on e.resident_id = g.record and e.agency_id = agency and e.approved_at is not null
            and ${counts.emergency};
      when 'SUICIDE_12_2' then
        return query select p.id, every from unnest(others) p (id)
          where viewer ->> 'agencyKind' = 'mental_health_centre';
      else null;
    end case;
  end $$;`;

/** As it was before the database knew when a fact ends. */
export const OPENS_FOR_EVER = opensTogether(ALWAYS);

/** Of whom a class of data was granted to the transaction, and a fact of this database stands behind it. */
const OPENED = `
  create function app_opened(class text) returns setof text language sql stable begin atomic
    select o.person from app_opens(array(select g from app_granted(class) g)) o where class = any(o.classes);
    end;`;

const opened = (held: string): string => `resident_id in (select o from app_opened('${held}') o)`;
const openedEach = (held: string): string =>
  `app_granted(resident_id, '${held}') and '${held}' = any(app_opens(resident_id))`;

const PLACE_KNOWN = `resident_id not in (
  select h from places_hidden(array(select g from app_granted('LOCATION') g)) h)`;

const household = (key: string, condition: string): string =>
  `exists (select from resident r where r.household_id = ${key} and ${condition})`;

const CLASS_OF = {
  resident_identity: "PII_BASIC",
  resident_contact: "PII_CONTACT",
  resident_guardian: "PII_BASIC",
  resident_guardian_contact: "PII_CONTACT",
};

const HOUSEHOLDS = { household: "household.id", household_member: "household_member.household_id" };

const GUARDIANS = ["resident_guardian", "resident_guardian_contact"] as const;

type Condition = (held: string) => string;

/** What the policies say stays the same; how it is asked is once for a statement, and was once for a row. */
export class JudgePeopleTogether20261122180100 implements MigrationInterface {
  name = "JudgePeopleTogether20261122180100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`${GROUPS} ${RECORDS} ${SEEN} ${HIDDEN_PLACES} ${OPENS_FOR_EVER} ${OPENED}`);
    const place = `${opened("LOCATION")} and ${PLACE_KNOWN}`;
    await db.query(policies(opened, place, "r.id in (select o from app_opened('WELFARE') o)"));
    await db.query(seenInEmergency("array(select p.record from records_of_people(array[e.resident_id]) p)"));
    await db.query(`
      drop function app_opens(text); drop function may_know_place(text); drop function person_records(text);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`${PERSON_RECORDS} ${MAY_KNOW_PLACE} ${OPENS} ${seenInEmergency("person_records(e.resident_id)")}`);
    const place = `${openedEach("LOCATION")} and may_know_place(resident_id)`;
    await db.query(policies(openedEach, place, "app_granted(r.id, 'WELFARE') and 'WELFARE' = any(app_opens(r.id))"));
    await db.query(`
      drop function app_opened(text); drop function app_opens(text[]); drop function places_hidden(text[]);
      drop function people_seen(text[]); drop function records_of_people(text[]); drop function groups_of_people(text[]);`);
  }
}

const policies = (condition: Condition, place: string, ofHousehold: string): string =>
  [
    ...Object.entries(CLASS_OF).map(
      ([table, held]) => `alter policy ${table}_read on ${table} using (${condition(held)})`,
    ),
    `alter policy resident_address_read on resident_address using (${place})`,
    ...Object.entries(HOUSEHOLDS).map(
      ([table, key]) => `alter policy ${table}_read on ${table} using (${household(key, ofHousehold)})`,
    ),
    ...GUARDIANS.flatMap((table) => {
      const held = condition(CLASS_OF[table]);
      return [
        `alter policy ${table}_add on ${table} with check (${held})`,
        `alter policy ${table}_change on ${table} using (${held}) with check (${held})`,
        `alter policy ${table}_remove on ${table} using (${held})`,
      ];
    }),
  ].join(";\n");
