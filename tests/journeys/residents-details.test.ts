import { agencyId } from "../../seed/slugs";
import { healingMembers } from "../../seed/people";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } }
}`;
const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const NUMBER = `mutation ($input: NumberPersonInput!) {
  numberPerson(input: $input) { __typename ... on PersonNumbered { resident { agencyLocalId } } ... on Problem { messageKo } }
}`;
const BY_NUMBER = "query ($number: ID!) { residentByLocalId(agencyLocalId: $number) { subjectKey agencyLocalId } }";
const GUARDIAN = `mutation ($input: RecordGuardianInput!) {
  recordGuardian(input: $input) { ... on GuardianRecorded { resident { guardian { name relation phone verifiedBy } } } }
}`;
const HOUSEHOLD = `query ($key: ID!) { resident(subjectKey: $key) { household {
  key kind size livesAlone members { relation validFrom validTo person { subjectKey initials ageBand } }
} } }`;
const PEOPLE = `query ($first: Int!, $after: String) { people(first: $first, after: $after) {
  totalCount nodes { subjectKey initials ageBand } pageInfo { hasNextPage endCursor }
} }`;
type Member = ReturnType<typeof healingMembers>[number];
/** Somebody who does not live alone and consented. */
const MEMBER = healingMembers().find(
  ({ slug }, index, all) => slug.endsWith("-1") && all[index + 1]?.slug.endsWith("-2"),
) as Member;
const WITHOUT_CONSENT = healingMembers().at(-1) as Member;

let hub: Hub;
let keeper: Caller;
let medical: Caller;
beforeAll(async () => {
  hub = await theHub();
  keeper = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
});
afterAll(() => hub.close());

let requests = 0;
const idempotencyKey = (): string => `details-${(requests += 1)}`;

async function register(person: object): Promise<string> {
  const input = {
    name: "가상 하늘",
    birthDate: "1950-03-01",
    phone: "000-0000-9999",
    sex: "FEMALE",
    address: "가상로 1",
    areaCode: "5011000000",
    idempotencyKey: idempotencyKey(),
    ...person,
  };
  const { data } = await keeper.send(REGISTER, { input });
  return data.registerPerson.resident.subjectKey;
}

const codesOf = (errors: { extensions: { code: string } }[] = []): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

async function keyOf(as: Caller, { name, birthDate, phone }: { name: string; birthDate: string; phone: string }) {
  const { data } = await as.send(RESOLVE, { input: { name, birthDate, phone } });
  return data.resolvePerson.resident.subjectKey as string;
}

describe("an agency's own number for a person", () => {
  let key: string;
  beforeAll(async () => {
    key = await register({ name: "가상 번호", phone: "000-0000-9901" });
  });
  const number = (as: Caller, subjectKey: string, agencyLocalId: string | null) =>
    as.send(NUMBER, { input: { subjectKey, agencyLocalId, idempotencyKey: idempotencyKey() } });

  it("is seen, and found by, that agency alone", async () => {
    const numbered = await number(keeper, key, "2026-0001");
    expect(numbered.data.numberPerson.resident).toEqual({ agencyLocalId: "2026-0001" });
    expect((await keeper.send(BY_NUMBER, { number: "2026-0001" })).data.residentByLocalId).toEqual({
      subjectKey: key,
      agencyLocalId: "2026-0001",
    });
    const theirs = await keyOf(medical, { name: "가상 번호", birthDate: "1950-03-01", phone: "000-0000-9901" });
    expect((await medical.send(BY_NUMBER, { number: "2026-0001" })).data.residentByLocalId).toBeNull();
    const own = await number(medical, theirs, "2026-0001");
    expect(own.data.numberPerson.resident).toEqual({ agencyLocalId: "2026-0001" });
    expect((await medical.send(BY_NUMBER, { number: "2026-0001" })).data.residentByLocalId.subjectKey).toBe(theirs);
    const kept = await hub.sql(
      "residents",
      "select local_index, encode(local_id, 'escape') as sealed from agency_local_id",
    );
    expect(new Set(kept.map(({ local_index }) => local_index)).size).toBe(2);
    expect(JSON.stringify(kept)).not.toContain("2026-0001");
  });

  it("belongs to one person, and can be taken away", async () => {
    const other = await register({ name: "가상 차례", phone: "000-0000-9902" });
    expect((await number(keeper, other, "2026-0001")).data.numberPerson).toMatchObject({ __typename: "NumberTaken" });
    await number(keeper, key, null);
    expect((await keeper.send(BY_NUMBER, { number: "2026-0001" })).data.residentByLocalId).toBeNull();
    expect((await number(keeper, other, "2026-0001")).data.numberPerson.__typename).toBe("PersonNumbered");
  });

  it("P-10 is no resident registration number", async () => {
    expect(codesOf((await number(keeper, key, "900101-1234567")).errors)).toEqual(["RESIDENT_NUMBER_REFUSED"]);
    expect(codesOf((await number(keeper, key, " ")).errors)).toEqual(["LOCAL_ID_INVALID"]);
  });
});

describe("P-09 the guardian of a child", () => {
  const guardian = { name: "가상 부모", relation: "어머니", phone: "000-0001-9903", verifiedBy: "MOBILE_IDENTITY" };

  it("is kept by the keeper, with how it was verified, and told as far as a basis goes", async () => {
    const person = { name: "가상 새싹", birthDate: "2016-05-05", phone: "000-0000-9903" };
    const key = await register(person);
    const recorded = await keeper.send(GUARDIAN, {
      input: { ...guardian, subjectKey: key, idempotencyKey: idempotencyKey() },
    });
    expect(recorded.data.recordGuardian.resident.guardian).toEqual(guardian);
    const theirs = await keyOf(medical, person);
    const asked = `query ($key: ID!) { resident(subjectKey: $key) { guardian { name phone } } }`;
    const seen = await medical.send(asked, { key: theirs });
    expect(seen.data.resident).toEqual({ guardian: null });
    expect(codesOf(seen.errors)).toEqual(["ACCESS_NO_BASIS"]);
    const foreign = await medical.send(GUARDIAN, {
      input: { ...guardian, subjectKey: theirs, idempotencyKey: idempotencyKey() },
    });
    expect(codesOf(foreign.errors)).toEqual(["ROLE_FORBIDDEN"]);
    const unverified = `mutation { recordGuardian(input: { subjectKey: "${key}", name: "가", relation: "나",
      phone: "000-0001-9903", idempotencyKey: "x" }) { __typename } }`;
    expect(codesOf((await keeper.send(unverified)).errors)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });
});

describe("a household", () => {
  it("P-39 is told with its members as every list shows people, and has another key for each agency", async () => {
    const { data, errors } = await keeper.send(HOUSEHOLD, { key: await keyOf(keeper, MEMBER) });
    expect(errors).toBeUndefined();
    const { household } = data.resident;
    const people = healingMembers().filter((one) => one.household === MEMBER.household);
    expect(household).toMatchObject({ size: people.length, livesAlone: people.length === 1 });
    expect(household.members).toHaveLength(people.length);
    for (const { person } of household.members)
      expect(person).toEqual({
        subjectKey: expect.stringMatching(/^sub_/),
        initials: expect.stringMatching(/^ㄱㅅ/),
        ageBand: expect.stringMatching(/^(\d0-\d9|90\+)$/),
      });
    const theirKey = await keyOf(medical, MEMBER);
    const theirs = await medical.send(HOUSEHOLD, { key: theirKey });
    expect(theirs.errors).toBeUndefined();
    expect(theirs.data.resident.household.size).toBe(household.size);
    expect(theirs.data.resident.household.key).not.toBe(household.key);
    const others = theirs.data.resident.household.members.filter(
      (one: { person: { subjectKey: string } }) => one.person.subjectKey !== theirKey,
    );
    expect(others).toHaveLength(people.length - 1);
    for (const one of others) {
      // Nobody opened them to this agency, and it has no case of theirs.
      expect(one.person).toMatchObject({ initials: null, ageBand: null });
      expect(JSON.stringify(household)).not.toContain(one.person.subjectKey);
    }
    expect(JSON.stringify([data, theirs.data])).not.toMatch(/(res|hhd)_/);
  });

  it("is told to nobody without a basis", async () => {
    const { data, errors } = await hub.as(jpdc).send(HOUSEHOLD, { key: await keyOf(keeper, MEMBER) });
    expect(data.resident).toEqual({ household: null });
    expect(codesOf(errors)).toEqual(["ACCESS_NO_BASIS"]);
  });
});

describe("P-39 a worklist", () => {
  it("shows initials and ages of the agency's own people, and each of them once over its pages", async () => {
    const seen: { subjectKey: string; initials: string; ageBand: string }[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await hub.as(jejuSi).send(PEOPLE, { first: 150, after });
      expect(errors).toBeUndefined();
      expect(data.people.totalCount).toBeGreaterThan(150);
      seen.push(...data.people.nodes);
      after = data.people.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen.map(({ subjectKey }) => subjectKey)).size).toBe(seen.length);
    for (const one of seen) {
      expect(Object.keys(one).sort()).toEqual(["ageBand", "initials", "subjectKey"]);
      expect(one.initials).toMatch(/^[ㄱ-ㅎ]{3,4}$/);
    }
    const [counted] = await hub.sql(
      "residents",
      "select count(*)::int as looks from access_record where fields = '{PersonInList.ageBand,PersonInList.initials}' and agency = $1",
      [agencyId("jeju-si")],
    );
    expect(counted).toEqual({ looks: seen.length });
  });

  it("is of nobody for callers who are no agency", async () => {
    expect((await hub.nobody.send(PEOPLE, { first: 5 })).data).toBeFalsy();
  });
});

describe("P-06 who gave no consent", () => {
  it("takes part all the same: nothing but the telling of others hangs on a consent", async () => {
    const asked = `query ($key: ID!) { resident(subjectKey: $key) { consents { purpose } enrolments { state } } }`;
    const { data, errors } = await keeper.send(asked, { key: await keyOf(keeper, WITHOUT_CONSENT) });
    expect(errors).toBeUndefined();
    expect(data.resident).toEqual({ consents: [], enrolments: [{ state: "ENROLLED" }] });
    expect(codesOf((await medical.send(RESOLVE, { input: pick(WITHOUT_CONSENT) })).errors)).toEqual([]);
  });
});

const pick = ({ name, birthDate, phone }: Member) => ({ name, birthDate, phone });
