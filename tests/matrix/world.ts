import { randomUUID } from "node:crypto";
import pg from "pg";
import type { SubgraphName } from "../../hub/subgraphs";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { makeKeys } from "../../kit/keys";
import { makeSecrets, type Secrets } from "../../kit/secrets";
import { accountId, agencyId, residentId } from "../../seed/slugs";
import { sealAddress, sealContact, sealIdentity, matchOf } from "../../subgraphs/residents/people/seal-person";
import { theServers } from "../kit/servers";
import { OTHER_PERSON, PERSON, type Persona, PERSONAS } from "./personas";

/** Marks that stand nowhere else: where one turns up, the value has leaked. */
export const MARKED = {
  name: "가상 표식이름",
  birthDate: "1907-03-11",
  sex: "female" as const,
  phone: "000-0000-90417",
  address: "가상표식로 90418",
};
const WISH = "표식이 있는 신청 90419";
const REFUSAL_TEXT = "표식이 있는 동의 거부 안내 90420";

/** Nobody asks about this person: what is done to somebody in the matrix is done here. */
const THIRD = residentId("healing-31-1");

/** What an asker knows beforehand, and what it is about. */
export type Given = {
  /** Whose eyes the variables are made for. */
  eyes: Persona;
  /** A record of the keeper's that is there for this cell of the matrix alone. */
  target(kind: Target): string;
  /** A person as the asker's agency knows it. */
  key(who: "person" | "third"): string;
  fresh(): string;
};

export type Target = "acc" | "leaver" | "cli" | "ended" | "key" | "rrq" | "emg" | "cns";

const targetId = (kind: Target, { name }: Persona): string => `${kind}_matrix_${name}`;

export type World = { given(asker: Persona, eyes: Persona): Given };

export async function aWorld(): Promise<World> {
  const { subjects } = await makeSecrets("residents", makeKeys(theServers().keysDir));
  return {
    given: (asker, eyes) => ({
      eyes,
      target: (kind) => targetId(kind, asker),
      // Who acts for no agency can only show a key of another's.
      key: (who) => subjects.seal(who === "person" ? PERSON : THIRD, eyes.viewer.agency ?? agencyId("jpdc")),
      fresh: randomUUID,
    }),
  };
}

type Urls = Record<SubgraphName, { ownerUrl: string }>;

/** Puts the marks, and a record to act on for everybody who asks, into four databases. */
export async function plantWorld(urls: Urls): Promise<void> {
  const { cipher } = await makeSecrets("residents", makeKeys(theServers().keysDir));
  await asOwner(urls.agencies.ownerUrl, (db) => plantRights(db));
  await asOwner(urls.residents.ownerUrl, async (db) => {
    await plantMarks(db, cipher);
    await plantRecords(db);
  });
  await asOwner(urls.housing.ownerUrl, (db) =>
    db.query("update tenancy set valid_to = '2999-03-12' where household_id is not null and valid_to is null"),
  );
}

async function asOwner(connectionString: string, act: (db: pg.Client) => Promise<unknown>): Promise<void> {
  const db = new pg.Client({ connectionString, options: SYSTEM_CONTEXT });
  await db.connect();
  try {
    await act(db);
  } finally {
    await db.end();
  }
}

async function plantMarks(db: pg.Client, cipher: Secrets["cipher"]): Promise<void> {
  const { name, birthDate, sex } = sealIdentity(cipher, PERSON, MARKED);
  await db.query("update resident_identity set name = $2, birth_date = $3, sex = $4 where resident_id = $1", [
    PERSON,
    name,
    birthDate,
    sex,
  ]);
  const { phone } = sealContact(cipher, PERSON, MARKED);
  await db.query("update resident_contact set phone = $2 where resident_id = $1", [PERSON, phone]);
  const { address } = sealAddress(cipher, PERSON, MARKED.address);
  await db.query("insert into resident_address values ($1, $2) on conflict (resident_id) do update set address = $2", [
    PERSON,
    address,
  ]);
  const { nameIndex, birthIndex, phoneIndex } = matchOf(cipher, PERSON, MARKED);
  await db.query(
    "update resident_match set name_index = $2, birth_index = $3, phone_index = $4 where resident_id = $1",
    [PERSON, nameIndex, birthIndex, phoneIndex],
  );
  await db.query("update consent set refusal_text = $2 where resident_id = $1", [PERSON, REFUSAL_TEXT]);
  // Evidence is written in nobody's name but the one that was told, not even by the owner.
  const looked = { actor: "cli_marked90421", agency: "agy_marked90421", audience: "partner" };
  await db.query("select set_config('app.viewer', $1, false)", [JSON.stringify(looked)]);
  await db.query(
    `insert into access_record (at, request_id, account, agency, audience, subject, action, fields, classes, purpose, basis, result)
     values (now(), 'r', $2, $3, 'partner', $1, 'view', '{Resident.name}', '{PII_BASIC}', 'HEALTH_CARE', 'CONSENT_17', 'allowed')`,
    [PERSON, looked.actor, looked.agency],
  );
}

const NAMES = PERSONAS.map(({ name }) => name);

const plantRecords = (db: pg.Client): Promise<unknown> =>
  db.query(`
    insert into rights_request (id, resident_id, controller_agency_id, kind, wish, received_at, due_at)
      select 'rrq_matrix_' || who, case who when 'keeper' then '${PERSON}' else '${THIRD}' end, '${agencyId("jpdc")}',
        'access', '${WISH}', now(), now() + interval '10 days' from unnest(array['${NAMES.join("','")}']) who;
    insert into rights_request (id, resident_id, controller_agency_id, kind, wish, received_at, due_at, answered_at, answer, granted)
      values ('rrq_matrix', '${PERSON}', '${agencyId("jpdc")}', 'access', '${WISH}', now(), now() + interval '10 days',
        now(), '표식이 있는 답변 90422', true);
    insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes,
        refusal_text, method, given_at, valid_to, withdrawn_at, recorded_by, synthetic)
      select 'cns_matrix_' || who, '${THIRD}', 'provision', '${agencyId("jpdc")}', '${agencyId("jeju-medical")}',
        'HEALTH_CARE', '{PII_BASIC}', '${REFUSAL_TEXT}', 'paper', now() - interval '1 day', now() + interval '1 year', null,
        'somebody', true from unnest(array['${NAMES.join("','")}']) who;
    insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes,
        refusal_text, method, given_at, valid_to, withdrawn_at, recorded_by, synthetic)
      values ('cns_matrix', '${PERSON}', 'provision', '${agencyId("jpdc")}', '${agencyId("jeju-medical")}', 'SERVICE_PROVISION',
        '{PII_BASIC}', '${REFUSAL_TEXT}', 'paper', now() - interval '2 days', now() + interval '1 year', now(), 'somebody', true);
    insert into emergency_access (id, resident_id, agency_id, actor, reason, opened_at, expires_at, review_by, notify_by)
      select 'emg_matrix_' || who, '${THIRD}', '${agencyId("jpdc")}', 'somebody', 'a reason of ten', now(),
        now() + interval '1 hour', now(), now() from unnest(array['${NAMES.join("','")}']) who;`);

const plantRights = (db: pg.Client): Promise<unknown> =>
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
    insert into issuer_record (kind, name, payload, grant_id, session_id)
      values ('Marked', repeat('a', 64), '{"mark":"90423"}', null, 'session90423'),
        ('Granted', repeat('b', 64), '{}', 'grant90424', null);
    insert into account (id, audience, resident_id, status, purposes, bases, created_at, synthetic)
      values ('${accountId(OTHER_PERSON.login)}', 'self', '${residentId(OTHER_PERSON.slug)}', 'active', '{OWN_RIGHTS}', '{SELF}', now(), true);
    insert into sign_in (account_id, login, password_hash, failures)
      select '${accountId(OTHER_PERSON.login)}', '${OTHER_PERSON.login}', password_hash, 0 from sign_in where login = 'resident';`);
