import { agencyId } from "../../seed/slugs";
import { healingMembers } from "../../seed/people";
import { jejuMedical, jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } }
}`;
const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }`;
const PROTECT = `mutation ($input: ProtectAddressInput!) { protectAddress(input: $input) { __typename } }`;
const END = `mutation ($input: EndAddressProtectionInput!) { endAddressProtection(input: $input) { __typename } }`;
const HOME = `query ($key: ID!) { resident(subjectKey: $key) {
  address currentTenancy { status unit { floor } }
} }`;
type Member = ReturnType<typeof healingMembers>[number];
/** Somebody who does not live alone and consented. */
const MEMBER = healingMembers().find(
  ({ slug }, index, all) => slug.endsWith("-1") && all[index + 1]?.slug.endsWith("-2"),
) as Member;

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
const idempotencyKey = (): string => `protected-${(requests += 1)}`;

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

describe("P-30 a protected address", () => {
  let key: string;
  let theirs: string;
  beforeAll(async () => {
    key = await keyOf(keeper, MEMBER);
    theirs = await keyOf(medical, MEMBER);
    await keeper.send(GIVE, {
      input: {
        subjectKey: key,
        kind: "PROVISION",
        recipientAgencyId: agencyId("jeju-medical"),
        purpose: "HEALTH_CARE",
        classes: ["LOCATION", "HOUSING"],
        validTo: "2030-01-01T00:00:00Z",
        refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
        method: "PAPER",
        idempotencyKey: idempotencyKey(),
      },
    });
  });
  const reason = "보호 명령에 따른 주소 비공개";
  const protect = (as: Caller, subjectKey: string, namedAgencyIds: string[], why = reason) =>
    as.send(PROTECT, { input: { subjectKey, namedAgencyIds, reason: why, idempotencyKey: idempotencyKey() } });

  it("is told to the agency with a consent before it is protected, the dwelling too", async () => {
    const { data, errors } = await medical.send(HOME, { key: theirs });
    expect(errors).toBeUndefined();
    expect(data.resident.address).toMatch(/^가상로 \d+$/);
    expect(data.resident.currentTenancy.unit).toEqual({ floor: expect.any(Number) });
  });

  it("is then hidden from all but the keeper and the agencies it names, wherever it would appear", async () => {
    expect((await protect(keeper, key, [])).data.protectAddress).toEqual({ __typename: "AddressProtected" });
    const hidden = await medical.send(HOME, { key: theirs });
    expect(hidden.data.resident).toEqual({ address: null, currentTenancy: { status: "ACTIVE", unit: null } });
    expect(codesOf(hidden.errors)).toEqual(["ACCESS_NO_BASIS"]);
    expect((await keeper.send(HOME, { key })).data.resident.address).toMatch(/^가상로/);
    await protect(keeper, key, [agencyId("jeju-medical")]);
    expect((await medical.send(HOME, { key: theirs })).data.resident.address).toMatch(/^가상로/);
    await protect(keeper, key, []);
    expect((await medical.send(HOME, { key: theirs })).data.resident.address).toBeNull();
  });

  it("is hidden with whoever lives in the same household", async () => {
    await protect(keeper, key, []);
    const other = await register({ name: "가상 가족", phone: "000-0000-9905" });
    const otherTheirs = await keyOf(medical, { name: "가상 가족", birthDate: "1950-03-01", phone: "000-0000-9905" });
    await hub.sql(
      "residents",
      `insert into consent select 'cns_family', $1, kind, controller_agency_id, recipient_agency_id, purpose, classes, refusal_text,
         method, null, given_at, valid_to, null, null, 'test', true from consent where 'LOCATION' = any(classes) limit 1`,
      [await idOf(otherTheirs)],
    );
    expect((await medical.send(HOME, { key: otherTheirs })).data.resident.address).toBe("가상로 1");
    await hub.sql(
      "residents",
      "update resident set household_id = (select household_id from resident where id = $2) where id = $1",
      [await idOf(otherTheirs), await idOf(theirs)],
    );
    expect((await medical.send(HOME, { key: otherTheirs })).data.resident.address).toBeNull();
    expect((await keeper.send(HOME, { key: other })).data.resident.address).toBe("가상로 1");
  });

  it("is protected by the keeper alone, with a reason, and told again when that ends", async () => {
    expect(codesOf((await protect(medical, theirs, [])).errors)).toEqual(["ROLE_FORBIDDEN"]);
    expect(codesOf((await protect(keeper, key, [], "짧음")).errors)).toEqual(["REASON_INVALID"]);
    expect(codesOf((await protect(keeper, key, ["유관기관"])).errors)).toEqual(["AGENCY_INVALID"]);
    const [kept] = await hub.sql("residents", "select reason from protected_address limit 1");
    expect([Buffer.isBuffer(kept?.reason), String(kept?.reason).includes(reason)]).toEqual([true, false]);
    const input = { subjectKey: key, reason: "위험이 해소되어 비공개를 해제함", idempotencyKey: idempotencyKey() };
    expect((await keeper.send(END, { input })).data.endAddressProtection).toEqual({
      __typename: "AddressProtectionEnded",
    });
    expect((await medical.send(HOME, { key: theirs })).data.resident.address).toMatch(/^가상로/);
  });

  /** By what the evidence says of the last look with a key: whose data it was. */
  async function idOf(subjectKey: string): Promise<string> {
    await medical.send("query ($key: ID!) { resident(subjectKey: $key) { name phone address } }", { key: subjectKey });
    const [last] = await hub.sql("residents", "select subject from access_record order by number desc limit 1");
    return last?.subject as string;
  }
});
