import { openDatabase } from "../../kit/database";
import { healingMembers, learners, type PersonSeed } from "../../seed/people";
import { programmeId, residentId } from "../../seed/slugs";
import { lookAfterMissedChecks } from "../../subgraphs/services/health-checks/look-after-missed-checks";
import { eventually } from "../kit/eventually";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";

const HEALING = programmeId("healing-courtyard");
const PEOPLE = healingMembers();
const patient = (household: string): PersonSeed => {
  const found = PEOPLE.find(({ slug }) => slug === `healing-${household}-1`);
  if (!found) throw new Error(`nobody lives in ${household}`);
  return found;
};
const ONE = patient("01");

const RESOLVE = `mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) {
  ... on PersonKnown { resident { subjectKey participantKey } } } }`;
const DISCOVER = `mutation ($input: RecordDiscoveryInput!) { recordDiscovery(input: $input) {
  ... on DiscoveryRecorded { discovery { state } } } }`;
const SCHEDULE = `mutation ($input: ScheduleHealthChecksInput!) { scheduleHealthChecks(input: $input) {
  __typename ... on HealthChecksScheduled { schedule { key version everyWeeks dueOn status missed programme { slug } } }
  ... on Problem { message messageKo } } }`;
const END = `mutation ($input: EndHealthChecksInput!) { endHealthChecks(input: $input) {
  __typename ... on HealthChecksEnded { schedule { status } } ... on VersionConflict { currentVersion }
  ... on IllegalTransition { state } } }`;
const CHECKS = "healthChecks { checkedOn programmeId readings { measure code value unit } }";
const RECORD = `mutation ($input: RecordHealthCheckInput!) { recordHealthCheck(input: $input) {
  __typename ... on HealthCheckRecorded { resident { ${CHECKS} } } ... on Problem { message } } }`;
const SCORE = `mutation ($input: RecordQualityOfLifeInput!) { recordQualityOfLife(input: $input) {
  __typename ... on QualityOfLifeRecorded { resident { qualityOfLife { instrument occasion score takenOn } } } } }`;
const TREND = `query ($programme: ID!) { qualityOfLifeTrend(programmeId: $programme, instrument: "WHO_5") {
  people { value status } baselineMean sixMonthsMean } }`;
const OVERDUE = `query ($programme: ID!) { overdueHealthChecks(programmeId: $programme) {
  totalCount nodes { dueOn status missed resident { subjectKey } } } }`;
const READ = `query ($key: ID!) { resident(subjectKey: $key) { ${CHECKS} } }`;
const STATUS = `query ($key: ID!) { resident(subjectKey: $key) { healthCheckSchedules { status dueOn missed } } }`;
const SIGNALS =
  "{ crisisSignals { nodes { kinds sources } } outreachTasks { nodes { state programmeId signal { sources } } } }";

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const PRESSURE = [
  { measure: "SYSTOLIC_BLOOD_PRESSURE", value: 148 },
  { measure: "DIASTOLIC_BLOOD_PRESSURE", value: 93.5 },
];
let wishes = 0;
const once = () => ({ idempotencyKey: `healing ${(wishes += 1)}` });

describeTurningTheClock("S0-22 S0-23 S0-24 the Healing Courtyard", () => {
  let hub: Hub;
  let hospital: Caller;
  let landlord: Caller;
  let now = new Date("2026-11-23T03:00:00Z");
  const keys = new Map<string, { subjectKey: string; participantKey: string }>();
  beforeAll(async () => {
    hub = await theHub({ now: () => now });
    hospital = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    landlord = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  });
  afterAll(() => hub.close());

  const known = async ({ name, birthDate, phone }: PersonSeed, caller = hospital) => {
    const { data, errors } = await caller.send(RESOLVE, { input: { name, birthDate, phone } });
    expect(errors).toBeUndefined();
    return data.resolvePerson.resident as { subjectKey: string; participantKey: string };
  };
  const keyOf = async (person: PersonSeed) => {
    const key = keys.get(person.slug) ?? (await known(person));
    keys.set(person.slug, key);
    return key;
  };
  const schedule = async (person: PersonSeed, more: object = {}, caller = hospital) => {
    const { participantKey } = caller === hospital ? await keyOf(person) : await known(person, caller);
    const wish = { participantKey, programmeId: HEALING, everyWeeks: 4, firstOn: "2026-12-01", ...once(), ...more };
    return caller.send(SCHEDULE, { input: wish });
  };
  const record = async (person: PersonSeed, more: object = {}) => {
    const { subjectKey } = await keyOf(person);
    const wish = { subjectKey, programmeId: HEALING, checkedOn: "2026-11-23", readings: PRESSURE, ...once(), ...more };
    return hospital.send(RECORD, { input: wish });
  };
  const score = async (person: PersonSeed, points: number, takenOn: string, occasion = "BASELINE") => {
    const { subjectKey } = await keyOf(person);
    const wish = { subjectKey, programmeId: HEALING, instrument: "WHO_5", occasion, score: points, takenOn, ...once() };
    return hospital.send(SCORE, { input: wish });
  };
  /** What the owner of programmes told has arrived at the owner of people. */
  const isCalled = (person: PersonSeed, active = true) =>
    eventually(async () => {
      const found = await hub.sql(
        "residents",
        "select from health_participation where resident_id = $1 and active = $2",
        [residentId(person.slug), active],
      );
      return found.length > 0;
    });
  const statusOf = async (person: PersonSeed, caller: Caller, subjectKey: string) => {
    const { data, errors } = await caller.send(STATUS, { key: subjectKey });
    expect(errors).toBeUndefined();
    return data.resident.healthCheckSchedules[0];
  };
  const overdue = async (caller = hospital) =>
    (await caller.send(OVERDUE, { programme: HEALING })).data.overdueHealthChecks;
  const lookAfter = async (): Promise<void> => {
    const store = { name: "services", rows: [], migrations: [] };
    const db = await openDatabase(store, { url: hub.urls.services.appUrl, poolSize: 1 });
    await lookAfterMissedChecks.run(db, now);
    await db.destroy();
  };
  const asked = async () => (await hub.sql("services", "select from outbox where type = 'OutreachAsked'")).length;

  it("S0-22 is there for chronic disease, medical blind spots and against lonely death", async () => {
    const { data } = await hub.nobody.send(`{ programme(slug: "healing-courtyard") { purposes } }`);
    expect(data.programme.purposes).toEqual(
      expect.arrayContaining(["CHRONIC_DISEASE", "LONELY_DEATH_PREVENTION", "MEDICAL_GAP"]),
    );
  });

  it("JPDC finds a household, and 제주의료원 calls it for a check every four weeks; JPDC may not", async () => {
    const { subjectKey } = await known(ONE, landlord);
    const found = {
      subjectKey,
      areaCode: "5011000000",
      programmeId: HEALING,
      source: "VISIT",
      reasons: ["MEDICAL_GAP"],
    };
    const discovered = await landlord.send(DISCOVER, { input: { ...found, ...once() } });
    expect(discovered.data.recordDiscovery.discovery).toEqual({ state: "NEW" });
    expect(codes(await schedule(ONE, {}, landlord))).toEqual(["ROLE_FORBIDDEN"]);
    const { data, errors } = await schedule(ONE);
    expect(errors).toBeUndefined();
    expect(data.scheduleHealthChecks).toMatchObject({
      __typename: "HealthChecksScheduled",
      schedule: { version: 1, everyWeeks: 4, dueOn: "2026-12-01", status: "UPCOMING", missed: 0 },
    });
  });

  it("S0-24 whoever is called already, or takes no part, is not called again; a rhythm of no weeks is refused", async () => {
    expect((await schedule(ONE)).data.scheduleHealthChecks.__typename).toBe("HealthChecksAlreadyScheduled");
    const [learner] = learners();
    if (!learner) throw new Error("nobody learns");
    expect((await schedule(learner)).data.scheduleHealthChecks.__typename).toBe("NotTakingPart");
    for (const wrong of [{ everyWeeks: 0 }, { everyWeeks: 53 }, { firstOn: "2026-11-22" }])
      expect(codes(await schedule(patient("02"), wrong))).toEqual(["HEALTH_SCHEDULE_INVALID"]);
  });

  it("S0-24 of ten who call the same person at once, one does", async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => schedule(patient("02"))));
    const outcomes = ten.map(({ data }) => data.scheduleHealthChecks.__typename);
    expect(outcomes.filter((one) => one === "HealthChecksScheduled")).toHaveLength(1);
  });

  it("S0-23 what 제주의료원 measures is told to it, with codes and units, and stands in the database sealed", async () => {
    await isCalled(ONE);
    const { data, errors } = await record(ONE);
    expect(errors).toBeUndefined();
    expect(data.recordHealthCheck.resident.healthChecks).toEqual([
      {
        checkedOn: "2026-11-23",
        programmeId: HEALING,
        readings: [
          { measure: "SYSTOLIC_BLOOD_PRESSURE", code: "8480-6", value: 148, unit: "mm[Hg]" },
          { measure: "DIASTOLIC_BLOOD_PRESSURE", code: "8462-4", value: 93.5, unit: "mm[Hg]" },
        ],
      },
    ]);
    const [kept] = await hub.sql("residents", "select encode(readings, 'escape') as readings from health_check");
    expect(kept?.readings).not.toMatch(/148|blood/);
  });

  it("S0-23 JPDC, who keeps the person's record, sees how the checks stand and not what was measured", async () => {
    const { subjectKey } = await known(ONE, landlord);
    // The next check is due four weeks after the one that took place.
    await eventually(async () => (await statusOf(ONE, landlord, subjectKey)).dueOn === "2026-12-21");
    expect(await statusOf(ONE, landlord, subjectKey)).toEqual({ status: "UPCOMING", dueOn: "2026-12-21", missed: 0 });
    const read = await landlord.send(READ, { key: subjectKey });
    expect([read.data.resident.healthChecks, codes(read)]).toEqual([null, ["ACCESS_NO_BASIS"]]);
  });

  it("S0-23 who read what was measured, and who was not let, is in the evidence", async () => {
    const looks = await hub.sql(
      "residents",
      "select distinct agency, classes, result from access_record where subject = $1 and 'Resident.healthChecks' = any (fields)",
      [residentId(ONE.slug)],
    );
    expect(looks.map(({ classes, result }) => [classes, result]).sort()).toEqual([
      [["HEALTH"], "allowed"],
      [["HEALTH"], "denied"],
    ]);
    const made = await hub.sql(
      "residents",
      "select action, classes from access_record where 'Mutation.recordHealthCheck' = any (fields)",
    );
    expect(made).toEqual([{ action: "create", classes: ["HEALTH"] }]);
  });

  it("a check of tomorrow, values that nobody has and one measure twice are refused; the same form twice is one check", async () => {
    expect(codes(await record(ONE, { checkedOn: "2026-11-24" }))).toEqual(["CHECK_DAY_INVALID"]);
    for (const readings of [[], [{ measure: "HBA1C", value: 50 }], [...PRESSURE, ...PRESSURE]])
      expect(codes(await record(ONE, { readings }))).toEqual(["READING_INVALID"]);
    await isCalled(patient("02"));
    const same = { idempotencyKey: "one form" };
    const twice = await Promise.all([record(patient("02"), same), record(patient("02"), same)]);
    expect(twice.map(({ data }) => data.recordHealthCheck.resident.healthChecks.length)).toEqual([1, 1]);
    expect((await record(patient("03"))).data.recordHealthCheck.__typename).toBe("NotCalledForChecks");
  });

  it("P-04 of whoever did not consent to sensitive data nothing is kept", async () => {
    const refused = await record(patient("21"));
    expect(codes(refused)).toEqual(["ACCESS_NO_BASIS"]);
    const [look] = await hub.sql(
      "residents",
      "select result, refusal from access_record where subject = $1 and 'Mutation.recordHealthCheck' = any (fields)",
      [residentId(patient("21").slug)],
    );
    expect(look).toEqual({ result: "denied", refusal: "ACCESS_NO_BASIS" });
  });

  it("S0-24 a missed check is listed as overdue from midnight in Seoul, to 제주의료원 alone", async () => {
    now = new Date("2026-12-21T14:59:59Z");
    expect((await overdue()).totalCount).toBe(0);
    now = new Date("2026-12-21T15:00:00Z");
    const { subjectKey } = await keyOf(ONE);
    expect((await overdue()).nodes).toContainEqual({
      ...{ dueOn: "2026-12-21", status: "OVERDUE", missed: 1 },
      resident: { subjectKey },
    });
    expect((await overdue(landlord)).nodes).toEqual([]);
    const keeper = await known(ONE, landlord);
    expect(await statusOf(ONE, landlord, keeper.subjectKey)).toMatchObject({ status: "OVERDUE", missed: 1 });
  });

  it("S0-24 two in a row are a sign of crisis and a task to the city, once; one is not", async () => {
    await record(patient("02"), { checkedOn: "2026-12-22" });
    await eventually(async () => (await overdue()).totalCount === 1);
    now = new Date("2027-01-18T14:59:59Z");
    await lookAfter();
    expect(await asked()).toBe(0);
    now = new Date("2027-01-18T15:00:00Z");
    await lookAfter();
    await lookAfter();
    expect(await asked()).toBe(1);
    const city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
    await eventually(async () => (await city.send(SIGNALS)).data.outreachTasks.nodes.length > 0);
    const { data } = await city.send(SIGNALS);
    expect(data.crisisSignals.nodes).toEqual([{ kinds: ["HEALTH_CHECKS_MISSED"], sources: ["HEALTH_CHECK"] }]);
    expect(data.outreachTasks.nodes).toEqual([
      { state: "OPEN", programmeId: HEALING, signal: { sources: ["HEALTH_CHECK"] } },
    ]);
  });

  it("S0-24 a check that takes place ends the row of missed ones; the next two ask again", async () => {
    await record(ONE, { checkedOn: "2027-01-19" });
    const { subjectKey } = await keyOf(ONE);
    await eventually(async () => (await statusOf(ONE, hospital, subjectKey)).missed === 0);
    expect(await statusOf(ONE, hospital, subjectKey)).toEqual({ status: "UPCOMING", dueOn: "2027-02-16", missed: 0 });
    await lookAfter();
    expect(await asked()).toBe(1);
  });

  it("S0-24 quality of life is asked at the beginning and half a year later, and only counted and averaged", async () => {
    now = new Date("2027-06-01T03:00:00Z");
    const ten = ["01", "02", "04", "05", "06", "07", "08", "09", "10", "11"].map(patient);
    await Promise.all(ten.slice(2).map((person) => schedule(person, { firstOn: "2027-06-01" })));
    for (const person of ten) await isCalled(person);
    expect((await score(ONE, 60, "2027-06-01", "SIX_MONTHS")).data.recordQualityOfLife.__typename).toBe(
      "QualityOfLifeTooEarly",
    );
    await Promise.all(ten.map((person, index) => score(person, 40 + index, "2026-12-01")));
    expect((await score(ONE, 99, "2026-12-01")).data.recordQualityOfLife.__typename).toBe(
      "QualityOfLifeAlreadyRecorded",
    );
    expect((await score(ONE, 60, "2027-04-30", "SIX_MONTHS")).data.recordQualityOfLife.__typename).toBe(
      "QualityOfLifeTooEarly",
    );
    expect(codes(await score(ONE, 101, "2027-06-01", "SIX_MONTHS"))).toEqual(["SCORE_INVALID"]);
    const later = await score(ONE, 60, "2027-06-01", "SIX_MONTHS");
    expect(later.data.recordQualityOfLife.resident.qualityOfLife).toEqual([
      { instrument: "WHO_5", occasion: "BASELINE", score: 40, takenOn: "2026-12-01" },
      { instrument: "WHO_5", occasion: "SIX_MONTHS", score: 60, takenOn: "2027-06-01" },
    ]);
    const hidden = { people: { value: null, status: "CONFIDENTIAL" }, baselineMean: null, sixMonthsMean: null };
    await Promise.all(ten.slice(2).map((person, index) => score(person, 60 + index, "2027-06-01", "SIX_MONTHS")));
    const trend = async (caller: Caller) => caller.send(TREND, { programme: HEALING });
    expect((await trend(landlord)).data.qualityOfLifeTrend).toEqual(hidden);
    await score(patient("02"), 70, "2027-06-01", "SIX_MONTHS");
    const told = { people: { value: 10, status: "SHOWN" }, baselineMean: 45, sixMonthsMean: 64 };
    expect((await trend(landlord)).data.qualityOfLifeTrend).toMatchObject({ people: told.people, baselineMean: 45 });
    expect((await trend(hospital)).data.qualityOfLifeTrend.sixMonthsMean).toBeGreaterThan(60);
    expect(codes(await trend(hub.as(jejuSi)))).toEqual(["ROLE_FORBIDDEN"]);
  });

  it("P-08 once the consent is withdrawn what was measured is closed at once, and nothing more is kept", async () => {
    const { subjectKey } = await keyOf(ONE);
    expect((await hospital.send(READ, { key: subjectKey })).data.resident.healthChecks).toHaveLength(2);
    const mine = await known(ONE, landlord);
    const { data } = await landlord.send(
      `query ($key: ID!) { resident(subjectKey: $key) { consents { id kind withdrawnAt } } }`,
      { key: mine.subjectKey },
    );
    const sensitive = data.resident.consents.find(({ kind }: { kind: string }) => kind === "SENSITIVE");
    await landlord.send("mutation ($id: ID!) { withdrawConsent(id: $id) { id } }", { id: sensitive.id });
    const read = await hospital.send(READ, { key: subjectKey });
    expect([read.data.resident.healthChecks, codes(read)]).toEqual([null, ["ACCESS_NO_BASIS"]]);
    expect(codes(await record(ONE, { checkedOn: "2027-06-01" }))).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("S0-23 when the schedule ends, or the household takes part no longer, the readings close too", async () => {
    const two = patient("02");
    const { subjectKey } = await keyOf(two);
    const read = async () => (await hospital.send(READ, { key: subjectKey })).data.resident.healthChecks;
    expect(await read()).toHaveLength(2);
    const { data } = await hospital.send(
      "query ($key: ID!) { resident(subjectKey: $key) { healthCheckSchedules { key version } } }",
      { key: subjectKey },
    );
    const [{ key: scheduleKey, version }] = data.resident.healthCheckSchedules;
    const end = (at: number) => hospital.send(END, { input: { scheduleKey, version: at, ...once() } });
    expect((await end(version + 1)).data.endHealthChecks).toEqual({
      ...{ __typename: "VersionConflict", currentVersion: version },
    });
    expect((await end(version)).data.endHealthChecks).toMatchObject({ schedule: { status: "ENDED" } });
    expect((await end(version + 1)).data.endHealthChecks).toEqual({ __typename: "IllegalTransition", state: "ENDED" });
    await eventually(async () => (await read()).length === 0);

    const four = patient("04");
    await hub.sql(
      "services",
      "update enrolment set state = 'withdrawn' where id = (select enrolment_id from health_check_schedule where resident_id = $1)",
      [residentId(four.slug)],
    );
    await lookAfter();
    await isCalled(four, false);
    expect((await record(four, { checkedOn: "2027-06-01" })).data.recordHealthCheck.__typename).toBe(
      "NotCalledForChecks",
    );
  });
});
