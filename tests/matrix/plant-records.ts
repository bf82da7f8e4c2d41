import type pg from "pg";
import { accountId, agencyId, residentId } from "../../seed/slugs";
import { hashOfCode } from "../../subgraphs/agencies/accounts/sign-in-code";
import { CHOSEN, doubleOf, FIFTH, NAMES, REFUSAL_TEXT, REVIEWED, SIXTH, THIRD } from "./marked";
import { OFFICER, OTHER_PERSON, PERSON, PERSONAS } from "./personas";

/** A record to act on for everybody who asks, and what the person finds about themselves. */
export const plantRecords = (db: pg.Client): Promise<unknown> =>
  db.query(`
    insert into rights_request (id, resident_id, controller_agency_id, kind, received_at, due_at)
      select 'rrq_matrix_' || who, case who when 'keeper' then '${PERSON}' else '${THIRD}' end, '${agencyId("jpdc")}',
        'access', now(), now() + interval '10 days' from unnest(array['${NAMES.join("','")}']) who;
    insert into rights_request (id, resident_id, controller_agency_id, kind, received_at, due_at, answered_at, granted)
      values ('rrq_matrix', '${PERSON}', '${agencyId("jpdc")}', 'access', now(), now() + interval '10 days', now(), true);
    insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes,
        refusal_text, method, given_at, valid_to, withdrawn_at, recorded_by, synthetic)
      select 'cns_matrix_' || who, case who when 'person' then '${PERSON}' else '${THIRD}' end, 'provision', '${agencyId("jpdc")}', '${agencyId("jeju-medical")}',
        'HEALTH_CARE', '{PII_BASIC}', '${REFUSAL_TEXT}', 'paper', now() - interval '1 day', now() + interval '1 year', null,
        'somebody', true from unnest(array['${NAMES.join("','")}']) who;
    insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes,
        refusal_text, method, given_at, valid_to, withdrawn_at, recorded_by, synthetic)
      values ('cns_matrix', '${PERSON}', 'provision', '${agencyId("jpdc")}', '${agencyId("jeju-medical")}', 'SERVICE_PROVISION',
        '{PII_BASIC}', '${REFUSAL_TEXT}', 'paper', now() - interval '2 days', now() + interval '1 year', now(), 'somebody', true);
    ${EMERGENCIES}
    ${RIGHTS_AT_WORK}
    ${REVIEWS}
    ${CASES}`);

const EACH = `unnest(array['${NAMES.join("','")}']) who`;
const JPDC = agencyId("jpdc");
const MEDICAL = agencyId("jeju-medical");

/** Looks in an emergency that are asked for, that are approved, and one that is over, with what was seen; and one provision. */
const EMERGENCIES = `
  insert into emergency_access (id, resident_id, agency_id, actor, classes, opened_at, expires_at, review_by, notify_by)
    select 'emg_matrix_' || who, '${THIRD}', '${JPDC}', 'somebody', '{PII_BASIC}', now(),
      now() + interval '1 hour', now(), now() from ${EACH};
  insert into emergency_access (id, resident_id, agency_id, actor, classes, opened_at, expires_at, review_by, notify_by,
      approved_by, approved_at)
    select 'emr_matrix_' || who, '${THIRD}', '${JPDC}', 'somebody', '{PII_BASIC}', now() - interval '2 hours',
      now() - interval '1 hour', now(), now(), 'another', now() - interval '2 hours' from ${EACH};
  insert into emergency_access (id, resident_id, agency_id, actor, classes, opened_at, expires_at, review_by, notify_by,
      approved_by, approved_at, reviewed_by, reviewed_at, finding, notified_by, notified_at, notice_method)
    values ('emg_matrix', '${PERSON}', '${JPDC}', 'acc_marked90436', '{PII_BASIC}',
      now() - interval '2 hours', now() - interval '1 hour', now(), now(), 'acc_marked90438', now() - interval '2 hours',
      'somebody', now(), 'justified', 'somebody', now(), 'letter');
  select set_config('app.viewer', '{"actor":"acc_marked90436","agency":"${JPDC}","audience":"staff"}', false);
  insert into access_record (at, request_id, account, agency, audience, subject, action, fields, classes, purpose, basis, result)
    values (now() - interval '90 minutes', 'r', 'acc_marked90436', '${JPDC}', 'staff', '${PERSON}', 'view', '{Resident.phone}',
      '{PII_CONTACT}', 'EMERGENCY_RESPONSE', 'EMERGENCY_15_1_5', 'allowed');
  insert into provision_ledger (record_number, controller_agency_id, resident_id, request_id, file, recipient_agency_id, purpose,
      basis, ground, fields, classes, at, form, conditions)
    values (9000000, '${JPDC}', '${THIRD}', 'r', '표식이 있는 파일 90440', '${agencyId("jeju-si")}', 'CASE_MANAGEMENT',
      'EMERGENCY_15_1_5', '표식이 있는 근거 90441', '{Resident.phone}', '{PII_CONTACT}', '2020-01-15', 'view',
      '표식이 있는 조건 90442');`;

/** A refusal, an objection to it, a request that went on to where a datum came from, a misuse, and consents to destroy after. */
const RIGHTS_AT_WORK = `
  insert into rights_request (id, resident_id, controller_agency_id, kind, received_at, due_at, answered_at, granted, ground)
    values ('rrq_matrix_refused', '${PERSON}', '${JPDC}', 'correction', now(), now() + interval '10 days', now(),
      false, 'statute');
  insert into rights_request (id, resident_id, controller_agency_id, kind, received_at, due_at, about)
    values ('rrq_matrix_objection', '${PERSON}', '${JPDC}', 'objection', now(), now() + interval '10 days', 'rrq_matrix_refused');
  insert into rights_request (id, resident_id, controller_agency_id, kind, received_at, due_at, forwarded_from, forwarded_by)
    values ('rrq_matrix_forwarded', '${PERSON}', '${agencyId("kordi")}', 'access', now(), now() + interval '10 days',
      'rrq_matrix', '${JPDC}');
  insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes,
      refusal_text, method, given_at, valid_to, withdrawn_at, recorded_by, synthetic)
    select 'end_matrix_' || who, '${THIRD}', 'provision', '${JPDC}', '${MEDICAL}', 'RESEARCH', '{PII_BASIC}',
      '${REFUSAL_TEXT}', 'paper', now() - interval '2 days', now() + interval '1 year', now(), 'somebody', true from ${EACH};
  insert into access_dispute (id, resident_id, controller_agency_id, record_number, looked_agency_id, looked_account, looked_at,
      fields, classes, purpose, basis, received_at, due_at, answered_at, answered_by, finding)
    values ('dsp_matrix', '${PERSON}', '${JPDC}', 9000000, '${JPDC}', 'acc_marked90429', now(), '{Resident.name}', '{PII_BASIC}',
      'HEALTH_CARE', 'CONSENT_17', now(), now() + interval '10 days', now(), 'somebody', 'misuse');
  insert into misuse_notice (id, resident_id, controller_agency_id, dispute_id, looked_agency_id, looked_at, fields, classes,
      opened_at, opened_by, due_at, sent_at, sent_by)
    values ('msn_matrix', '${PERSON}', '${JPDC}', 'dsp_matrix', '${JPDC}', now(), '{Resident.name}', '{PII_BASIC}', now(), 'somebody',
      now() + interval '3 days', now(), 'somebody');
  insert into access_dispute (id, resident_id, controller_agency_id, record_number, looked_agency_id, looked_account, looked_at,
      fields, classes, received_at, due_at)
    select 'dsp_matrix_' || who, '${THIRD}', '${JPDC}', 9000000 + number, '${JPDC}', 'acc_x', now(), '{Resident.name}',
      '{PII_BASIC}', now(), now() + interval '10 days'
    from unnest(array['${NAMES.join("','")}']) with ordinality as each (who, number);
  insert into misuse_notice (id, resident_id, controller_agency_id, looked_agency_id, looked_at, fields, classes, opened_at,
      opened_by, due_at)
    select 'msn_matrix_' || who, '${THIRD}', '${JPDC}', '${JPDC}', now(), '{Resident.name}', '{PII_BASIC}', now(), 'somebody',
      now() + interval '3 days' from ${EACH};`;

const REVIEWS = `
  insert into access_review (id, agency_id, month, generated_at, due_at)
    values ('arv_matrix', '${JPDC}', '${REVIEWED}-01', '2020-02-01', '2020-02-11');
  insert into access_finding (id, review_id, agency_id, rule, account, looks, subjects, classes, first_at, last_at)
    select 'afd_matrix_' || who, 'arv_matrix', '${JPDC}', 'RETURNING', 'acc_marked90433', 5, '{${THIRD}}', '{PII_BASIC}',
      '2020-01-02', '2020-01-09' from ${EACH};
  insert into access_finding (id, review_id, agency_id, rule, account, looks, subjects, classes, first_at, last_at, disposition,
      note, disposed_by, disposed_at)
    values ('afd_matrix', 'arv_matrix', '${JPDC}', 'RETURNING', 'acc_marked90434', 5, '{${THIRD}}', '{PII_BASIC}', '2020-01-02',
      '2020-01-09', 'justified', '표식이 있는 판단 90435', 'somebody', '2020-02-02');`;

/** A case of the keeper's about the person, a household that comes to an end, and proposals to merge two records. */
const CASES = `
  insert into case_record (id, resident_id, agency_id, area_code, state, kind, opened_on, controller_agency_id, synthetic, inferred)
    values ('cas_matrix', '${PERSON}', '${JPDC}', '5011000000', 'in_service', 'general', '2020-01-01', '${JPDC}', true, true);
  insert into programme_case (id, case_id, programme_code, programme_version, agency_id, valid_from, valid_to,
      controller_agency_id, synthetic, inferred)
    values ('prc_matrix', 'cas_matrix', 'INTEGRATED', '2024', '${JPDC}', '2020-01-01', '2999-01-01', '${JPDC}', true, true);
  insert into programme_membership (programme_case_id, resident_id, agency_id, data_class)
    values ('prc_matrix', '${PERSON}', '${JPDC}', 'WELFARE');
  insert into programme_role (programme_case_id, case_id, resident_id, role) values ('prc_matrix', 'cas_matrix', '${PERSON}', 'lead');
  update resident_match d set (name_index, birth_index, phone_index) = (p.name_index, p.birth_index, p.phone_index)
    from resident_match p where d.resident_id = '${SIXTH}' and p.resident_id = '${PERSON}';
  insert into protected_address (resident_id, since, protected_by)
    select id, now(), 'somebody' from unnest(array['${PERSONAS.map(doubleOf).join("','")}']) id;
  update household set kind = 'alone', size = 1, lives_alone = true where id in (select household_id from resident where id = '${PERSON}');
  update household_member set valid_to = '2999-01-01' where valid_to is null;
  insert into resident_merge (id, kept_id, folded_id, proposed_by_agency, proposed_by, proposed_at)
    select 'mrg_matrix_' || who, '${THIRD}', '${FIFTH}', '${JPDC}', 'somebody', now() from ${EACH};`;

export const plantRights = (db: pg.Client): Promise<unknown> =>
  db.query(`
    insert into client (id, agency_id, name, audience, status, purposes, bases, created_at, synthetic)
      select 'cli_matrix_' || who, '${agencyId("jpdc")}', 'x', 'partner', 'active', '{}', '{}', now(), true
      from unnest(array['${NAMES.join("','")}']) who;
    insert into client (id, agency_id, name, audience, status, purposes, bases, created_at, synthetic)
      select 'ended' || substr(id, 4), agency_id, name, audience, status, purposes, bases, created_at, synthetic
      from client where id like 'cli_matrix_%';
    insert into client_key (id, client_id, agency_id, kind, hash, valid_from, synthetic)
      select 'key_matrix_' || who, 'cli_matrix_' || who, '${agencyId("jpdc")}', 'secret', encode(sha256(who::bytea), 'hex'), now(), true
      from unnest(array['${NAMES.join("','")}']) who;
    insert into account (id, audience, agency_id, status, purposes, bases, created_at, synthetic)
      select 'acc_matrix_' || who, 'staff', '${agencyId("jpdc")}', 'active', '{}', '{}', now(), true
      from unnest(array['${NAMES.join("','")}']) who;
    insert into account (id, audience, agency_id, status, purposes, bases, created_at, synthetic)
      values ('acc_matrix_of_medical', 'staff', '${agencyId("jeju-medical")}', 'active', '{}', '{}', now(), true);
    insert into account (id, audience, agency_id, status, purposes, bases, created_at, synthetic)
      select 'leaver' || substr(id, 4), audience, agency_id, status, purposes, bases, created_at, synthetic
      from account where id like 'acc_matrix_%';
    insert into rights_change (id, at, agency_id, changed_by, request_id, change)
      select 'rch_' || agency, now(), agency, 'somebody', 'r', 'client_revoked'
      from unnest(array['${agencyId("jpdc")}', '${agencyId("jeju-si")}', '${agencyId("jeju-medical")}']) agency;
    insert into client (id, agency_id, name, audience, status, purposes, bases, created_at, synthetic)
      select 'opc_matrix_' || who, '${MEDICAL}', 'x', 'partner', 'active', '{}', '{}', now(), true from ${EACH};
    insert into membership (id, platform_id, agency_id, status, valid_from, valid_from_precision, valid_to, valid_to_precision,
        synthetic, inferred)
      select 'mbr_matrix_' || who, p.id, '${agencyId("jile")}', 'active', make_date(1900 + number::int, 1, 1), 'day',
        make_date(1901 + number::int, 1, 1), 'day', true, true
      from platform p, unnest(array['${NAMES.join("','")}']) with ordinality as each (who, number)
      where p.operator_agency_id = '${JPDC}';
    insert into registered_operation (id, client_id, agency_id, hash, name, kind, text, app_version, registered_at, registered_by)
      select 'opn_matrix_' || who, 'cli_matrix_' || who, '${JPDC}', encode(sha256('{mark90441}'::bytea), 'hex'), 'Mark', 'query',
        '{mark90441}', '1', now(), 'somebody' from ${EACH};
    insert into field_usage (id, day, coordinate, deprecated, client_id, agency_id, requests)
      select 'use_matrix', '2020-01-01', 'Query.mark90442', true, id, agency_id, 5 from client
      where agency_id = '${MEDICAL}' order by id limit 1;
    insert into webhook (id, agency_id, url, types, status, secret, position, created_at, synthetic)
      select id, agency, 'https://partner.example/', '{AgreementChanged}', 'active', '', 0, now(), true
      from (values ('whk_matrix', '${JPDC}'), ('whk_si', '${agencyId("jeju-si")}'), ('whk_medical', '${MEDICAL}'))
        as planted (id, agency);
    insert into event_journal (position, id, source, type, subject, at, data)
      select coalesce(max(position), 0) + 1, 'evt_matrix', 'agencies', 'AgreementChanged', 'agr_matrix', now(), '{}'
      from event_journal;
    insert into webhook_delivery (webhook_id, event_id, agency_id, position, type, state, attempts, next_at, last_tried_at)
      select 'whk_matrix', id, '${JPDC}', position, type, 'given_up', 9, now(), now() from event_journal
      where id = 'evt_matrix';
    insert into sign_in (account_id, login, failures) values ('acc_matrix_of_medical', '${CHOSEN.login}', 0);
    insert into sign_in_code (id, account_id, agency_id, hash, made_at, made_by, valid_to)
      values ('sic_matrix', 'acc_matrix_of_medical', '${MEDICAL}', '${hashOfCode(CHOSEN.code)}', now(), 'somebody',
        now() + interval '1 day');
    insert into account (id, audience, agency_id, status, purposes, bases, created_at, synthetic)
      values ('${accountId(OFFICER)}', 'staff', '${JPDC}', 'active', '{}', '{}', now(), true);
    insert into account_duty (id, account_id, agency_id, duty, granted_at, granted_by)
      values ('adt_matrix_officer', '${accountId(OFFICER)}', '${JPDC}', 'privacy_officer', now(), 'somebody');
    insert into sign_in (account_id, login, password_hash, failures)
      select '${accountId(OFFICER)}', '${OFFICER}', password_hash, 0 from sign_in where login = 'jpdc-admin';
    insert into graph_change (id, agency_id, kind, state, name, version, url, sdl, despite_operations, asked_by, asked_at,
        approvals_needed, number, parts, founding)
      select 'gch_matrix_' || who, '${JPDC}', 'check', 'passed', 'matrix', 2, 'https://matrix.example', 'x', false, 'somebody', now(),
        0, null::int, null::jsonb, null from ${EACH}
      union all select 'gca_matrix_' || who, '${MEDICAL}', 'publish', 'awaiting', 'matrix_' || number, 1, 'https://matrix.example', 'x',
        false, 'somebody', now(), 1, null, null, null from unnest(array['${NAMES.join("','")}']) with ordinality as each (who, number)
      union all select 'gch_of_jeju_si', '${agencyId("jeju-si")}', 'check', 'passed', 'matrix_si', 1, 'https://matrix.example', 'x',
        false, 'somebody', now(), 0, null, null, null
      union all select 'gch_live', '${JPDC}', 'publish', 'live', 'matrix', 1, 'https://matrix.example', 'x', false, 'somebody', now(),
        0, 1, '[{"name":"matrix","url":"https://matrix.example","change":"gch_live"}]', 'x';
    insert into sealed_graph values (1, 'the marked graph 90433', 'x', 'x');
    insert into issuer_record (kind, name, payload, grant_id, session_id)
      values ('Marked', repeat('a', 64), '{"mark":"90423"}', null, 'session90423'),
        ('Granted', repeat('b', 64), '{}', 'grant90424', null);
    insert into account (id, audience, resident_id, status, purposes, bases, created_at, synthetic)
      values ('${accountId(OTHER_PERSON.login)}', 'self', '${residentId(OTHER_PERSON.slug)}', 'active', '{OWN_RIGHTS}', '{SELF}', now(), true);
    insert into sign_in (account_id, login, password_hash, failures)
      select '${accountId(OTHER_PERSON.login)}', '${OTHER_PERSON.login}', password_hash, 0 from sign_in where login = 'resident';`);
