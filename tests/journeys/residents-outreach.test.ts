import { healingMembers } from "../../seed/people";
import { agencyId, programmeId, residentId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const [one, two, three] = ["healing-01-1", "healing-02-1", "healing-03-1"].map((slug) => {
  if (!healingMembers().some((person) => person.slug === slug)) throw new Error(`nobody is called ${slug}`);
  return residentId(slug);
}) as [string, string, string];
const BUBBLE = programmeId("bubble-courtyard");
const HEALING = programmeId("healing-courtyard");
const HOUR = 3_600_000;

const TASKS = `query ($state: OutreachTaskState) { outreachTasks(state: $state) { totalCount nodes {
  id programmeId areaCode urgent openedAt dueAt state version takenBy result
  resident { subjectKey } signal { id kinds sources urgent } discovery { id source reasons } } } }`;
const SIGNALS = "{ crisisSignals { nodes { id kinds sources urgent resident { subjectKey } } } }";
const TASK = "task { id state version result discovery { source reasons state } }";
const TAKE = `mutation ($input: TakeOutreachTaskInput!) { takeOutreachTask(input: $input) {
  __typename ... on OutreachTaskTaken { ${TASK} } ... on IllegalTransition { state possible }
  ... on VersionConflict { currentVersion } } }`;
const CLOSE = `mutation ($input: CloseOutreachTaskInput!) { closeOutreachTask(input: $input) {
  __typename ... on OutreachTaskClosed { ${TASK} } ... on IllegalTransition { state possible } } }`;

type Task = {
  id: string;
  version: number;
  urgent: boolean;
  openedAt: string;
  dueAt: string;
  signal: { kinds: string[] };
};
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describe("what a city does about signs of crisis", () => {
  let hub: Hub;
  let city: Caller;
  let wishes = 0;
  beforeAll(async () => {
    hub = await theHub();
    city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
  });
  afterAll(() => hub.close());

  /** As the laundry run and the schedule of health checks tell it. */
  const ask = async (person: string, kind: string, programme = BUBBLE): Promise<void> => {
    const id = `evt_outreach${(wishes += 1)}`;
    const data = { residentId: person, kind, programmeId: programme, areaCode: null };
    await hub.sql(
      "services",
      "insert into outbox (id, type, subject, at, data) values ($1, 'OutreachAsked', $2, now(), $3)",
      [id, `chk_${wishes}`, JSON.stringify(data)],
    );
    await eventually(async () => (await hub.sql("residents", "select from inbox where id = $1", [id])).length === 1);
  };
  const tasks = async (caller = city, state?: string): Promise<Task[]> => {
    const { data, errors } = await caller.send(TASKS, { state });
    expect(errors).toBeUndefined();
    return data.outreachTasks.nodes;
  };
  const wish = (task: Task, more: object = {}) => ({
    input: { id: task.id, version: task.version, idempotencyKey: `outreach ${(wishes += 1)}`, ...more },
  });
  const theTask = async (state?: string): Promise<Task> => {
    const [task] = await tasks(city, state);
    if (!task) throw new Error("there is no task");
    return task;
  };

  it("S0-18 nobody answered the laundry run: a sign of crisis and a task to the outreach of Jeju-si", async () => {
    await ask(one, "welfare_no_answer");
    const task = await theTask();
    expect(task).toMatchObject({
      programmeId: BUBBLE,
      areaCode: expect.stringMatching(/^50110/),
      urgent: false,
      state: "OPEN",
      version: 1,
      signal: { kinds: ["WELFARE_NO_ANSWER"], sources: ["LAUNDRY"] },
    });
    expect(Date.parse(task.dueAt) - Date.parse(task.openedAt)).toBe(24 * HOUR);
    const records = await hub.sql(
      "residents",
      "select subject, classes, action from access_record where $1 = any (fields) or 'OutreachTask.result' = any (fields)",
      ["Event.OutreachAsked"],
    );
    expect(records).toEqual(
      expect.arrayContaining([
        { subject: one, classes: ["WELFARE"], action: "create" },
        { subject: one, classes: ["WELFARE"], action: "view" },
      ]),
    );
  });

  it("two missed checks of the same person are the same sign, heard from two sources, and no second task", async () => {
    await ask(one, "health_checks_missed", HEALING);
    expect(await tasks()).toHaveLength(1);
    const { data } = await city.send(SIGNALS);
    expect(data.crisisSignals.nodes).toMatchObject([
      { kinds: ["WELFARE_NO_ANSWER", "HEALTH_CHECKS_MISSED"], sources: ["LAUNDRY", "HEALTH_CHECK"], urgent: false },
    ]);
  });

  it("S0-18 an emergency makes the task urgent, due within the hour, and the first of the list", async () => {
    await ask(two, "welfare_no_answer");
    await ask(two, "welfare_emergency");
    const urgent = await theTask();
    expect(urgent).toMatchObject({ urgent: true, signal: { kinds: ["WELFARE_NO_ANSWER", "WELFARE_EMERGENCY"] } });
    expect(Date.parse(urgent.dueAt) - Date.parse(urgent.openedAt)).toBeLessThanOrEqual(HOUR + 30_000);
  });

  it("P-17 P-29 who is not the city sees no task and no sign, and can take none", async () => {
    const task = await theTask();
    for (const caller of [
      hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" }),
      hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "OWN_RECORD" }),
    ]) {
      expect(await tasks(caller)).toEqual([]);
      expect((await caller.send(SIGNALS)).data.crisisSignals.nodes).toEqual([]);
      expect(codes(await caller.send(TAKE, wish(task)))).toEqual(["NOT_FOUND"]);
      expect(codes(await caller.send(CLOSE, wish(task, { result: "SAFE" })))).toEqual(["NOT_FOUND"]);
    }
    expect(JSON.stringify(await tasks())).not.toContain("res_");
  });

  it("P-05 why somebody worries is told for a purpose and on a basis alone", async () => {
    const asked = await hub.as(jejuSi).send("{ crisisSignals { nodes { kinds sources } } }");
    expect(asked.data.crisisSignals.nodes[0]).toEqual({ kinds: null, sources: null });
    expect(new Set(codes(asked))).toEqual(new Set(["ACCESS_NO_BASIS"]));
  });

  it("S0-18 of ten who take a task at once, one gets it", async () => {
    const task = await theTask();
    const taken = await Promise.all(Array.from({ length: 10 }, () => city.send(TAKE, wish(task))));
    const outcomes = taken.map(({ data }) => data.takeOutreachTask.__typename);
    expect(outcomes.filter((outcome) => outcome === "OutreachTaskTaken")).toHaveLength(1);
    expect((await city.send(TAKE, wish({ ...task, version: 99 }))).data.takeOutreachTask).toEqual({
      __typename: "IllegalTransition",
      state: "TAKEN",
      possible: ["DONE", "NOT_FOUND"],
    });
  });

  it("S0-06 S0-18 what the city finds there becomes a discovery from the laundry run, and the sign is confirmed", async () => {
    const task = await theTask("TAKEN");
    const wanted = wish(task, { result: "NEEDS_HELP", discoveryReasons: ["MOBILITY_LIMIT", "INFORMATION_GAP"] });
    const { data, errors } = await city.send(CLOSE, wanted);
    expect(errors).toBeUndefined();
    expect(data.closeOutreachTask.task).toMatchObject({
      state: "DONE",
      result: "NEEDS_HELP",
      discovery: { source: "LAUNDRY", reasons: ["MOBILITY_LIMIT", "INFORMATION_GAP"], state: "NEW" },
    });
    expect((await city.send(CLOSE, wanted)).data).toEqual(data);
    const [signal] = await hub.sql("residents", "select state from crisis_signal where resident_id = $1", [two]);
    expect(signal).toEqual({ state: "confirmed" });
  });

  it("S0-18 a task that nobody took is not closed; where nobody is found, the sign stays and the next one asks again", async () => {
    const task = await theTask("OPEN");
    expect((await city.send(CLOSE, wish(task, { result: "SAFE" }))).data.closeOutreachTask).toEqual({
      __typename: "IllegalTransition",
      state: "OPEN",
      possible: ["TAKEN"],
    });
    await city.send(TAKE, wish(task));
    const closed = await city.send(CLOSE, wish({ ...task, version: task.version + 1 }, { result: "NOT_FOUND" }));
    expect(closed.data.closeOutreachTask.task).toMatchObject({ state: "NOT_FOUND", discovery: null });
    await ask(one, "welfare_no_answer");
    const again = await theTask("OPEN");
    expect(again.id).not.toBe(task.id);
    expect((await city.send(SIGNALS)).data.crisisSignals.nodes).toHaveLength(1);
  });

  it("S0-18 a sign that has run out is not gone on with: the next one is another", async () => {
    await ask(three, "welfare_no_answer");
    await hub.sql(
      "residents",
      "update crisis_signal set raised_at = now() - interval '40 days', expires_at = now() - interval '1 second' where resident_id = $1",
      [three],
    );
    await ask(three, "welfare_no_answer");
    const signals = await hub.sql(
      "residents",
      "select state, agency_id from crisis_signal where resident_id = $1 order by raised_at",
      [three],
    );
    expect(signals).toEqual([
      { state: "expired", agency_id: agencyId("jeju-si") },
      { state: "open", agency_id: agencyId("jeju-si") },
    ]);
  });

  it("what happened is told to others as ids and states, never who it is about", async () => {
    const told = await hub.sql(
      "residents",
      "select distinct type, data from outbox where type in ('CrisisSignalRaised', 'OutreachTaskChanged', 'DiscoveryRecorded')",
    );
    expect(told.length).toBeGreaterThan(3);
    expect(JSON.stringify(told)).not.toContain("res_");
  });
});
