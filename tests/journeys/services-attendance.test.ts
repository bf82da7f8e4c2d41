import { healingMembers, type PersonSeed } from "../../seed/people";
import { programmeId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jile, seniorClub } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;
const CREATE = `mutation ($input: CreateSessionInput!) { createSession(input: $input) {
  ... on SessionCreated { session { id version } } } }`;
const CANCEL = "mutation ($input: SessionStepInput!) { cancelSession(input: $input) { __typename } }";
const RECORD = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename
  ... on AttendanceRecorded { session { id } entries { participantKey result status version } }
  ... on SessionNotRunning { status messageKo } } }`;
const USAGE = `{ programme(slug: "learning-courtyard") { usage(from: "2024-09-01", to: "2024-12-31") {
  uniqueParticipants attendances definition } } }`;
const HALF_AN_HOUR = 30 * 60_000;

let hub: Hub;
let institute: Caller;
let site: string;
beforeAll(async () => {
  hub = await theHub();
  institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  [{ id: site }] = (await hub.sql(
    "services",
    "select id from service_at_location where programme_id = $1 order by id limit 1",
    [programmeId("learning-courtyard")],
  )) as [{ id: string }];
});
afterAll(() => hub.close());

let wishes = 0;
const once = () => ({ idempotencyKey: `attendance ${(wishes += 1)}` });
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const only = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as ReturnType<typeof JSON.parse>;
};

async function neighbour(of = institute): Promise<string> {
  const nth = (wishes += 1);
  const input = {
    name: `가상 참여자${nth}`,
    birthDate: "1958-02-27",
    phone: `000-0000-${String(6000 + nth)}`,
    sex: "FEMALE",
    address: "가상로 10",
    areaCode: "5011000000",
    ...once(),
  };
  return only(await of.send(REGISTER, { input })).resident.participantKey;
}

/** A session that begins so many milliseconds from now. */
async function session(begins = 0, where = site): Promise<string> {
  const [startsAt, endsAt] = [begins, begins + HALF_AN_HOUR].map((from) => new Date(Date.now() + from).toISOString());
  const input = { serviceAtLocationId: where, startsAt, endsAt, ...once() };
  return only(await institute.send(CREATE, { input })).session.id;
}
const entry = (participantKey: string, more: object = {}) => ({
  participantKey,
  status: "PRESENT",
  audience: "LOCAL_RESIDENT",
  ...more,
});
const record = (sessionId: string, entries: object[], as = institute, more = once()) =>
  as.send(RECORD, { input: { sessionId, entries, ...more } });
const results = async (...asked: Parameters<typeof record>): Promise<string[]> =>
  only(await record(...asked)).entries.map(({ result }: { result: string }) => result);

describe("S0-14 who came to the Learning Courtyard is kept on lists", () => {
  it("S0-14 of 521 people one comes once more: they are 521 still, with one visit more, told with what was counted", async () => {
    const participantKey = await neighbour();
    await record(await session(), [entry(participantKey)]);
    const [{ id }] = (await hub.sql(
      "services",
      `update attendance a set resident_id = known.resident_id
       from (select resident_id from attendance where not synthetic order by id limit 1) known
       where a.resident_id = (select min(resident_id) from attendance where synthetic and status = 'present')
       returning a.resident_id as id`,
    )) as [{ id: string }];
    const before = only(await institute.send(USAGE)).usage;
    expect(before.uniqueParticipants).toBe(521);
    const [{ id: visited }] = (await hub.sql(
      "services",
      `select s.id from session s join service_at_location l on l.id = s.service_at_location_id
       where s.status = 'held' and l.programme_id = $1
         and not exists (select from attendance a where a.session_id = s.id and a.resident_id = $2)
       order by s.starts_at desc limit 1`,
      [programmeId("learning-courtyard"), id],
    )) as [{ id: string }];
    expect(await results(visited, [entry(participantKey)])).toEqual(["RECORDED"]);
    const after = only(await institute.send(USAGE)).usage;
    expect(after).toEqual({
      uniqueParticipants: 521,
      attendances: before.attendances + 1,
      definition: expect.stringContaining("서로 다른 사람") as string,
    });
  });

  it("answers for each entry by itself: who is new, who is there, and whom nobody knows", async () => {
    const [held, one, other] = [await session(), await neighbour(), await neighbour()];
    expect(await results(held, [entry(one)])).toEqual(["RECORDED"]);
    const answer = only(
      await record(held, [entry(one), entry("nobody"), entry(other, { status: "EXCUSED" }), entry(other)]),
    );
    expect(answer).toMatchObject({ session: { id: held } });
    expect(answer.entries).toEqual([
      { participantKey: one, result: "ALREADY_THERE", status: "PRESENT", version: 1 },
      { participantKey: "nobody", result: "NO_SUCH_PARTICIPANT", status: null, version: null },
      { participantKey: other, result: "RECORDED", status: "EXCUSED", version: 1 },
      { participantKey: other, result: "ALREADY_THERE", status: "EXCUSED", version: 1 },
    ]);
  });

  it("an entry is corrected by who read it, and only once", async () => {
    const [held, one] = [await session(), await neighbour()];
    await record(held, [entry(one)]);
    const absent = entry(one, { status: "ABSENT", version: 1 });
    expect(only(await record(held, [absent])).entries).toEqual([
      { participantKey: one, result: "CORRECTED", status: "ABSENT", version: 2 },
    ]);
    expect(await results(held, [absent])).toEqual(["ALREADY_THERE"]);
    expect(await results(held, [{ ...absent, status: "EXCUSED" }])).toEqual(["CHANGED_MEANWHILE"]);
  });

  it("the same list sent twenty times at once is one list, and another order of it adds nobody", async () => {
    const [held, ...people] = await Promise.all([session(), neighbour(), neighbour(), neighbour()]);
    const entries = people.map((key) => entry(key));
    const same = once();
    const all = await Promise.all([
      ...Array.from({ length: 20 }, () => results(held, entries, institute, same)),
      results(held, [...entries].reverse()),
    ]);
    const kept = await hub.sql("services", "select id from attendance where session_id = $1", [held]);
    expect(kept).toHaveLength(3);
    expect(new Set(all.slice(0, 20).map((each) => each.join()))).toHaveProperty("size", 1);
  });

  it("takes nobody before its day, nor where it was called off, nor more than a hundred at once", async () => {
    const [tomorrow, off, one] = [await session(48 * 2 * HALF_AN_HOUR), await session(), await neighbour()];
    expect(only(await record(tomorrow, [entry(one)]))).toMatchObject({
      __typename: "SessionNotRunning",
      status: "OPEN",
    });
    await institute.send(CANCEL, { input: { sessionId: off, version: 1, ...once() } });
    expect(only(await record(off, [entry(one)]))).toMatchObject({ status: "CANCELLED" });
    expect(codes(await record(off, []))).toEqual(["ENTRIES_INVALID"]);
    const crowd = Array.from({ length: 101 }, () => entry(one));
    expect(codes(await record(off, crowd))).toEqual(["ENTRIES_INVALID"]);
    expect(codes(await record("ses_nowhere", [entry(one)]))).toEqual(["NOT_FOUND"]);
  });

  it("is kept by whose role it is: the Senior Club looks after the room and may, the city may not", async () => {
    const [held, one] = [await session(), await neighbour()];
    expect(codes(await record(held, [entry(one)], hub.as(jejuSi)))).toEqual(["ROLE_FORBIDDEN"]);
    // Another agency's name for somebody opens nothing.
    expect(await results(held, [entry(one)], hub.as(seniorClub))).toEqual(["NO_SUCH_PARTICIPANT"]);
  });

  it("leaves evidence of each person who was put on a list, and of each of whom it was told how they stand there", async () => {
    const [held, one] = [await session(), await neighbour()];
    const recorded = async () =>
      (await hub.sql(
        "services",
        "select action from access_record where 'Mutation.recordAttendance' = any(fields) order by number",
      )) as { action: string }[];
    const before = (await recorded()).length;
    const list = [entry(one), entry("nobody")];
    const same = once();
    await record(held, list, institute, same);
    // Told again because it was done, because it is there, and because it is another version: each is a look at the person.
    await record(held, list, institute, same);
    await record(held, list);
    await record(held, [entry(one, { status: "ABSENT", version: 99 })]);
    expect((await recorded()).slice(before).map(({ action }) => action)).toEqual(["create", "view", "view", "view"]);
  });
});

describe("a programme that asks who takes part for something", () => {
  it("takes nobody onto a list who is not enrolled", async () => {
    const hospital = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    const [healing] = (await hub.sql(
      "services",
      "select id from service_at_location where programme_id = $1 order by id limit 1",
      [programmeId("healing-courtyard")],
    )) as [{ id: string }];
    const held = "ses_healing_list";
    await hub.sql(
      "services",
      `insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
       values ($1, $2, now(), now() + interval '1 hour', 'open', 'agy_x', true, false)`,
      [held, healing.id],
    );
    const resolve = `mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) {
      ... on PersonKnown { resident { participantKey } } } }`;
    const [{ name, birthDate, phone }] = healingMembers() as [PersonSeed, ...PersonSeed[]];
    const known = only(await hospital.send(resolve, { input: { name, birthDate, phone } })).resident.participantKey;
    expect(await results(held, [entry(known)], hospital)).toEqual(["RECORDED"]);
    await hub.sql("services", "delete from enrolment where programme_id = $1", [programmeId("healing-courtyard")]);
    await hub.sql("services", "delete from attendance where session_id = $1", [held]);
    expect(await results(held, [entry(known)], hospital)).toEqual(["NOT_ENROLLED"]);
  });
});
