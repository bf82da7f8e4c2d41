import { healingMembers, type PersonSeed } from "../../seed/people";
import { agencyId, complexId, householdId, programmeId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuMedical, jile, jpdc, seniorClub } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const ENROLMENT = "enrolment { key state version rejectedBecause }";
const ENROL = `mutation ($input: EnrolInput!) { enrol(input: $input) { __typename ... on EnrolmentMade { ${ENROLMENT} }
  ... on AlreadyEnrolled { state messageKo } ... on NotEligible { because messageKo } ... on ProgrammeTakesNobody { messageKo } } }`;
const END = `mutation ($input: EndEnrolmentInput!) { endEnrolment(input: $input) { __typename ... on EnrolmentEnded { ${ENROLMENT} }
  ... on VersionConflict { currentVersion } ... on IllegalTransition { state possible } } }`;
const BY_KEY = "query ($key: ID!) { enrolment(key: $key) { state version rejectedBecause } }";
const RULE = `mutation ($input: SetEnrolmentRuleInput!) { setEnrolmentRule(input: $input) { __typename
  ... on EnrolmentRuleSet { programme { eligibility { capacity openToAll version explanationKo } } } ... on VersionConflict { currentVersion } } }`;
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;
const RESOLVE = `mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) {
  ... on PersonKnown { resident { participantKey } } } }`;
const MOVE = `update building set complex_id = $1 where id =
  (select u.building_id from unit u join tenancy t on t.unit_id = u.id where t.household_id = $2)`;
const USAGE = `{ programme(slug: "learning-courtyard") { audiences usage(from: "2024-09-01", to: "2024-12-31") {
  uniqueParticipants byAudience { audience uniqueParticipants } } } }`;
const LEARNING = programmeId("learning-courtyard");
const HEALING = programmeId("healing-courtyard");

let hub: Hub;
let institute: Caller;
let hospital: Caller;
beforeAll(async () => {
  hub = await theHub();
  institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  hospital = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
});
afterAll(() => hub.close());

let wishes = 0;
const once = () => ({ idempotencyKey: `enrolment ${(wishes += 1)}` });
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const only = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as ReturnType<typeof JSON.parse>;
};

/** Somebody whom the Institute met: a neighbour without a tenancy. */
async function neighbour(): Promise<string> {
  const nth = (wishes += 1);
  const input = {
    name: `가상 이웃${nth}`,
    birthDate: "1960-02-29",
    phone: `000-0000-${String(5000 + nth)}`,
    sex: "FEMALE",
    address: "가상로 9",
    areaCode: "5011000000",
    ...once(),
  };
  return only(await institute.send(REGISTER, { input })).resident.participantKey;
}
const enrol = (caller: Caller, participantKey: string, more: object = {}) =>
  caller.send(ENROL, {
    input: { participantKey, programmeId: LEARNING, audience: "LOCAL_RESIDENT", ...once(), ...more },
  });
const end = (caller: Caller, enrolmentKey: string, version: number, to = "WITHDRAWN") =>
  caller.send(END, { input: { enrolmentKey, version, to, ...once() } });
const standing = async (caller: Caller, key: string) => only(await caller.send(BY_KEY, { key }));
const places = async (capacity: number | null, version: number, caller = institute) =>
  caller.send(RULE, { input: { programmeId: LEARNING, unit: "PERSON", capacity, version, ...once() } });

describe("taking part in the Learning Courtyard, which is open to all", () => {
  it("S0-12 says to everybody that nothing has to be proved", async () => {
    const { data, errors } = await hub.nobody.send(
      `{ programme(slug: "learning-courtyard") { eligibility { openToAll unit capacity explanation explanationKo owner { id } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.programme.eligibility).toMatchObject({ openToAll: true, unit: "PERSON", capacity: null, owner: null });
    expect(data.programme.eligibility.explanationKo).toContain("누구나");
  });

  it("S0-05 P-06 a neighbour without a tenancy, of whom no optional consent was asked, is enrolled; tenants and neighbours are told apart and add up", async () => {
    const made = only(await enrol(institute, await neighbour()));
    expect(made).toMatchObject({ __typename: "EnrolmentMade", enrolment: { state: "ENROLLED", version: 1 } });
    expect(await standing(institute, made.enrolment.key)).toMatchObject({ state: "ENROLLED" });

    const { audiences, usage } = only(await institute.send(USAGE));
    expect(audiences).toEqual(expect.arrayContaining(["TENANT", "LOCAL_RESIDENT"]));
    const told: { audience: string; uniqueParticipants: number }[] = usage.byAudience;
    expect(told.map(({ audience }) => audience).sort()).toEqual(["LOCAL_RESIDENT", "TENANT"]);
    expect(told.reduce((sum, part) => sum + part.uniqueParticipants, 0)).toBe(usage.uniqueParticipants);
  });

  it("the same form sent twenty times at once enrols once, and another form says that it was done", async () => {
    const participantKey = await neighbour();
    const input = { participantKey, programmeId: LEARNING, audience: "LOCAL_RESIDENT", ...once() };
    const all = await Promise.all(Array.from({ length: 20 }, () => institute.send(ENROL, { input })));
    expect(new Set(all.map((answer) => only(answer).__typename))).toEqual(new Set(["EnrolmentMade"]));
    expect(only(await enrol(institute, participantKey))).toMatchObject({
      __typename: "AlreadyEnrolled",
      state: "ENROLLED",
    });
    const evidence = await hub.sql(
      "services",
      "select action from access_record where 'Mutation.enrol' = any(fields) order by number desc limit 1",
    );
    expect(evidence).toEqual([{ action: "view" }]);
  });

  it("is refused to agencies without the role, to strangers' keys, and by another agency's name of the person", async () => {
    const participantKey = await neighbour();
    const club = hub.as(seniorClub).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" });
    expect(codes(await enrol(club, participantKey))).toEqual(["NOT_FOUND"]);
    const landlord = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
    const own = await resolved(landlord, member("02"));
    expect(codes(await enrol(landlord, own))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await hub.nobody.send(ENROL, { input: {} }))).toContain("GRAPHQL_VALIDATION_FAILED");
  });
});

describe("a programme with as many places as it has", () => {
  it("ten who book the last place at once: one is in, and the others are in line until it is given back", async () => {
    const [{ count }] = (await hub.sql(
      "services",
      "select count(*)::int as count from enrolment where programme_id = $1 and state = 'enrolled' and valid_to is null",
      [LEARNING],
    )) as [{ count: number }];
    expect(only(await places(count + 1, 0)).programme.eligibility).toMatchObject({ capacity: count + 1, version: 1 });
    const people = await Promise.all(Array.from({ length: 10 }, () => neighbour()));
    const made = (await Promise.all(people.map((key) => enrol(institute, key)))).map(
      (answer) => only(answer).enrolment,
    );
    const states = made.map(({ state }) => state).sort();
    expect(states).toEqual(["ENROLLED", ...Array.from({ length: 9 }, () => "WAITLISTED")]);
    const inside = made.find(({ state }) => state === "ENROLLED");
    const next = only(await enrol(institute, await neighbour())).enrolment;
    expect(next.state).toBe("WAITLISTED");
    const inLine = async () => {
      const all = await Promise.all(made.map(({ key }) => standing(institute, key)));
      return all.filter(({ state }) => state === "WAITLISTED").length;
    };

    expect(only(await end(institute, inside.key, 2))).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: 1,
    });
    expect(only(await end(institute, inside.key, 1))).toMatchObject({ enrolment: { state: "WITHDRAWN", version: 2 } });
    expect(await inLine()).toBe(8);
    expect(await standing(institute, next.key)).toMatchObject({ state: "WAITLISTED" });
    expect(only(await end(institute, inside.key, 2))).toMatchObject({ __typename: "IllegalTransition", possible: [] });

    expect(only(await places(null, 0))).toMatchObject({ __typename: "VersionConflict", currentVersion: 1 });
    expect(only(await places(null, 1)).programme.eligibility).toMatchObject({ capacity: null, version: 2 });
    expect(await standing(institute, next.key)).toMatchObject({ state: "ENROLLED" });
  });

  it("is given its rule by whoever plans it: not by the Senior Club, and not without a place", async () => {
    expect(codes(await places(5, 2, hub.as(seniorClub)))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await places(0, 2))).toEqual(["CAPACITY_INVALID"]);
  });
});

const member = (household: string): PersonSeed => {
  const found = healingMembers().find(({ slug }) => slug === `healing-${household}-1`);
  if (!found) throw new Error(`nobody lives in ${household}`);
  return found;
};
const resolved = async (caller: Caller, { name, birthDate, phone }: PersonSeed): Promise<string> =>
  only(await caller.send(RESOLVE, { input: { name, birthDate, phone } })).resident.participantKey;

describe("taking part in the Healing Courtyard, for tenants of JPDC within Jeju-si", () => {
  const HOUSEHOLDS = `{ programme(slug: "healing-courtyard") { enrolments { households }
    eligibility { openToAll unit sigunguCode explanationKo owner { name } } } }`;
  const leave = (household: string) =>
    hub.sql("services", "delete from enrolment where household_id = $1", [householdId(`healing-${household}`)]);
  const enrolHousehold = async (household: string) => {
    await leave(household);
    const key = await resolved(hospital, member(household));
    const made = only(await enrol(hospital, key, { programmeId: HEALING, audience: "TENANT" }));
    expect(made).toMatchObject({ __typename: "EnrolmentMade" });
    await eventually(async () => (await standing(hospital, made.enrolment.key)).state !== "APPLIED");
    return standing(hospital, made.enrolment.key);
  };

  it("S0-25 has 43 households, each a tenant of JPDC within Jeju-si, and takes no other", async () => {
    const { data } = await hub.as(jejuMedical).send(HOUSEHOLDS);
    expect(data.programme.enrolments).toEqual({ households: 43 });
    expect(data.programme.eligibility).toMatchObject({
      openToAll: false,
      unit: "HOUSEHOLD",
      sigunguCode: "5011000000",
      owner: { name: "제주특별자치도개발공사" },
    });
    const elsewhere = await hub.sql(
      "housing",
      `select t.id from tenancy t join unit u on u.id = t.unit_id join building b on b.id = u.building_id
       join complex c on c.id = b.complex_id where t.household_id = any($1) and (c.owner_agency_id <> $2
         or not exists (select from complex_area a where a.complex_id = c.id and a.area_code = '5011000000'))`,
      [
        Array.from({ length: 43 }, (_, at) => householdId(`healing-${String(at + 1).padStart(2, "0")}`)),
        agencyId("jpdc"),
      ],
    );
    expect(elsewhere).toEqual([]);

    expect(await enrolHousehold("40")).toMatchObject({ state: "ENROLLED", rejectedBecause: null });
    const looks = await hub.sql(
      "services",
      "select distinct classes from access_record where subject = $1 and 'Enrolment.state' = any(fields)",
      [householdId("healing-40")],
    );
    // To take part in a programme for health is a fact about health.
    expect(looks).toEqual([{ classes: ["HEALTH"] }]);
    await hub.sql("housing", MOVE, [complexId("maeumeon-dosun"), householdId("healing-41")]);
    expect(await enrolHousehold("41")).toMatchObject({ state: "REJECTED", rejectedBecause: "NOT_ELIGIBLE_AREA" });
    await hub.sql("housing", "delete from tenancy where household_id = $1", [householdId("healing-42")]);
    expect(await enrolHousehold("42")).toMatchObject({ state: "REJECTED", rejectedBecause: "NOT_ELIGIBLE_TENANCY" });
  });
});
