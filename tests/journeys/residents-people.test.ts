import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const PERSON = { name: "가상 하늘", birthDate: "1950-03-01", phone: "000-0000-9999" };

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } }
}`;
const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { __typename ... on PersonKnown { resident { subjectKey } } }
}`;
const GIVE = `mutation ($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    __typename ... on ConsentGiven { consent { id recipientAgencyId } } ... on ConsentIncomplete { missing messageKo }
  }
}`;
const WITHDRAW = "mutation ($id: ID!) { withdrawConsent(id: $id) { withdrawnAt } }";
const WHO = "query ($key: ID!) { resident(subjectKey: $key) { subjectKey name birthDate phone address } }";
const MORE = `query ($key: ID!) { resident(subjectKey: $key) {
  name currentTenancy { status } enrolments { state programme { slug } }
} }`;

/** What stands in a consent besides its id and when it was given. */
const COLUMNS_OF_CONSENT = (
  "resident_id kind controller_agency_id recipient_agency_id purpose classes valid_to refusal_text method guardian_method " +
  "withdrawn_at superseded_by recorded_by synthetic"
).split(" ");

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
const request = (): string => `request-${(requests += 1)}`;

async function register(as: Caller, person: object = PERSON): Promise<string> {
  const given = { sex: "FEMALE", address: "가상로 1", areaCode: "5011000000", idempotencyKey: request() };
  const { data, errors } = await as.send(REGISTER, { input: { ...PERSON, ...given, ...person } });
  expect(errors).toBeUndefined();
  return data.registerPerson.resident.subjectKey;
}

const recordGuardian = (subjectKey: string) =>
  keeper.send("mutation ($input: RecordGuardianInput!) { recordGuardian(input: $input) { __typename } }", {
    input: {
      ...{ subjectKey, name: "가상 보호자", relation: "보호자", phone: "000-0000-9996" },
      ...{ verifiedBy: "PAPER", idempotencyKey: request() },
    },
  });

const consent = (subjectKey: string, given: object = {}) => ({
  subjectKey,
  kind: "PROVISION",
  recipientAgencyId: agencyId("jeju-medical"),
  purpose: "HEALTH_CARE",
  classes: ["PII_BASIC", "PII_CONTACT"],
  validTo: "2030-01-01T00:00:00Z",
  refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
  method: "PAPER",
  idempotencyKey: request(),
  ...given,
});

const codesOf = (errors: { extensions: { code: string } }[] = []): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

describe("a person and the agencies that know them", () => {
  let key: string;
  let theirs: string;
  beforeAll(async () => {
    key = await register(keeper);
    const { data } = await medical.send(RESOLVE, { input: PERSON });
    theirs = data.resolvePerson.resident.subjectKey;
  });

  it("P-01 shows nothing about them without a purpose and a basis", async () => {
    const { data, errors } = await hub.as(jpdc).send(WHO, { key });
    expect(data.resident).toEqual({ subjectKey: key, name: null, birthDate: null, phone: null, address: null });
    expect(codesOf(errors)).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("shows the keeper of the record what it keeps", async () => {
    const { data, errors } = await keeper.send(WHO, { key });
    expect(errors).toBeUndefined();
    expect(data.resident).toEqual({ subjectKey: key, ...PERSON, address: "가상로 1" });
  });

  it("P-17 gives each agency another key for the same person, and none works for another agency", async () => {
    expect(theirs).not.toBe(key);
    expect((await medical.send(WHO, { key })).data.resident).toBeNull();
    expect((await keeper.send(WHO, { key: theirs })).data.resident).toBeNull();
    expect(JSON.stringify([key, theirs])).not.toContain("res_");
  });

  it("P-07 opens to another agency what was consented to, and closes at once when it is withdrawn", async () => {
    const before = await medical.send(WHO, { key: theirs });
    expect(before.data.resident).toMatchObject({ name: null, phone: null });
    const given = await keeper.send(GIVE, { input: consent(key) });
    expect(given.data.giveConsent).toMatchObject({ __typename: "ConsentGiven" });
    const { data, errors } = await medical.send(WHO, { key: theirs });
    expect(data.resident).toEqual({ subjectKey: theirs, ...PERSON, address: null });
    expect(errors?.map(({ path }) => path)).toEqual([["resident", "address"]]);
    await keeper.send(WITHDRAW, { id: given.data.giveConsent.consent.id });
    const after = await medical.send(WHO, { key: theirs });
    expect(after.data.resident).toMatchObject({ name: null, phone: null });
    expect(codesOf(after.errors)).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("P-05 takes no change of a consent: a new one takes the place of the old", async () => {
    const first = await keeper.send(GIVE, { input: consent(key) });
    const old = first.data.giveConsent.consent.id;
    await keeper.send(GIVE, { input: consent(key, { classes: ["PII_BASIC"], supersedes: old }) });
    const { data } = await medical.send(WHO, { key: theirs });
    expect(data.resident).toMatchObject({ name: PERSON.name, phone: null });
  });

  it.each<[string, string, string]>([
    ["is to another agency", "recipient_agency_id", `'${agencyId("jile")}'`],
    ["is of another kind", "kind", "'sensitive'"],
    ["was withdrawn", "withdrawn_at", "now()"],
    ["has expired", "valid_to", "now() - interval '1 hour'"],
    ["has a successor already", "superseded_by", "id"],
    ["is another person's", "resident_id", `'${residentId(healingMembers()[0]?.slug ?? "")}'`],
  ])("P-05 no consent takes the place of one that %s", async (_which, column, value) => {
    const now = (await keeper.send(GIVE, { input: consent(key) })).data.giveConsent.consent.id;
    const former = `${now}former`;
    // Nothing in a consent can be changed: one that differs in this alone is put beside it.
    const but = (name: string): string => (name === column ? value : name);
    const names = COLUMNS_OF_CONSENT.join(", ");
    await hub.sql(
      "residents",
      `insert into consent (id, given_at, ${names})
       select $2, given_at - interval '2 days', ${COLUMNS_OF_CONSENT.map(but).join(", ")} from consent where id = $1`,
      [now, former],
    );
    const { data, errors } = await keeper.send(GIVE, { input: consent(key, { supersedes: former }) });
    expect([data.giveConsent, codesOf(errors)]).toEqual([null, ["NOT_FOUND"]]);
  });

  it.each<[string, object, string[]]>([
    ["P-02 a recipient", { recipientAgencyId: null }, ["recipient"]],
    ["P-02 a purpose", { purpose: null }, ["purpose"]],
    ["P-02 items", { classes: [] }, ["items"]],
    ["P-02 a period", { validTo: null }, ["period"]],
    ["P-02 the right to refuse", { refusalText: "" }, ["refusalText"]],
    ["P-03 a named agency", { recipientAgencyId: "유관기관 등" }, ["recipient"]],
    ["P-03 another agency than the keeper", { recipientAgencyId: agencyId("jpdc") }, ["recipient"]],
    ["P-04 sensitive data apart", { classes: ["PII_BASIC", "HEALTH"] }, ["items"]],
  ])("a consent wants %s", async (_what, given, missing) => {
    const { data } = await keeper.send(GIVE, { input: consent(key, given) });
    expect(data.giveConsent).toMatchObject({ __typename: "ConsentIncomplete", missing, messageKo: expect.any(String) });
  });

  it("P-09 a child under 14 consents through a verified guardian", async () => {
    const child = await register(keeper, { name: "가상 새싹", birthDate: "2015-05-05", phone: "000-0000-9998" });
    const alone = await keeper.send(GIVE, { input: consent(child) });
    expect(alone.data.giveConsent).toMatchObject({ __typename: "GuardianRequired" });
    const unverified = await keeper.send(GIVE, { input: consent(child, { guardianMethod: "아버지라고 함" }) });
    expect(codesOf(unverified.errors)).toEqual(["INVALID"]);
    const ofNobody = await keeper.send(GIVE, { input: consent(child, { guardianMethod: "PHONE_IDENTITY" }) });
    expect(codesOf(ofNobody.errors)).toEqual(["GUARDIAN_NOT_RECORDED"]);
    await recordGuardian(child);
    const guarded = await keeper.send(GIVE, { input: consent(child, { guardianMethod: "PHONE_IDENTITY" }) });
    expect(guarded.data.giveConsent).toMatchObject({ __typename: "ConsentGiven" });
  });

  it("P-09 the guardian of an adult ward consents where one is recorded, and not before", async () => {
    const ward = await register(keeper, { name: "가상 피후견인", birthDate: "1961-05-05", phone: "000-0000-9997" });
    const byGuardian = { guardianMethod: "PAPER" };
    const before = await keeper.send(GIVE, { input: consent(ward, byGuardian) });
    expect([before.data.giveConsent, codesOf(before.errors)]).toEqual([null, ["GUARDIAN_NOT_RECORDED"]]);
    const [refused] = await hub.sql(
      "residents",
      "select action, result from access_record where refusal = 'GUARDIAN_NOT_RECORDED' order by number desc limit 1",
    );
    expect(refused).toEqual({ action: "create", result: "denied" });
    await recordGuardian(ward);
    const after = await keeper.send(GIVE, { input: consent(ward, byGuardian) });
    expect(after.data.giveConsent).toMatchObject({ __typename: "ConsentGiven" });
  });

  it("tells the same of a person that is not there, another agency's, and an edited key", async () => {
    const edited = `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`;
    const answers = await Promise.all([theirs, edited, "sub_x", "nobody"].map((one) => keeper.send(WHO, { key: one })));
    expect(new Set(answers.map(({ data, errors }) => JSON.stringify({ data, errors })))).toEqual(
      new Set(['{"data":{"resident":null}}']),
    );
  });

  it("resolves only whoever fits in everything", async () => {
    const asked = async (input: object) =>
      (await medical.send(RESOLVE, { input: { ...PERSON, ...input } })).data.resolvePerson.__typename;
    expect(await asked({ name: "가상하늘", phone: "00000009999" })).toBe("PersonKnown");
    expect(await asked({ phone: "000-0000-0000" })).toBe("PersonForReview");
    expect(await asked({ birthDate: "1950-03-02" })).toBe("PersonUnknown");
    const { errors } = await hub.as(jejuSi).send(RESOLVE, { input: PERSON });
    expect(codesOf(errors)).toEqual(["ACCESS_NO_BASIS"]);
  });
});

describe("P-10 a resident registration number", () => {
  it.each([
    ["a variable", { input: { ...PERSON, name: "900101-1234567" } }],
    ["a part of a text", { input: { ...PERSON, name: "홍 900101-1234567" } }],
  ])("is refused in %s and kept nowhere", async (_where, variables) => {
    const { data, errors } = await medical.send(RESOLVE, variables);
    expect(data?.resolvePerson ?? null).toBeNull();
    expect(codesOf(errors)).toEqual(["RESIDENT_NUMBER_REFUSED"]);
  });
});

describe("what others keep about the same person", () => {
  it("is the tenancy and the courtyard of a household that consented, for the agency it consented to", async () => {
    const [member] = healingMembers();
    if (!member) throw new Error("somebody lives there");
    const { name, birthDate, phone } = member;
    const { data } = await medical.send(RESOLVE, { input: { name, birthDate, phone } });
    const key = data.resolvePerson.resident.subjectKey;
    const seen = await medical.send(MORE, { key });
    expect(seen.errors).toBeUndefined();
    expect(seen.data.resident).toEqual({
      name,
      currentTenancy: { status: "ACTIVE" },
      enrolments: [{ state: "ENROLLED", programme: { slug: expect.stringContaining("healing") } }],
    });
    const otherPurpose = hub.as(jejuMedical).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" });
    const unseen = await otherPurpose.send(MORE, { key });
    expect(unseen.data?.resident ?? null).toEqual(
      unseen.data?.resident ? { name: null, currentTenancy: null, enrolments: null } : null,
    );
  });

  it("comes with the person's pass, and only as far as the pass goes", async () => {
    const key = await register(keeper, { name: "가상 바다", phone: "000-0000-9997" });
    const { data, errors } = await keeper.send(MORE, { key });
    expect(errors).toBeUndefined();
    expect(data.resident).toEqual({ name: "가상 바다", currentTenancy: null, enrolments: [] });
    const nobody = await hub.as(jpdc).send(MORE, { key });
    expect(nobody.data.resident).toEqual({ name: null, currentTenancy: null, enrolments: null });
    expect(codesOf(nobody.errors)).toEqual(["ACCESS_NO_BASIS"]);
  });
});
