import { residentId } from "../../seed/slugs";
import { casePeople } from "../../seed/residents/cases";
import { doubles } from "../../seed/residents/doubles";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { shape } from "../kit/servers";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

/** So often may one account look a day. */
const A_DAY = 30;
const AT_ONCE = 5;

const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { __typename ... on PersonKnown { resident { subjectKey } } }
}`;
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } }
}`;
const LOOK = `mutation ($key: ID!) { lookForDoubles(input: { subjectKey: $key }) {
  ... on DoublesLookedFor { doubles { subjectKey mergeProposed } }
} }`;
const NOBODY = { name: "가상 아무개", birthDate: "1949-09-09", phone: "000-0000-9700" };

// One whose three values the city's record and another keeper's share, and so a guess that is right.
const PAIR = doubles().find(({ kind }) => kind === "same_in_all") as ReturnType<typeof doubles>[number];
const PERSON = casePeople().find(({ slug }) => slug === PAIR.first) as ReturnType<typeof casePeople>[number];
const GUESS = { name: PERSON.name, birthDate: PERSON.birthDate, phone: PERSON.phone };

// A minute before midnight in Seoul.
let now = new Date("2026-11-22T14:59:00Z");
let hub: Hub;
let landlord: Caller;
beforeAll(async () => {
  hub = await theHub({ now: () => now });
  landlord = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
});
beforeEach(() => hub.sql("residents", "delete from person_lookup"));
afterAll(() => hub.close());

const codesOf = ({ errors = [] }: Answer): string[] => [...new Set(errors.map(({ extensions }) => extensions.code))];

/** Looks so often, several times in each request, and counts what was answered and what was refused. */
async function look(as: Caller, times: number): Promise<{ answered: number; refused: number; codes: string[] }> {
  const ways = { answered: 0, refused: 0, codes: [] as string[] };
  for (let left = times; left > 0; left -= AT_ONCE) {
    const names = Array.from({ length: Math.min(left, AT_ONCE) }, (_, index) => `a${index}`);
    const aliases = names.map((name) => `${name}: resolvePerson(input: $input) { __typename }`);
    const answer = await as.send(`mutation ($input: ResolvePersonInput!) { ${aliases.join(" ")} }`, { input: NOBODY });
    const answered = names.filter((name) => answer.data?.[name]).length;
    ways.answered += answered;
    ways.refused += names.length - answered;
    ways.codes.push(...codesOf(answer));
  }
  return ways;
}

let requests = 0;
async function register(as: Caller, person: object): Promise<string> {
  const input = { ...person, sex: "FEMALE", areaCode: "5011000000", idempotencyKey: `limited-${(requests += 1)}` };
  return (await as.send(REGISTER, { input })).data.registerPerson.resident.subjectKey;
}

const recordsOf = async ({ extensions }: Answer) =>
  hub.sql(
    "residents",
    "select subject, action, fields, result from access_record where request_id = $1 order by subject",
    [extensions?.receipt?.id],
  );

const BOTH = [residentId(PAIR.first), residentId(PAIR.second.slug)];

describe("P-38 looking for people", () => {
  it("is answered thirty times a day, and not once more, however many stand in one request", async () => {
    expect(await look(landlord, A_DAY)).toEqual({ answered: A_DAY, refused: 0, codes: [] });
    expect(await look(landlord, 2)).toEqual({ answered: 0, refused: 2, codes: ["LOOKUPS_USED_UP"] });
    const right = await landlord.send(RESOLVE, { input: GUESS });
    expect([right.data.resolvePerson, codesOf(right)]).toEqual([null, ["LOOKUPS_USED_UP"]]);
  });

  it("is not answered more often where all ask at once", async () => {
    const ways = await Promise.all([look(landlord, 20), look(landlord, 20)]);
    expect(ways.reduce((sum, { answered }) => sum + answered, 0)).toBe(A_DAY);
  });

  it("of one account takes nothing from another's", async () => {
    await look(landlord, A_DAY);
    const medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    expect(await look(medical, 1)).toMatchObject({ answered: 1 });
  });

  const inOneProcess = shape() === "one-process" ? it : it.skip;

  inOneProcess("goes on the next day, as days are in Seoul", async () => {
    await look(landlord, A_DAY);
    expect(await look(landlord, 1)).toMatchObject({ answered: 0 });
    now = new Date("2026-11-22T15:00:00Z");
    expect(await look(landlord, 1)).toMatchObject({ answered: 1 });
  });
});

describe("P-29 a guess that an agency writes into a record of its own", () => {
  it("P-38 is counted as a look for a person when it looks for doubles", async () => {
    const key = await register(landlord, NOBODY);
    await look(landlord, A_DAY - 1);
    const last = await landlord.send(LOOK, { key });
    expect(last.data.lookForDoubles).toEqual({ doubles: [] });
    const next = await landlord.send(LOOK, { key });
    expect([next.data.lookForDoubles, codesOf(next)]).toEqual([null, ["LOOKUPS_USED_UP"]]);
  });

  it("AL-05 stands in the evidence of each record that it found", async () => {
    const key = await register(landlord, GUESS);
    const answer = await landlord.send(LOOK, { key });
    expect(answer.data.lookForDoubles.doubles).toHaveLength(BOTH.length);
    const records = await recordsOf(answer);
    expect(records.map(({ subject }) => subject)).toEqual(expect.arrayContaining(BOTH));
    for (const record of records)
      expect(record).toMatchObject({ action: "view", fields: ["Mutation.lookForDoubles"], result: "allowed" });
  });

  it("finds nothing by a record of another agency, nor on another basis, and that is kept as evidence", async () => {
    const key = await register(landlord, NOBODY);
    const onConsent = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "CONSENT_17" });
    const city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
    const refused = await onConsent.send(LOOK, { key });
    expect([refused.data.lookForDoubles, codesOf(refused)]).toEqual([null, ["ACCESS_NO_BASIS"]]);
    expect(codesOf(await city.send(LOOK, { key }))).toEqual(["NOT_FOUND"]);
    const kept = await hub.sql(
      "residents",
      "select fields from access_record where result = 'denied' and action = 'view' order by number desc limit 1",
    );
    expect(kept).toEqual([{ fields: ["Mutation.lookForDoubles"] }]);
  });
});

describe("P-20 who fits in part", () => {
  it("has it in the evidence that somebody looked, though nobody was told who it is", async () => {
    const answer = await landlord.send(RESOLVE, { input: { ...GUESS, phone: "000-0000-9701" } });
    expect(answer.data.resolvePerson).toEqual({ __typename: "PersonForReview" });
    const records = await recordsOf(answer);
    expect(records.map(({ subject }) => subject)).toEqual(expect.arrayContaining(BOTH));
    for (const record of records) expect(record).toMatchObject({ fields: ["Mutation.resolvePerson"] });
  });
});
