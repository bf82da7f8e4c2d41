import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { CONTRACT_TAGS, composeContract, composeWhole } from "../../schema/compose";
import { lintClassified } from "../../schema/lint-classified";
import { printSubgraphs } from "../../schema/print";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { type Home, startHome } from "../home-subgraph/start-home";
import { aSignIn, Browser, redeem, signInAs, startOf } from "../kit/browser";
import { jejuMedical, jejuSi } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const MEDICAL = agencyId("jeju-medical");
const [MEMBER, ...OTHERS] = healingMembers();
const WITHOUT_CONSENT = OTHERS.at(-1);
if (!MEMBER || !WITHOUT_CONSENT) throw new Error("people live there");

const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const READ = `query ($key: ID!) {
  resident(subjectKey: $key) { name currentTenancy { status } bloodPressures { takenOn systolic diastolic } }
}`;
const ROTATE = `mutation ($input: RotateSubjectKeysInput!) {
  rotateSubjectKeys(input: $input) { ... on SubjectKeysRotated { formerUntil } }
}`;
const READINGS = [
  { takenOn: "2026-11-02", systolic: 128, diastolic: 81 },
  { takenOn: "2026-10-05", systolic: 141, diastolic: 90 },
];

/** Whatever a person or a household is called inside the hub. */
const IDS_OF_THE_HUB = /\b(res|hhd|tnc|enr|cns)_[0-9a-z]{16}/;

let home: Home;
let hub: Hub;
let medical: Caller;
let key: string;
let unconsented: string;

const five = {
  ...printSubgraphs(),
  readings: readFileSync(join(__dirname, "../home-subgraph/schema.graphql"), "utf8"),
};

const keyOf = async (caller: Caller, { name, birthDate, phone }: typeof MEMBER): Promise<string> =>
  (await caller.send(RESOLVE, { input: { name, birthDate, phone } })).data.resolvePerson.resident.subjectKey;

beforeAll(async () => {
  home = await startHome(MEDICAL);
  hub = await theHub({
    homes: {
      urls: { readings: home.url },
      supergraphOf: (contract) => composeContract(five, CONTRACT_TAGS[contract]).supergraphSdl,
    },
  });
  medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
  [key, unconsented] = await Promise.all([keyOf(medical, MEMBER), keyOf(medical, WITHOUT_CONSENT)]);
  await home.sql("insert into patient values ('C-0001', $1), ('C-0002', $2)", [key, unconsented]);
  await home.sql(
    `insert into reading select chart, r."takenOn"::date, r.systolic, r.diastolic
     from unnest(array['C-0001', 'C-0002']) as chart,
       jsonb_to_recordset($1::jsonb) as r("takenOn" text, systolic integer, diastolic integer)`,
    [JSON.stringify(READINGS)],
  );
});
afterAll(async () => {
  await hub.close();
  await home.close();
});

const codesOf = (errors: { extensions: { code: string } }[] = []): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];
const ofReadings = (statements: string[]): string[] => statements.filter((sql) => /\breading\b/.test(sql));

describe("a partner that keeps its data at home", () => {
  it("composes with the four, and says the class of everything that it tells of people", () => {
    expect(lintClassified(five)).toEqual([]);
    expect(composeWhole(five)).toContain("bloodPressures");
  });

  it("adds its readings to the person, where consent and purpose open HEALTH, and writes down who looked", async () => {
    const { data, errors } = await medical.send(READ, { key });
    expect(errors).toBeUndefined();
    expect(data.resident).toEqual({
      name: MEMBER.name,
      currentTenancy: { status: "ACTIVE" },
      bloodPressures: READINGS,
    });
    const looks = await home.sql("select agency, purpose, basis, chart_no, result from look");
    expect(looks).toEqual([
      { agency: MEDICAL, purpose: "HEALTH_CARE", basis: "CONSENT_17", chart_no: "C-0001", result: "allowed" },
    ]);
  });

  it("P-17 is told of a person by the name that its own agency has for them, whoever asks, and by no id of the hub", async () => {
    const jpdcs = await hub.sql(
      "residents",
      `insert into consent select replace(id, 'cns_', 'cns_si'), resident_id, kind, controller_agency_id, $1, purpose, classes,
         refusal_text, method, guardian_method, given_at, valid_to, withdrawn_at, superseded_by, recorded_by, synthetic
       from consent where resident_id = $2 and recipient_agency_id = $3 returning id`,
      [agencyId("jeju-si"), residentId(MEMBER.slug), MEDICAL],
    );
    expect(jpdcs).toHaveLength(2);
    await hub.sql(
      "agencies",
      "update client set purposes = purposes || array['HEALTH_CARE'] where agency_id = $1 and not 'HEALTH_CARE' = any(purposes)",
      [agencyId("jeju-si")],
    );
    const city = hub.as(jejuSi).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    const theirs = await keyOf(city, MEMBER);
    expect(theirs).not.toBe(key);
    const statements = await home.statementsOf(async () => {
      const { data, errors } = await city.send(READ, { key: theirs });
      expect(errors).toBeUndefined();
      expect(data.resident.bloodPressures).toEqual(READINGS);
    });
    expect(ofReadings(statements)).toHaveLength(1);
    const [look] = await home.sql("select * from look order by at desc limit 1");
    expect(look).toMatchObject({ agency: agencyId("jeju-si"), chart_no: "C-0001", result: "allowed" });
    expect(home.heard().at(-1)).toContain(agencyId("jeju-si"));
    expect(home.heard().at(-1)).not.toContain(theirs);
    expect(home.heard().join()).not.toMatch(IDS_OF_THE_HUB);
  });

  it("P-17 is asked for somebody who asks for themselves, and not told which account of the hub that is", async () => {
    const signIn = aSignIn("tteurak-me", "/me/signed-in");
    const password = demoKey(makeKeys(theServers().keysDir).demo, "resident");
    const { back } = await signInAs(new Browser(hub.url), startOf(hub, signIn), "resident", password);
    const { access_token } = await redeem(hub, signIn, back?.searchParams.get("code") ?? "");
    const self = hub.withAuthorization(`Bearer ${access_token}`).stating({ purpose: "OWN_RIGHTS", basis: "SELF" });
    const asked = home.heard().length;
    const { data, errors } = await self.send("{ me { bloodPressures { takenOn systolic diastolic } } }");
    expect(errors).toBeUndefined();
    expect(data.me.bloodPressures).toEqual(READINGS);
    expect(home.heard()).toHaveLength(asked + 1);
    expect(home.heard().at(-1)).toContain('"audience":"self"');
    expect(home.heard().at(-1)).not.toMatch(IDS_OF_THE_HUB);
  });

  it("P-17 is asked by another name of the same person in each request", async () => {
    const handles = home.heard().map((text) => /"handle":"(now_[^"]+)"/.exec(text)?.[1]);
    expect(handles.length).toBeGreaterThan(2);
    expect(new Set(handles).size).toBe(handles.length);
  });

  it("P-17 is told of a person by the new name after its agency took new ones, whoever asks", async () => {
    const input = { reason: "키 사본 분실에 따른 교체", overlapHours: 48, idempotencyKey: "at-home-1" };
    expect((await medical.send(ROTATE, { input })).errors).toBeUndefined();
    const exchanged = async (former: string): Promise<string> => {
      const { data } = await medical.send("query ($key: ID!) { resident(subjectKey: $key) { subjectKey } }", {
        key: former,
      });
      return data.resident.subjectKey;
    };
    const [fresh, freshUnconsented] = [await exchanged(key), await exchanged(unconsented)];
    expect(fresh).not.toBe(key);
    await home.sql(
      "update patient set subject_key = case chart_no when 'C-0001' then $1 else $2 end where chart_no = any($3)",
      [fresh, freshUnconsented, ["C-0001", "C-0002"]],
    );
    const city = hub.as(jejuSi).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    for (const [as, person] of [
      [medical, fresh],
      [city, await keyOf(city, MEMBER)],
    ] as const) {
      const { data, errors } = await as.send(READ, { key: person });
      expect(errors).toBeUndefined();
      expect(data.resident.bloodPressures).toEqual(READINGS);
    }
    [key, unconsented] = [fresh, freshUnconsented];
  });

  it("answers nothing, and asks its table nothing, for a person who did not consent", async () => {
    const statements = await home.statementsOf(async () => {
      const { data, errors } = await medical.send(READ, { key: unconsented });
      expect(data.resident).toEqual({ name: null, currentTenancy: null, bloodPressures: null });
      expect(codesOf(errors)).toEqual(["ACCESS_NO_BASIS"]);
    });
    expect(ofReadings(statements)).toEqual([]);
    expect(await home.sql("select result from look where chart_no is null")).toEqual([{ result: "denied" }]);
  });

  it("is not even asked without a purpose", async () => {
    const statements = await home.statementsOf(async () => {
      const { data, errors } = await hub.as(jejuMedical).send(READ, { key });
      expect(data.resident.bloodPressures).toBeNull();
      expect(codesOf(errors)).toEqual(["ACCESS_NO_BASIS"]);
    });
    expect(statements).toEqual([]);
  });
});

describe("a hub one of whose partners is out", () => {
  it("goes on answering, and says at the place that it does not answer", async () => {
    await home.goOut();
    const { status, data, errors } = await medical.send(READ, { key });
    expect(status).toBe(200);
    expect(data.resident).toEqual({ name: MEMBER.name, currentTenancy: { status: "ACTIVE" }, bloodPressures: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["resident", "bloodPressures"], "SUBGRAPH_UNAVAILABLE"],
    ]);
  });
});
