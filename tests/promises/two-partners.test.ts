import { makeKeys } from "../../kit/keys";
import { createPseudonyms } from "../../kit/pseudonym";
import { CASE_PERSON_SLUGS } from "../../seed/people";
import { agencyId, householdId, residentId } from "../../seed/slugs";
import { allFields, texts } from "../kit/all-fields";
import { jejuMedical, jejuSi, jpdc, type Persona } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Hub, type Stated, theHub } from "../kit/the-hub";

const PEOPLE = CASE_PERSON_SLUGS.map(residentId);
const PER_HOUSEHOLD = 3;
const AT_ONCE = 4;
/** A dump is 300 requests. */
const LONG = 240_000;
const WITHOUT_NAMES = ["HOUSING", "WELFARE"];
const WITH_NAMES = ["PII_BASIC", "PII_CONTACT", "LOCATION", ...WITHOUT_NAMES];
const BY_CONSENT: Stated = { purpose: "SERVICE_PROVISION", basis: "CONSENT_17" };
/** Deep enough for a record of a record of a person; what is further on is the public catalogue. */
const DEPTH = 3;

/** Where in the schema a text stands, and of how many people it was told there. */
type Dump = Map<string, Map<string, Set<number>>>;

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
  await plant(hub);
});
afterAll(() => hub.close());

/** 300 invented people in 100 households with a tenancy, each in a programme of its own and in one of the household. */
async function plant({ sql }: Hub): Promise<void> {
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
       valid_to_precision, controller_agency_id, synthetic, inferred)
     select 'enr_dump' || w.unit || n, p.id, w.unit, case w.unit when 'person' then w.whose end,
       case w.unit when 'household' then w.whose end, 'tenant', 'enrolled', '2026-02-01', 'day', 'day', $3, true, false
     from (select 'person' as unit, * from unnest($1::text[]) with ordinality as a(whose, n)
       union all select 'household', * from unnest($2::text[]) with ordinality as b(whose, n)) w
     cross join lateral (select id from programme where not sectors @> array['health'] order by id limit 1) p`,
    [PEOPLE, households, agencyId("jile")],
  );
}

/** Each person consents, to each of the two, to the same. */
async function consentTo(classes: string[]): Promise<void> {
  await hub.sql("residents", "delete from consent where id like 'cns_dump%'");
  await hub.sql(
    "residents",
    `insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes, refusal_text, method,
       given_at, valid_to, recorded_by, synthetic)
     select 'cns_dump' || md5(person || recipient), person, 'provision', $2, recipient, 'SERVICE_PROVISION', $4, '거부할 수 있습니다. (가상 자료)', 'paper',
       '2026-01-01', '2030-01-01', 'test', true
     from unnest($1::text[]) as person, unnest($3::text[]) as recipient`,
    [PEOPLE, agencyId("jeju-si"), [agencyId("jeju-medical"), agencyId("jpdc")], classes],
  );
}

/** The people as an agency knows them; collecting these took it ten days of looking up. */
function keysOf({ slug }: Persona): string[] {
  const subjects = createPseudonyms(makeKeys(theServers().keysDir).people?.pairwise ?? Buffer.alloc(0), "sub");
  return PEOPLE.map((id) => subjects.seal(id, agencyId(slug)));
}

/** All that an agency is told of all of them, some at a time. */
async function dump(persona: Persona, stated: Stated): Promise<Dump> {
  const query = `query ($key: ID!) { resident(subjectKey: $key) ${allFields("Resident", DEPTH)} }`;
  const caller = hub.as(persona).stating(stated);
  const found: Dump = new Map();
  const waiting = [...keysOf(persona).entries()];
  const askNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, key] = next;
      const { data } = await caller.send(query, { key });
      keep(found, index, data.resident);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askNext));
  return found;
}

function keep(found: Dump, index: number, person: unknown): void {
  for (const { at, text } of texts("Resident", person)) {
    const here = found.get(at) ?? new Map<string, Set<number>>();
    found.set(at, here.set(text, (here.get(text) ?? new Set()).add(index)));
  }
}

/** What belongs to one household alone, or to one of its people. */
const isTelling = (people: ReadonlySet<number>): boolean =>
  new Set([...people].map((index) => Math.floor(index / PER_HOUSEHOLD))).size === 1;

const telling = (dumped: Dump): { at: string; text: string }[] =>
  [...dumped].flatMap(([at, values]) =>
    [...values].filter(([, people]) => isTelling(people)).map(([text]) => ({ at, text })),
  );

/** The places by which two dumps can be joined: a text there stands for one household or person in both of them, wherever. */
function joins(one: Dump, other: Dump): string[] {
  const known = new Set(telling(other).map(({ text }) => text));
  return [...new Set(telling(one).flatMap(({ at, text }) => (known.has(text) ? [at] : [])))].sort();
}

const placesTelling = (dumped: Dump): string[] => [...new Set(telling(dumped).map(({ at }) => at))].sort();

describe("P-17 the dumps of two partners that both see the same 300 people", () => {
  let medical: Dump;
  let landlord: Dump;
  beforeAll(async () => {
    await consentTo(WITHOUT_NAMES);
    medical = await dump(jejuMedical, BY_CONSENT);
    landlord = await dump(jpdc, BY_CONSENT);
  }, LONG);

  it("hold ids of people and of what is bound to them, and join on none", () => {
    const ids = ["Consent.id", "Enrolment.key", "Resident.subjectKey", "Tenancy.key"];
    for (const dumped of [medical, landlord]) {
      expect(placesTelling(dumped)).toEqual(expect.arrayContaining(ids));
      expect(dumped.get("Resident.subjectKey")?.size).toBe(PEOPLE.length);
      expect(dumped.get("Tenancy.key")?.size).toBe(PEOPLE.length / PER_HOUSEHOLD);
      expect(dumped.get("Enrolment.key")?.size).toBe(PEOPLE.length + PEOPLE.length / PER_HOUSEHOLD);
    }
    expect(joins(medical, landlord)).toEqual([]);
  });

  it(
    "join with the keeper's own on the consents alone that both are party to",
    async () => {
      const keeper = await dump(jejuSi, { purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
      expect(joins(medical, keeper)).toEqual(["Consent.id"]);
    },
    LONG,
  );

  it("hold no id of the hub", () => {
    const all = [...medical.values()].flatMap((values) => [...values.keys()]);
    expect(all.filter((text) => /^(res|hhd|tnc|enr)_/.test(text))).toEqual([]);
  });

  it(
    "join on nothing but who a person is, where the person let both know it",
    async () => {
      await consentTo(WITH_NAMES);
      const [named, namedToo] = [await dump(jejuMedical, BY_CONSENT), await dump(jpdc, BY_CONSENT)];
      // Who a person is and where they live, which both were let know; the dwelling is where that is.
      expect(joins(named, namedToo)).toEqual([
        "Guardian.name",
        "Guardian.phone",
        "Resident.address",
        "Resident.name",
        "Resident.phone",
        "Unit.id",
      ]);
    },
    LONG,
  );
});
