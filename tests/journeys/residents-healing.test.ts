import { learners } from "../../seed/people";
import { residentId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuSi } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";
import {
  codes,
  DISCOVER,
  END,
  HEALING,
  healingAt,
  ONE,
  once,
  patient,
  PRESSURE,
  READ,
  SIGNALS,
  TREND,
} from "./residents-healing.fixture";

describeTurningTheClock("S0-22 S0-23 S0-24 the Healing Courtyard", () => {
  let hub: Hub;
  let at: ReturnType<typeof healingAt>;
  let now = new Date("2026-11-23T03:00:00Z");
  beforeAll(async () => {
    hub = await theHub({ now: () => now });
    at = healingAt(hub, () => now);
  });
  afterAll(() => hub.close());

  it("S0-22 is there for chronic disease, medical blind spots and against lonely death", async () => {
    const { data } = await hub.nobody.send(`{ programme(slug: "healing-courtyard") { purposes } }`);
    expect(data.programme.purposes).toEqual(
      expect.arrayContaining(["CHRONIC_DISEASE", "LONELY_DEATH_PREVENTION", "MEDICAL_GAP"]),
    );
  });

  it("JPDC finds a household, and 제주의료원 calls it for a check every four weeks; JPDC may not", async () => {
    const { subjectKey } = await at.known(ONE, at.landlord);
    const found = { subjectKey, areaCode: "5011000000", programmeId: HEALING, source: "VISIT" };
    const discovered = await at.landlord.send(DISCOVER, { input: { ...found, reasons: ["MEDICAL_GAP"], ...once() } });
    expect(discovered.data.recordDiscovery.discovery).toEqual({ state: "NEW" });
    expect(codes(await at.schedule(ONE, {}, at.landlord))).toEqual(["ROLE_FORBIDDEN"]);
    const { data, errors } = await at.schedule(ONE);
    expect(errors).toBeUndefined();
    expect(data.scheduleHealthChecks).toMatchObject({
      __typename: "HealthChecksScheduled",
      schedule: { version: 1, everyWeeks: 4, dueOn: "2026-12-01", status: "UPCOMING", missed: 0 },
    });
  });

  it("S0-24 whoever is called already, or takes no part, is not called again; a rhythm of no weeks is refused", async () => {
    expect((await at.schedule(ONE)).data.scheduleHealthChecks.__typename).toBe("HealthChecksAlreadyScheduled");
    const [learner = ONE] = learners();
    expect((await at.schedule(learner)).data.scheduleHealthChecks.__typename).toBe("NotTakingPart");
    for (const wrong of [{ everyWeeks: 0 }, { everyWeeks: 53 }, { firstOn: "2026-11-22" }])
      expect(codes(await at.schedule(patient("02"), wrong))).toEqual(["HEALTH_SCHEDULE_INVALID"]);
  });

  it("S0-24 of ten who call the same person at once, one does", async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => at.schedule(patient("02"))));
    const outcomes = ten.map(({ data }) => data.scheduleHealthChecks.__typename);
    expect(outcomes.filter((one) => one === "HealthChecksScheduled")).toHaveLength(1);
  });

  it("S0-23 what 제주의료원 measures is told to it, with codes and units, and stands in the database sealed", async () => {
    await at.isCalled(ONE);
    const { data, errors } = await at.record(ONE);
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
    const { subjectKey } = await at.known(ONE, at.landlord);
    // The next check is due four weeks after the one that took place.
    await eventually(async () => (await at.statusOf(ONE, at.landlord, subjectKey)).dueOn === "2026-12-21");
    expect(await at.statusOf(ONE, at.landlord, subjectKey)).toEqual({
      status: "UPCOMING",
      dueOn: "2026-12-21",
      missed: 0,
    });
    const read = await at.landlord.send(READ, { key: subjectKey });
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
    expect(codes(await at.record(ONE, { checkedOn: "2026-11-24" }))).toEqual(["CHECK_DAY_INVALID"]);
    for (const readings of [[], [{ measure: "HBA1C", value: 50 }], [...PRESSURE, ...PRESSURE]])
      expect(codes(await at.record(ONE, { readings }))).toEqual(["READING_INVALID"]);
    await at.isCalled(patient("02"));
    const same = { idempotencyKey: "one form" };
    const twice = await Promise.all([at.record(patient("02"), same), at.record(patient("02"), same)]);
    expect(twice.map(({ data }) => data.recordHealthCheck.resident.healthChecks.length)).toEqual([1, 1]);
    expect((await at.record(patient("03"))).data.recordHealthCheck.__typename).toBe("NotCalledForChecks");
  });

  it("P-04 of whoever did not consent to sensitive data nothing is kept", async () => {
    const refused = await at.record(patient("21"));
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
    expect((await at.overdue()).totalCount).toBe(0);
    now = new Date("2026-12-21T15:00:00Z");
    const { subjectKey } = await at.keyOf(ONE);
    expect((await at.overdue()).nodes).toContainEqual({
      ...{ dueOn: "2026-12-21", status: "OVERDUE", missed: 1 },
      resident: { subjectKey },
    });
    expect((await at.overdue(at.landlord)).nodes).toEqual([]);
    const keeper = await at.known(ONE, at.landlord);
    expect(await at.statusOf(ONE, at.landlord, keeper.subjectKey)).toMatchObject({ status: "OVERDUE", missed: 1 });
  });

  it("S0-24 two in a row are a sign of crisis and a task to the city, once; one is not", async () => {
    await at.record(patient("02"), { checkedOn: "2026-12-22" });
    await eventually(async () => (await at.overdue()).totalCount === 1);
    now = new Date("2027-01-18T14:59:59Z");
    await at.lookAfter();
    expect(await at.asked()).toBe(0);
    now = new Date("2027-01-18T15:00:00Z");
    await at.lookAfter();
    await at.lookAfter();
    expect(await at.asked()).toBe(1);
    const city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
    await eventually(async () => (await city.send(SIGNALS)).data.outreachTasks.nodes.length > 0);
    const { data } = await city.send(SIGNALS);
    expect(data.crisisSignals.nodes).toEqual([{ kinds: ["HEALTH_CHECKS_MISSED"], sources: ["HEALTH_CHECK"] }]);
    expect(data.outreachTasks.nodes).toEqual([
      { state: "OPEN", programmeId: HEALING, signal: { sources: ["HEALTH_CHECK"] } },
    ]);
  });

  it("S0-24 a check that takes place ends the row of missed ones; the next two ask again", async () => {
    await at.record(ONE, { checkedOn: "2027-01-19" });
    const { subjectKey } = await at.keyOf(ONE);
    await eventually(async () => (await at.statusOf(ONE, at.hospital, subjectKey)).missed === 0);
    expect(await at.statusOf(ONE, at.hospital, subjectKey)).toEqual({
      status: "UPCOMING",
      dueOn: "2027-02-16",
      missed: 0,
    });
    await at.lookAfter();
    expect(await at.asked()).toBe(1);
  });

  it("S0-24 quality of life is asked at the beginning and half a year later, and only counted and averaged", async () => {
    now = new Date("2027-06-01T03:00:00Z");
    const ten = ["01", "02", "04", "05", "06", "07", "08", "09", "10", "11"].map(patient);
    await Promise.all(ten.slice(2).map((person) => at.schedule(person, { firstOn: "2027-06-01" })));
    for (const person of ten) await at.isCalled(person);
    const outcome = async (...asked: Parameters<typeof at.score>) =>
      (await at.score(...asked)).data.recordQualityOfLife.__typename;
    expect(await outcome(ONE, 60, "2027-06-01", "SIX_MONTHS")).toBe("QualityOfLifeTooEarly");
    await Promise.all(ten.map((person, index) => at.score(person, 40 + index, "2026-12-01")));
    expect(await outcome(ONE, 99, "2026-12-01")).toBe("QualityOfLifeAlreadyRecorded");
    expect(await outcome(ONE, 60, "2027-04-30", "SIX_MONTHS")).toBe("QualityOfLifeTooEarly");
    expect(codes(await at.score(ONE, 101, "2027-06-01", "SIX_MONTHS"))).toEqual(["SCORE_INVALID"]);
    const later = await at.score(ONE, 60, "2027-06-01", "SIX_MONTHS");
    expect(later.data.recordQualityOfLife.resident.qualityOfLife).toEqual([
      { instrument: "WHO_5", occasion: "BASELINE", score: 40, takenOn: "2026-12-01" },
      { instrument: "WHO_5", occasion: "SIX_MONTHS", score: 60, takenOn: "2027-06-01" },
    ]);
    const hidden = { people: { value: null, status: "CONFIDENTIAL" }, baselineMean: null, sixMonthsMean: null };
    await Promise.all(ten.slice(2).map((person, index) => at.score(person, 60 + index, "2027-06-01", "SIX_MONTHS")));
    const trend = async (caller: Caller) => caller.send(TREND, { programme: HEALING });
    expect((await trend(at.landlord)).data.qualityOfLifeTrend).toEqual(hidden);
    await at.score(patient("02"), 70, "2027-06-01", "SIX_MONTHS");
    const told = { people: { value: 10, status: "SHOWN" }, baselineMean: 45, sixMonthsMean: 64 };
    for (const caller of [at.landlord, at.hospital])
      expect((await trend(caller)).data.qualityOfLifeTrend).toEqual(told);
    expect(codes(await trend(hub.as(jejuSi)))).toEqual(["ROLE_FORBIDDEN"]);
  });

  it("P-07 once the consent is withdrawn what was measured is closed at once, and nothing more is kept", async () => {
    const { subjectKey } = await at.keyOf(ONE);
    expect((await at.hospital.send(READ, { key: subjectKey })).data.resident.healthChecks).toHaveLength(2);
    await at.withdrawSensitive(ONE);
    const read = await at.hospital.send(READ, { key: subjectKey });
    expect([read.data.resident.healthChecks, codes(read)]).toEqual([null, ["ACCESS_NO_BASIS"]]);
    expect(codes(await at.record(ONE, { checkedOn: "2027-06-01" }))).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("S0-23 when the schedule ends, or the household takes part no longer, the readings close too", async () => {
    const two = patient("02");
    const { subjectKey } = await at.keyOf(two);
    const read = async () => (await at.hospital.send(READ, { key: subjectKey })).data.resident.healthChecks;
    expect(await read()).toHaveLength(2);
    const { data } = await at.hospital.send(
      "query ($key: ID!) { resident(subjectKey: $key) { healthCheckSchedules { key version } } }",
      { key: subjectKey },
    );
    const [{ key: scheduleKey, version }] = data.resident.healthCheckSchedules;
    const end = (version: number) => at.hospital.send(END, { input: { scheduleKey, version, ...once() } });
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
    await at.lookAfter();
    await at.isCalled(four, false);
    expect((await at.record(four, { checkedOn: "2027-06-01" })).data.recordHealthCheck.__typename).toBe(
      "NotCalledForChecks",
    );
  });
});
