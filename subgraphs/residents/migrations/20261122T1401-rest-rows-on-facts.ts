import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const OWN_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const KEEPS_THE_PERSON = `${KEEPER} and exists (
  select from resident r where r.id = resident_id and r.controller_agency_id = consent.controller_agency_id)`;
const IN_AN_EMERGENCY = `${OWN_AGENCY} and (select app_viewer() ->> 'purpose' = 'EMERGENCY_RESPONSE'
  and app_viewer() ->> 'basis' = 'EMERGENCY_15_1_5')`;
const STATES_WHY = `${MEMBERS_ONLY}
  and (select app_viewer() ->> 'purpose' is not null and app_viewer() ->> 'basis' is not null)`;

const OFFICER = "(select app_viewer() -> 'duties' ? 'privacy_officer')";
const STAFF = "(select app_audience()) = 'staff'";
const OFFICER_ALONE = `${STAFF} and ${OFFICER}`;
const systemOr = (duty: string): string =>
  `(select app_audience() = 'partner' or app_viewer() -> 'duties' ? '${duty}')`;
const RECIPIENT = `${MEMBERS_ONLY} and recipient_agency_id = (select app_agency())`;

/** What an agency owes to people is done by the staff whose duty it is, and some of it by its systems. */
const DUTIES = [
  { policy: "access_dispute_change on access_dispute", whose: KEEPER, duty: OFFICER_ALONE },
  { policy: "misuse_notice_change on misuse_notice", whose: KEEPER, duty: OFFICER_ALONE },
  { policy: "rights_request_change on rights_request", whose: KEEPER, duty: systemOr("privacy_officer") },
];
const DUTIES_TO_ADD = [
  { policy: "misuse_notice_add on misuse_notice", whose: KEEPER, duty: OFFICER_ALONE },
  { policy: "consent_destruction_add on consent_destruction", whose: RECIPIENT, duty: systemOr("privacy_officer") },
  { policy: "subject_key_epoch_add on subject_key_epoch", whose: OWN_AGENCY, duty: systemOr("member_administrator") },
];

/** Who answers for a person is kept by the agency that keeps the record. */
const GUARDIANS = { resident_guardian: "PII_BASIC", resident_guardian_contact: "PII_CONTACT" };

const granted = (table: string, held: string, more = ""): Rested => ({
  table,
  before: `app_granted(resident_id, '${held}')${more}`,
  after: `app_granted(resident_id, '${held}') and '${held}' = any(app_opens(resident_id))${more}`,
});

/** A household is there for whom the welfare of one of its people was opened to. */
function ofOpenedPerson(table: string, household: string): Rested {
  const opened = (more: string): string =>
    `exists (select from resident r where r.household_id = ${household} and app_granted(r.id, 'WELFARE')${more})`;
  return { table, before: opened(""), after: opened(" and 'WELFARE' = any(app_opens(r.id))") };
}

type Rested = { table: string; before: string; after: string };

/** The tables that hold who a person is and whom the person lives with, and the condition to read them. */
const SEALED: Rested[] = [
  granted("resident_identity", "PII_BASIC"),
  granted("resident_contact", "PII_CONTACT"),
  granted("resident_address", "LOCATION", " and may_know_place(resident_id)"),
  granted("resident_guardian", "PII_BASIC"),
  granted("resident_guardian_contact", "PII_CONTACT"),
  ofOpenedPerson("household", "household.id"),
  ofOpenedPerson("household_member", "household_member.household_id"),
];

export const EVERY_CLASS = "'{PII_BASIC,PII_CONTACT,HEALTH,SENSITIVE,WELFARE,HOUSING,LOCATION}'";

// Moments are compared by the code, whose clock they come from; here counts whether the fact is there at all.
export const OPENS = `
  create function app_opens(person text) returns text[] language plpgsql stable as $$
  declare
    viewer jsonb := app_viewer();
    agency text := viewer ->> 'agency';
    security text[] := '{central_gov,province,administrative_city,autonomous_district,city,emd,health_centre}';
    holds boolean := false;
  begin
    if viewer ->> 'audience' = 'self' then
      holds := viewer ->> 'basis' = 'SELF' and viewer ->> 'actor' = person;
    elsif viewer ->> 'audience' in ('partner', 'staff') and agency is not null then
      if current_setting('app.own_record', true) = person or viewer ->> 'basis' = 'OWN_RECORD' then
        holds := exists (select from resident r where r.id = person and r.controller_agency_id = agency);
      else case viewer ->> 'basis'
        when 'CONSENT_17' then
          return array(select distinct unnest(c.classes) from consent c
            where c.resident_id = any(person_records(person)) and c.recipient_agency_id = agency
              and c.purpose = viewer ->> 'purpose' and c.withdrawn_at is null and c.superseded_by is null);
        when 'STATUTE_15_4' then
          holds := viewer ->> 'agencyKind' = any(security) and exists (
            select from resident r where r.id = person and r.controller_agency_kind = any(security));
        when 'ICA_23_3' then
          holds := exists (select from support_plan_agency s
            where s.resident_id = any(person_records(person)) and s.agency_id = agency);
        when 'OFFICIAL_DUTY_15_1_3' then
          holds := viewer ->> 'agencyKind' = any(security) and exists (
            select from case_record c left join programme_case p on p.case_id = c.id
            where c.resident_id = any(person_records(person)) and (c.agency_id = agency or p.agency_id = agency));
        when 'EMERGENCY_15_1_5' then
          holds := exists (select from emergency_access e
            where e.resident_id = any(person_records(person)) and e.agency_id = agency and e.approved_at is not null);
        when 'SUICIDE_12_2' then
          holds := viewer ->> 'agencyKind' = 'mental_health_centre';
        else
          holds := false;
      end case; end if;
    end if;
    return case when holds then ${EVERY_CLASS}::text[] else '{}'::text[] end;
  end $$;`;

/** What identifies a person, and a household, is there only where a fact of this database stands behind what the code decided. */
export class RestRowsOnFacts20261122140100 implements MigrationInterface {
  name = "RestRowsOnFacts20261122140100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(OPENS);
    for (const { table, after } of SEALED) await db.query(`alter policy ${table}_read on ${table} using (${after})`);
    await db.query(`
      alter policy resident_match_read on resident_match using (${STATES_WHY});
      alter policy consent_add on consent with check (${KEEPS_THE_PERSON});
      alter policy emergency_access_add on emergency_access with check (${IN_AN_EMERGENCY});`);
    for (const { policy, whose, duty } of DUTIES)
      await db.query(`alter policy ${policy} using (${whose} and ${duty}) with check (${whose} and ${duty})`);
    for (const { policy, whose, duty } of DUTIES_TO_ADD)
      await db.query(`alter policy ${policy} with check (${whose} and ${duty})`);
    for (const [table, held] of Object.entries(GUARDIANS))
      await keepGuardians(db, table, `app_granted(resident_id, '${held}') and '${held}' = any(app_opens(resident_id))`);
  }
  async down(db: QueryRunner): Promise<void> {
    for (const [table, held] of Object.entries(GUARDIANS))
      await keepGuardians(db, table, `app_granted(resident_id, '${held}')`);
    for (const { policy, whose } of DUTIES_TO_ADD) await db.query(`alter policy ${policy} with check (${whose})`);
    for (const { policy, whose } of DUTIES)
      await db.query(`alter policy ${policy} using (${whose}) with check (${whose})`);
    await db.query(`
      alter policy emergency_access_add on emergency_access with check (${OWN_AGENCY});
      alter policy consent_add on consent with check (${KEEPER});
      alter policy resident_match_read on resident_match using (${MEMBERS_ONLY});`);
    for (const { table, before } of SEALED) await db.query(`alter policy ${table}_read on ${table} using (${before})`);
    await db.query("drop function app_opens(text)");
  }
}

const keepGuardians = (db: QueryRunner, table: string, opened: string): Promise<unknown> =>
  db.query(`
    alter policy ${table}_add on ${table} with check (${opened});
    alter policy ${table}_change on ${table} using (${opened}) with check (${opened});
    alter policy ${table}_remove on ${table} using (${opened});`);
