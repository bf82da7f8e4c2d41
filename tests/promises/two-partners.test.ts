import { makeKeys } from "../../kit/keys";
import { createPseudonyms } from "../../kit/pseudonym";
import { agencyId } from "../../seed/slugs";
import { allFields, texts } from "../kit/all-fields";
import { decodedPieces } from "../kit/decoded";
import { jejuMedical, jejuSi, jpdc, type Persona } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Caller, type Hub, type Stated, theHub } from "../kit/the-hub";
import { consentTo, PEOPLE, PER_HOUSEHOLD, plantDumped } from "./two-partners.fixture";

const AT_ONCE = 4;
/** Enough to see by what two dumps join that do. */
const SOME = 60;
/** A dump is 300 requests. */
const LONG = 240_000;
const WITHOUT_NAMES = ["HOUSING", "WELFARE"];
const WITH_NAMES = ["PII_BASIC", "PII_CONTACT", "LOCATION", ...WITHOUT_NAMES];
const BY_CONSENT: Stated = { purpose: "SERVICE_PROVISION", basis: "CONSENT_17" };
const PAGE = 40;
/** Deep enough for a record of a record of a person; what is further on is the public catalogue. */
const DEPTH = 3;

/** Where in the schema a text stands, and of how many people it was told there. */
type Dump = Map<string, Map<string, Set<number>>>;

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
  await plantDumped(hub);
});
afterAll(() => hub.close());

/** The people as an agency knows them; collecting these took it ten days of looking up. */
function keysOf({ slug }: Persona): string[] {
  const subjects = createPseudonyms(makeKeys(theServers().keysDir).people?.pairwise ?? Buffer.alloc(0), "sub");
  return PEOPLE.map((id) => subjects.seal(id, agencyId(slug)));
}

/** All that an agency is told of all of them, some at a time. */
async function dump(persona: Persona, stated: Stated, people = PEOPLE.length): Promise<Dump> {
  const query = `query ($key: ID!) { resident(subjectKey: $key) ${allFields("Resident", DEPTH)} }`;
  const caller = hub.as(persona).stating(stated);
  const found: Dump = new Map();
  const waiting = [...keysOf(persona).entries()].slice(0, people);
  const askNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, key] = next;
      const { data } = await caller.send(query, { key });
      keep(found, index, data.resident);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askNext));
  await dumpWorklist(caller, found, keysOf(persona));
  return found;
}

/** Without initials and ages: an agency knows whom it has in its worklist, by who they are. */
const WORKLIST = `query ($first: Int!, $after: String) {
  people(first: $first, after: $after) { edges { cursor node { subjectKey } } pageInfo { hasNextPage endCursor } }
}`;

/**
 * All pages of the agency's own list, as far as these people stand in it, and in which order they do; the end of a page is
 * where its last one stands.
 */
async function dumpWorklist(caller: Caller, found: Dump, keys: string[]): Promise<number[]> {
  const order: number[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await caller.send(WORKLIST, { first: PAGE, after });
    const { edges, pageInfo } = data.people;
    for (const edge of edges) {
      const index = keys.indexOf(edge.node.subjectKey);
      keep(found, index, edge, "PersonInListEdge");
      if (index >= 0) order.push(index);
    }
    const last = edges.at(-1);
    if (last) keep(found, keys.indexOf(last.node.subjectKey), pageInfo, "PageInfo");
    if (!pageInfo.hasNextPage) return order;
    after = pageInfo.endCursor;
  }
}

function keep(found: Dump, index: number, told: unknown, type = "Resident"): void {
  if (index >= 0) for (const { at, text } of texts(type, told)) put(found, at, text, [index]);
}

function put(dumped: Dump, at: string, text: string, people: Iterable<number>): void {
  const here = dumped.get(at) ?? new Map<string, Set<number>>();
  const known = here.get(text) ?? new Set<number>();
  for (const one of people) known.add(one);
  dumped.set(at, here.set(text, known));
}

/** What belongs to one household alone, or to one of its people. */
const isTelling = (people: ReadonlySet<number>): boolean =>
  new Set([...people].map((index) => Math.floor(index / PER_HOUSEHOLD))).size === 1;

/** What is sealed or encoded is looked into: an id that stands in the bytes is one that was told. */
function telling(dumped: Dump): { at: string; text: string }[] {
  const pieces: Dump = new Map();
  for (const [at, values] of dumped)
    for (const [text, people] of values)
      if (isTelling(people)) for (const piece of [text, ...decodedPieces(text)]) put(pieces, at, piece, people);
  return [...pieces].flatMap(([at, values]) =>
    [...values].filter(([, people]) => isTelling(people)).map(([text]) => ({ at, text })),
  );
}

/** The places by which two dumps can be joined: a text there stands for one household or person in both of them, wherever. */
function joins(one: Dump, other: Dump): string[] {
  const known = new Set(telling(other).map(({ text }) => text));
  return [...new Set(telling(one).flatMap(({ at, text }) => (known.has(text) ? [at] : [])))].sort();
}

/** How many different ids stand at a place. */
const told = (dumped: Dump, at: string, id: RegExp): number =>
  [...(dumped.get(at)?.keys() ?? [])].filter((text) => text.length > 8 && id.test(text)).length;

/** Spearman's: 1 where the same people stand in the same places, about 0 where their places have nothing to do with each other. */
function likenessOfRanks(one: readonly number[], other: readonly number[]): number {
  const placeOf = new Map(other.map((person, place) => [person, place]));
  const apart = one.reduce((sum, person, place) => sum + (place - (placeOf.get(person) ?? NaN)) ** 2, 0);
  return 1 - (6 * apart) / (one.length * (one.length ** 2 - 1));
}

/** By chance the likeness of so many ranks is beyond this once in five million times. */
const BY_CHANCE = 0.3;

const MEMBERS = `query ($key: ID!) {
  resident(subjectKey: $key) { household { members { person { subjectKey } } } }
}`;

/** In which order an agency is told who lives in each of some households. */
async function membersOf(persona: Persona): Promise<string[]> {
  const keys = keysOf(persona);
  const firsts = keys.filter((_, index) => index % PER_HOUSEHOLD === 0).slice(0, SOME);
  const caller = hub.as(persona).stating(BY_CONSENT);
  const told: string[] = [];
  for (const key of firsts) {
    const { data } = await caller.send(MEMBERS, { key });
    const { members } = data.resident.household as { members: { person: { subjectKey: string } }[] };
    told.push(members.map(({ person }) => keys.indexOf(person.subjectKey)).join());
  }
  return told;
}

const placesTelling = (dumped: Dump): string[] => [...new Set(telling(dumped).map(({ at }) => at))].sort();

describe("P-17 the dumps of two partners that both see the same 300 people", () => {
  let medical: Dump;
  let landlord: Dump;
  beforeAll(async () => {
    await consentTo(hub, WITHOUT_NAMES);
    medical = await dump(jejuMedical, BY_CONSENT);
    landlord = await dump(jpdc, BY_CONSENT);
  }, LONG);

  it("hold ids of people and of what is bound to them, and join on none", () => {
    const ids = [
      "Consent.id",
      "Enrolment.key",
      "Household.key",
      "PageInfo.endCursor",
      "PersonInList.subjectKey",
      "PersonInListEdge.cursor",
      "ProgrammeCase.key",
      "Resident.subjectKey",
      "Tenancy.key",
    ];
    const households = PEOPLE.length / PER_HOUSEHOLD;
    for (const dumped of [medical, landlord]) {
      expect(placesTelling(dumped)).toEqual(expect.arrayContaining(ids));
      expect(told(dumped, "Resident.subjectKey", /^sub_/)).toBe(PEOPLE.length);
      expect(told(dumped, "PersonInList.subjectKey", /^sub_/)).toBe(PEOPLE.length);
      expect(told(dumped, "Tenancy.key", /^housing_/)).toBe(households);
      expect(told(dumped, "Enrolment.key", /^services_/)).toBe(PEOPLE.length + households);
    }
    expect(joins(medical, landlord)).toEqual([]);
  });

  it(
    "join with the keeper's own on the consents alone that both are party to",
    async () => {
      const keeper = await dump(jejuSi, { purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" }, SOME);
      expect(joins(medical, keeper)).toEqual(["Consent.id"]);
    },
    LONG,
  );

  it("P-17 list the same people, each in an order of its own", async () => {
    const [one, other] = await Promise.all(
      [jejuMedical, jpdc].map((persona) =>
        dumpWorklist(hub.as(persona).stating(BY_CONSENT), new Map(), keysOf(persona)),
      ),
    );
    for (const order of [one, other]) expect(new Set(order).size).toBe(PEOPLE.length);
    expect(Math.abs(likenessOfRanks(one ?? [], other ?? []))).toBeLessThan(BY_CHANCE);
    const ofPerson = (order: number[] = []): number =>
      likenessOfRanks(
        order,
        PEOPLE.map((_, index) => index),
      );
    expect(ofPerson([...(one ?? [])].sort((a, b) => a - b))).toBe(1);
  });

  it(
    "P-17 name the people of one household, each in an order of its own",
    async () => {
      const [one, other] = [await membersOf(jejuMedical), await membersOf(jpdc)];
      for (const told of [one, other])
        expect(told.every((members) => members.split(",").length === PER_HOUSEHOLD)).toBe(true);
      const alike = one.filter((members, index) => members === other[index]);
      // One in six by chance.
      expect(alike.length).toBeLessThan(SOME / 2);
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
      await consentTo(hub, WITH_NAMES);
      const [named, namedToo] = [await dump(jejuMedical, BY_CONSENT, SOME), await dump(jpdc, BY_CONSENT, SOME)];
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
