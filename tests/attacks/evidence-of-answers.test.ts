import { type Random, randomFrom } from "../../gateway/execution/random-operation.fixture";
import type { SubgraphName } from "../../hub/subgraphs";
import { makeKeys } from "../../kit/keys";
import { makeSecrets, type Secrets } from "../../kit/secrets";
import { CASE_PERSON_SLUGS, healingMembers, LEARNER_SLUGS } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc, type Persona } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Answer, type Hub, type Stated, theHub } from "../kit/the-hub";

const CASES = Number(process.env.AL08_CASES ?? 150);
const SEED = Number(process.env.AL08_SEED ?? Math.floor(Math.random() * 2 ** 31));
const AT_ONCE = 4;

/** What tells something of a person, whose it is, and what kind of datum: written down a second time, so that a mistake is seen. */
const TELLING: Record<string, { text: string; owner: SubgraphName; dataClass: string }> = {
  name: { text: "name", owner: "residents", dataClass: "PII_BASIC" },
  birthDate: { text: "birthDate", owner: "residents", dataClass: "PII_BASIC" },
  sex: { text: "sex", owner: "residents", dataClass: "PII_BASIC" },
  guardian: { text: "guardian { __typename }", owner: "residents", dataClass: "PII_BASIC" },
  phone: { text: "phone", owner: "residents", dataClass: "PII_CONTACT" },
  address: { text: "address", owner: "residents", dataClass: "LOCATION" },
  household: { text: "household { __typename }", owner: "residents", dataClass: "WELFARE" },
  currentTenancy: { text: "currentTenancy { status }", owner: "housing", dataClass: "HOUSING" },
  enrolments: { text: "enrolments { state }", owner: "services", dataClass: "WELFARE" },
};

const PEOPLE = [...healingMembers().map(({ slug }) => slug), ...CASE_PERSON_SLUGS, ...LEARNER_SLUGS];
const PURPOSES = ["HOUSING_MANAGEMENT", "HEALTH_CARE", "CASE_MANAGEMENT", "SERVICE_PROVISION"];
const BASES = ["OWN_RECORD", "CONSENT_17", "STATUTE_15_4", "ICA_23_3"];

/** One field of one person in an answer: under which names, and of whom. */
type Place = { alias: string; name: string; field: string; person: string };

type Look = {
  owner: string;
  subject: string;
  result: string;
  refusal: string | null;
  fields: string[];
  classes: string[];
};
type Asked = { caller: string; stated: Stated; looks: Look[]; about: string };

let hub: Hub;
let secrets: Secrets;
beforeAll(async () => {
  hub = await theHub();
  secrets = await makeSecrets("residents", makeKeys(theServers().keysDir));
});
afterAll(() => hub.close());

/** An operation about one to four people, some of them twice, with fields under other names, in fragments, or left out. */
function randomQuestion(random: Random, { slug }: Persona): { query: string; variables: object; places: Place[] } {
  const places: Place[] = [];
  const fragments: string[] = [];
  const variables = { yes: true, no: false };
  const people = Array.from({ length: 1 + random.below(4) }, () => random.of(PEOPLE));
  const roots = people.map((person, index) => {
    const alias = `p${index}`;
    const fields = Array.from({ length: random.below(6) }, (_, at) => {
      const field = random.of(Object.keys(TELLING));
      const name = random.chance(0.5) ? field : `${random.of(["name", "id", "x"])}_${at}`;
      const isLeftOut = random.chance(0.1);
      if (!isLeftOut && !places.some((one) => one.alias === alias && one.name === name))
        places.push({ alias, name, field, person });
      const leaving = isLeftOut ? random.of([" @skip(if: $yes)", " @include(if: $no)"]) : "";
      const text = `${name === field ? "" : `${name}: `}${(TELLING[field]?.text ?? "").replace(/(?= \{|$)/, leaving)}`;
      if (!random.chance(0.3)) return text;
      fragments.push(`fragment F${fragments.length} on Resident { ${text} }`);
      return `...F${fragments.length - 1}`;
    });
    const key = secrets.subjects.seal(residentId(person), agencyId(slug));
    return `${alias}: resident(subjectKey: "${key}") { subjectKey ${fields.join(" ")} }`;
  });
  const declared = [...roots, ...fragments].join();
  const needed = (["yes", "no"] as const).filter((name) => declared.includes(`$${name}`));
  return {
    query: `query ${needed.length ? `(${needed.map((name) => `$${name}: Boolean!`).join(", ")})` : ""} { ${roots.join(" ")} } ${fragments.join(" ")}`,
    variables: Object.fromEntries(needed.map((name) => [name, variables[name]])),
    places,
  };
}

/** Whom the answer told something of, or said that it may not: all that a reader of it can know. */
function looksIn({ data, errors = [] }: Answer, places: readonly Place[]): Look[] {
  const refusedAt = new Set(errors.map(({ path }) => path?.join(".")));
  // Of one field under two names the first is told to be refused.
  const refused = new Set(
    places
      .filter(({ alias, name }) => refusedAt.has(`${alias}.${name}`))
      .map(({ alias, field }) => `${alias}.${field}`),
  );
  const looks = new Map<string, Look>();
  for (const { alias, field, person } of places) {
    const telling = TELLING[field];
    if (!telling || !data?.[alias]) continue;
    const isRefused = refused.has(`${alias}.${field}`);
    const [result, refusal] = isRefused ? ["denied", "ACCESS_NO_BASIS"] : ["allowed", null];
    const key = [telling.owner, person, result].join(" ");
    const look = looks.get(key) ?? {
      owner: telling.owner,
      subject: residentId(person),
      result,
      refusal,
      fields: [],
      classes: [],
    };
    looks.set(key, {
      ...look,
      fields: [...look.fields, `Resident.${field}`],
      classes: [...look.classes, telling.dataClass],
    });
  }
  return inOrder([...looks.values()]);
}

const inOrder = (looks: Look[]): Look[] =>
  looks
    .map((look) => ({ ...look, fields: [...new Set(look.fields)].sort(), classes: [...new Set(look.classes)].sort() }))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
const placeOf = ({ owner, subject, result }: Look): string => [owner, subject, result].join(" ");

type Row = Omit<Look, "owner"> & { request_id: string; agency: string; purpose: string | null; basis: string | null };

/** What stands in the evidence under each request: of one person and one outcome it may stand in several rows. */
async function evidence(): Promise<Map<string, { looks: Look[]; agency: string; stated: Stated }>> {
  const found = new Map<string, { looks: Map<string, Look>; agency: string; stated: Stated }>();
  for (const owner of ["residents", "housing", "services"] as const)
    for (const row of (await hub.sql(
      owner,
      "select request_id, agency, purpose, basis, subject, result, refusal, fields, classes from access_record where action = 'view'",
    )) as unknown as Row[]) {
      const { request_id, agency, purpose, basis, ...look } = row;
      const stated = { ...(purpose && { purpose }), ...(basis && { basis }) };
      const known = found.get(request_id) ?? { looks: new Map<string, Look>(), agency, stated };
      found.set(request_id, known);
      const same = known.looks.get(placeOf({ ...look, owner }));
      known.looks.set(placeOf({ ...look, owner }), {
        ...look,
        owner,
        fields: [...look.fields, ...(same?.fields ?? [])],
        classes: [...look.classes, ...(same?.classes ?? [])],
      });
    }
  return new Map([...found].map(([id, { looks, ...rest }]) => [id, { ...rest, looks: inOrder([...looks.values()]) }]));
}

it(`AL-08 of ${CASES} random operations the evidence has what was told and refused, and nothing else (AL08_SEED=${SEED})`, async () => {
  const random = randomFrom(SEED);
  const asked = new Map<string, Asked>();
  const ask = async (): Promise<void> => {
    const persona = random.of([jpdc, jejuMedical, jejuSi]);
    const stated = random.chance(0.1) ? {} : { purpose: random.of(PURPOSES), basis: random.of(BASES) };
    const { query, variables, places } = randomQuestion(random, persona);
    const response = await hub.as(persona).stating(stated).fetch({ query, variables }, {});
    const answer = { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
    expect([query, [200, 403].includes(answer.status)]).toEqual([query, true]);
    asked.set(response.headers.get("x-request-id") ?? "", {
      caller: agencyId(persona.slug),
      stated,
      looks: looksIn(answer, places),
      about: JSON.stringify({ persona: persona.slug, stated, query, answer }),
    });
  };
  for (let done = 0; done < CASES; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, ask));

  const recorded = await evidence();
  const outcomes = { allowed: 0, denied: 0 };
  for (const [id, { caller, stated, looks, about }] of asked) {
    const found = recorded.get(id);
    expect([about, found?.looks ?? []]).toEqual([about, looks]);
    if (found) expect([about, found.agency, found.stated]).toEqual([about, caller, stated]);
    for (const { result } of looks) outcomes[result as "allowed" | "denied"] += 1;
  }
  process.stdout.write(`AL-08: ${asked.size} cases, AL08_SEED=${SEED}: ${JSON.stringify(outcomes)}\n`);
  expect(outcomes.allowed).toBeGreaterThan(CASES / 50);
  expect(outcomes.denied).toBeGreaterThan(CASES / 10);
}, 600_000);
