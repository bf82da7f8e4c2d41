import { randomUUID } from "node:crypto";
import pg from "pg";
import type { SubgraphName } from "../../hub/subgraphs";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { makeKeys } from "../../kit/keys";
import { makeSecrets, type Secrets } from "../../kit/secrets";
import { agencyId } from "../../seed/slugs";
import { sealLocalId } from "../../subgraphs/residents/people/seal-local-id";
import {
  matchOf,
  sealAddress,
  sealContact,
  sealGuardian,
  sealGuardianContact,
  sealIdentity,
} from "../../subgraphs/residents/people/seal-person";
import { sealWords } from "../../subgraphs/residents/words/seal-words";
import { theServers } from "../kit/servers";
import { doubleOf, FOURTH, MARKED, REFUSAL_TEXT, SEVENTH, SOUGHT, THIRD, WRITTEN } from "./marked";
import { PERSON, type Persona } from "./personas";
import { plantHealth, plantSchedule } from "./plant-health";
import { plantRecords, plantRights } from "./plant-records";

/** What an asker knows beforehand, and what it is about. */
export type Given = {
  /** Whose eyes the variables are made for. */
  eyes: Persona;
  /** A record of the keeper's that is there for this cell of the matrix alone. */
  target(kind: Target): string;
  /** A person as the asker's agency knows it. */
  key(who: "person" | "third" | "fourth" | "double"): string;
  /** A look at the person, as the person's log names it. */
  look(): string;
  fresh(): string;
};

export type Target =
  | "acc"
  | "leaver"
  | "cli"
  | "ended"
  | "key"
  | "rrq"
  | "emg"
  | "emr"
  | "cns"
  | "end"
  | "dsp"
  | "msn"
  | "afd"
  | "mrg"
  | "mbr"
  | "opc"
  | "opn"
  | "gch"
  | "gca";

const targetId = (kind: Target, { name }: Persona): string => `${kind}_matrix_${name}`;

/** The number of the look at the person, which is the same in both sets of databases. */
let looked = 0;

export type World = { given(asker: Persona, eyes: Persona): Given };

export async function aWorld(): Promise<World> {
  const { subjects, records } = await makeSecrets("residents", makeKeys(theServers().keysDir));
  return {
    given: (asker, eyes) => ({
      eyes,
      target: (kind) => targetId(kind, asker),
      // Who acts for no agency can only show a key of another's.
      key: (who) =>
        subjects.seal(
          { person: PERSON, third: THIRD, fourth: FOURTH, double: doubleOf(asker) }[who],
          eyes.viewer.agency ?? agencyId("jpdc"),
        ),
      look: () => records.seal(String(looked), PERSON),
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
    await plantWords(db, cipher);
    await plantHealth(db, cipher);
  });
  await asOwner(urls.services.ownerUrl, (db) => plantSchedule(db));
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

async function plantWords(db: pg.Client, cipher: Secrets["cipher"]): Promise<void> {
  for (const [part, about, words] of WRITTEN) {
    const sealed = sealWords(cipher, part, about, words);
    await db.query("insert into written_words values ($1, $2, $3)", [about, part, sealed.words]);
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
  for (const [person, by] of [
    [PERSON, MARKED],
    [SEVENTH, SOUGHT],
  ] as const) {
    const { nameIndex, birthIndex, phoneIndex } = matchOf(cipher, person, by);
    await db.query(
      "update resident_match set name_index = $2, birth_index = $3, phone_index = $4 where resident_id = $1",
      [person, nameIndex, birthIndex, phoneIndex],
    );
  }
  await db.query("update consent set refusal_text = $2 where resident_id = $1", [PERSON, REFUSAL_TEXT]);
  // Evidence is written in nobody's name but the one that was told, not even by the owner.
  const looker = { actor: "cli_marked90421", agency: "agy_marked90421", audience: "partner" };
  await db.query("select set_config('app.viewer', $1, false)", [JSON.stringify(looker)]);
  const { rows } = await db.query<{ number: string }>(
    `insert into access_record (at, request_id, account, agency, audience, subject, action, fields, classes, purpose, basis, result)
     values (now(), 'r', $2, $3, 'partner', $1, 'view', '{Resident.name}', '{PII_BASIC}', 'HEALTH_CARE', 'CONSENT_17', 'allowed') returning number`,
    [PERSON, looker.actor, looker.agency],
  );
  looked = Number(rows[0]?.number);
  const guardian = { name: "가상 표식보호자", relation: "표식이 있는 관계", phone: "000-0000-90427" };
  const answering = sealGuardian(cipher, PERSON, { ...guardian, verifiedBy: "paper", verifiedAt: new Date() });
  await db.query("insert into resident_guardian values ($1, $2, $3, 'paper', now())", [
    PERSON,
    answering.name,
    answering.relation,
  ]);
  await db.query("insert into resident_guardian_contact values ($1, $2)", [
    PERSON,
    sealGuardianContact(cipher, PERSON, guardian).phone,
  ]);
  const own = sealLocalId(cipher, { agencyId: agencyId("jpdc"), residentId: PERSON, localId: MARKED.number });
  await db.query("insert into agency_local_id values ($1, $2, $3, $4)", [
    own.agencyId,
    PERSON,
    own.localId,
    own.localIndex,
  ]);
}
