import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";
import { HAD_OPEN_CASE, hadOpenCase } from "./20261122T1340-dispute-access";
import { PROVIDED_UNDER, providedUnder } from "./20261122T1345-end-consents";
import { seenInEmergency } from "./20261122T1501-review-emergencies";
import { opensTogether } from "./20261122T1801-judge-people-together";
import { DECLARED, IN_TIME } from "./20261122T2120-end-facts-in-time";

/** A consent was given to the agency that keeps the record: of a merged person it opens nothing that another agency keeps. */
const TO_KEEPER = `(g.record = g.person or exists (
  select from resident r join resident s on s.controller_agency_id = r.controller_agency_id
  where r.id = g.record and s.id = g.person))`;

const RECORDS_OF_CONSENT = `r.subject in (
  select p.id from groups_of_people(array[c.resident_id]) g join resident p on p.id = g.record
  where p.controller_agency_id = (select o.controller_agency_id from resident o where o.id = c.resident_id))`;

const RECORDS_SEEN = "array(select p.record from records_of_people(array[e.resident_id]) p)";

/** Which record is the person's own, as a condition on its id. */
type IsOwn = (record: string) => string;
const signedInAs: IsOwn = (record) => `${record} = (select app_viewer() ->> 'actor')`;
const mine: IsOwn = (record) => `${record} in (select records_of_self())`;

/**
 * The records that are the person who asks, for whoever asks about themselves. Merges are no rows of theirs: the system
 * context that it enters means something only while it runs as the owner.
 */
const RECORDS_OF_SELF = `
  create function records_of_self() returns setof text
    language plpgsql stable security definer rows 2 set search_path = public, pg_temp as $$
  declare
    me text := app_viewer() ->> 'actor';
  begin
    if app_audience() <> 'self' or me is null then return; end if;
    perform set_config('app.system', 'on', true);
    return query select g.record from groups_of_people(array[me]) g;
  end $$;`;

const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const RECIPIENT = `${MEMBERS_ONLY} and recipient_agency_id = (select app_agency())`;
const FORWARDER = `${MEMBERS_ONLY} and forwarded_by = (select app_agency())`;
const ASKED_FOR_IT = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const NOT_FOR_STATISTICS = `${MEMBERS_ONLY} and (select app_viewer() ->> 'purpose') is distinct from 'STATISTICS'`;

/** Every policy by which people reach what is about themselves. */
function policiesOfSelf(isOwn: IsOwn): string {
  const self = (record = "resident_id"): string => `(select app_audience()) = 'self' and ${isOwn(record)}`;
  return `
    alter policy resident_read on resident using (${NOT_FOR_STATISTICS} or ${self("id")});
    alter policy consent_read on consent using (${KEEPER} or ${RECIPIENT} or ${self()});
    alter policy consent_withdrawn_by_self on consent using (${self()}) with check (${self()});
    alter policy consent_destruction_read on consent_destruction using (${KEEPER} or ${RECIPIENT} or ${self()});
    alter policy rights_request_read on rights_request using (${self()} or ${KEEPER} or ${FORWARDER});
    alter policy rights_request_add on rights_request with check (${self()});
    alter policy access_dispute_read on access_dispute using (${self()} or ${KEEPER});
    alter policy access_dispute_add on access_dispute with check (${self()});
    alter policy misuse_notice_read on misuse_notice using (${self()} and sent_at is not null or ${KEEPER});
    alter policy emergency_access_read on emergency_access
      using (${ASKED_FOR_IT} or ${self()} and approved_at is not null);
    alter policy access_record_of_self on access_record using (${self("subject")});`;
}

/** Of a merged person each keeper's consents are its own, and the person's rights reach every record. */
export class KeepConsentsToTheirKeeper20261122213000 implements MigrationInterface {
  name = "KeepConsentsToTheirKeeper20261122213000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(RECORDS_OF_SELF);
    await db.query(opensTogether({ ...IN_TIME, consent: `${IN_TIME.consent} and ${TO_KEEPER}` }, DECLARED));
    await db.query(providedUnder(RECORDS_OF_CONSENT, mine("c.resident_id")));
    await db.query(seenInEmergency(RECORDS_SEEN, mine("e.resident_id")));
    await db.query(
      hadOpenCase(
        "c.resident_id = any (array(select g.record from groups_of_people(array[of_resident]) g))",
        mine("of_resident"),
      ),
    );
    await db.query(policiesOfSelf(mine));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(policiesOfSelf(signedInAs));
    await db.query(`${HAD_OPEN_CASE} ${PROVIDED_UNDER} ${seenInEmergency(RECORDS_SEEN)}`);
    await db.query(`${opensTogether(IN_TIME, DECLARED)} drop function records_of_self();`);
  }
}
