import { healingHouseholds, healingMembers } from "../../seed/people";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { agencyId, residentId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuSi, jpdc } from "../kit/personas";
import { NOT_ALLOWED, theAppRole } from "../kit/the-app-role";
import type { Caller } from "../kit/the-hub";
import {
  advance,
  advanceThrough,
  club,
  codesOf,
  hub,
  idempotencyKey,
  ordered,
  RESOLVE,
} from "./services-laundry.fixture";

const OWN_TENANT = "query ($key: ID!) { resident(subjectKey: $key) { currentTenancy { key } } }";
const ARREARS = `mutation ($input: ReportArrearsInput!) { reportArrears(input: $input) { ... on ArrearsReported { months crossed } } }`;
const SUBJECT = `mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) {
  ... on PersonKnown { resident { subjectKey participantKey } } } }`;
const TASKS = `{ outreachTasks { nodes { id version state urgent openedAt dueAt
  signal { kinds sources } discovery { id source reasons } } } }`;
const SIGNALS = "{ crisisSignals { nodes { id kinds sources } } }";
const TAKE = `mutation ($input: TakeOutreachTaskInput!) { takeOutreachTask(input: $input) { ... on OutreachTaskTaken { task { version } } } }`;
const CLOSE = `mutation ($input: CloseOutreachTaskInput!) { closeOutreachTask(input: $input) {
  ... on OutreachTaskClosed { task { state discovery { source reasons state } } } } }`;
const AS_COURIER = `{ laundryOrders(first: 1, state: NO_ANSWER) { nodes { resident {
  name currentTenancy { key } healthChecks { checkedOn } } } } }`;
const DAY = 24 * 3_600_000;

const alone = healingHouseholds().find(({ size }) => size === 1);
const tenant = healingMembers().find(({ household }) => household === alone?.slug);
if (!tenant) throw new Error("no tenant lives alone");
const { name, birthDate, phone, slug: SLUG } = tenant;

describe("E2 nobody answers the laundry run, and the rent has been unpaid for three months", () => {
  let landlord: Caller;
  let city: Caller;
  let tenancyKey: string;
  beforeAll(() => {
    landlord = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
    city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
  });
  const report = (caller: Caller, months: number, kind = "RENT") =>
    caller.send(ARREARS, { input: { tenancyKey, kind, months, idempotencyKey: idempotencyKey() } });
  const tasks = async (caller = city) => (await caller.send(TASKS)).data.outreachTasks.nodes;

  it("the landlord reports what is unpaid: three months are told once, and no sooner", async () => {
    const known = await landlord.send(SUBJECT, { input: { name, birthDate, phone } });
    const { data } = await landlord.send(OWN_TENANT, { key: known.data.resolvePerson.resident.subjectKey });
    tenancyKey = data.resident.currentTenancy.key;
    for (const [months, crossed] of [
      [2, false],
      [3, true],
      [4, false],
    ] as const)
      expect((await report(landlord, months)).data.reportArrears).toEqual({ months, crossed });
    await eventually(async () => (await tasks()).length === 1);
    expect(await tasks()).toMatchObject([{ signal: { kinds: ["RENT_ARREARS"], sources: ["ARREARS"] }, urgent: false }]);
    expect(await hub.sql("housing", "select data from outbox where type = 'RentArrearsCrossed'")).toEqual([
      { data: { householdId: expect.any(String) as string, kind: "rent", months: 3 } },
    ]);
  });

  it("of ten reports at once that come to three months of fees, one is told", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => report(landlord, 3, "MANAGEMENT_FEE")));
    expect(answers.filter(({ data }) => data.reportArrears.crossed)).toHaveLength(1);
    expect(codesOf(await report(landlord, -1))).toEqual(["ARREARS_INVALID"]);
  });

  it("what nobody but the landlord knows, nobody else reports", async () => {
    expect(codesOf(await report(city, 5))).toEqual(["NOT_FOUND"]);
    expect(codesOf(await report(club, 5))).toEqual(["NOT_FOUND"]);
    expect(codesOf(await hub.nobody.send(ARREARS, { input: {} }))).toContain("GRAPHQL_VALIDATION_FAILED");
  });

  it("nobody opens at the delivery: both are one sign of crisis and one task, for the same day", async () => {
    const asked = await hub.as(jejuSi).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" }).send(RESOLVE, {
      input: { name, birthDate, phone },
    });
    const order = await ordered({ participantKey: asked.data.resolvePerson.resident.participantKey as string });
    await advanceThrough(order, "PICKUP_SCHEDULED", "PICKED_UP", "WASHING", "READY", "OUT_FOR_DELIVERY");
    expect(await advance(order, "NO_ANSWER")).toMatchObject({ order: { state: "NO_ANSWER" } });
    const kinds = ["RENT_ARREARS", "MANAGEMENT_FEE_ARREARS", "WELFARE_NO_ANSWER"];
    await eventually(async () => (await tasks())[0]?.signal.kinds.length === kinds.length);
    const [task, ...others] = await tasks();
    expect(others).toEqual([]);
    expect(task.signal).toEqual({ kinds, sources: ["ARREARS", "LAUNDRY"] });
    expect(Date.parse(task.dueAt) - Date.now()).toBeLessThanOrEqual(DAY);
  });

  it("the courier sees whom to visit, and neither arrears nor health, sign nor task", async () => {
    const answer = await club.send(AS_COURIER);
    const [{ resident }] = answer.data.laundryOrders.nodes;
    expect(resident).toMatchObject({ currentTenancy: null, healthChecks: null });
    expect(codesOf(answer)).toContain("ACCESS_NO_BASIS");
    expect((await club.send(SIGNALS)).data.crisisSignals.nodes).toEqual([]);
    expect(await tasks(club)).toEqual([]);
  });

  it("the city visits, and both signs become one discovery", async () => {
    const [{ id, version }] = await tasks();
    const step = (more: object) => ({ input: { id, idempotencyKey: idempotencyKey(), ...more } });
    const taken = await city.send(TAKE, step({ version }));
    const reasons = ["MOBILITY_LIMIT", "INFORMATION_GAP"];
    const found = { result: "NEEDS_HELP", discoveryReasons: reasons };
    const next = taken.data.takeOutreachTask.task.version as number;
    const closed = await city.send(CLOSE, step({ version: next, ...found }));
    expect(closed.errors).toBeUndefined();
    expect(closed.data.closeOutreachTask.task).toEqual({
      state: "DONE",
      discovery: { source: "ARREARS", reasons, state: "NEW" },
    });
    const kept = `select (select count(*)::int from discovery where resident_id = $1) as discoveries,
      (select array_agg(state) from crisis_signal where resident_id = $1) as signals`;
    expect(await hub.sql("residents", kept, [residentId(SLUG)])).toEqual([{ discoveries: 1, signals: ["confirmed"] }]);
  });

  it("the database itself keeps and shows a report to the landlord of the tenancy alone", async () => {
    const [{ id }] = (await hub.sql("housing", "select tenancy_id as id from arrears_report limit 1")) as [
      { id: string },
    ];
    const adding = (agency: string) =>
      `insert into arrears_report (id, tenancy_id, kind, months, reported_at, controller_agency_id)
       values ('arr_new', '${id}', 'rent', 5, now(), '${agencyId(agency)}')`;
    const by = (slug: string) => makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId(slug) });
    const app = await theAppRole(hub.urls.housing.appUrl);
    try {
      expect((await app.ask(by("jpdc"), adding("jpdc"))).rowCount).toBe(1);
      for (const [who, name] of [
        ["jeju-si", "jeju-si"],
        ["jeju-si", "jpdc"],
      ] as const)
        await expect(app.ask(by(who), adding(name))).rejects.toMatchObject(NOT_ALLOWED);
      expect((await app.ask(by("jpdc"), "select from arrears_report")).rowCount).toBeGreaterThan(0);
      expect((await app.ask(by("jeju-si"), "select from arrears_report")).rowCount).toBe(0);
    } finally {
      await app.close();
    }
  });
});
