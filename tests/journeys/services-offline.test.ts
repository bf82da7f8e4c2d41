import { programmeId } from "../../seed/slugs";
import { jile, seniorClub } from "../kit/personas";
import { type Answer, type Caller } from "../kit/the-hub";
import { codesOf, hub, idempotencyKey, ordered, registered, told } from "./services-laundry.fixture";

const SEND = `mutation ($input: SendFieldEntriesInput!) { sendFieldEntries(input: $input) { __typename ... on FieldEntriesTaken {
  results { idempotencyKey outcome { __typename
    ... on AttendanceRecorded { entries { result status version } }
    ... on SessionNotRunning { sessionStatus: status }
    ... on LaundryOrderAdvanced { order { state version } }
    ... on IllegalTransition { state } ... on VersionConflict { currentVersion }
    ... on FieldEntryRefused { code messageKo } } } } } }`;
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;
const CREATE = `mutation ($input: CreateSessionInput!) {
  createSession(input: $input) { ... on SessionCreated { session { id } } } }`;

type Entry = { idempotencyKey: string; attendance?: object; laundryStep?: object };
type Taken = { idempotencyKey: string; outcome: { __typename: string; [field: string]: unknown } };

let club: Caller;
let institute: Caller;
beforeAll(() => {
  club = hub.as(seniorClub).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" });
  institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
});

const sent = async (entries: Entry[], as = club): Promise<Taken[]> => {
  const { data, errors }: Answer = await as.send(SEND, { input: { entries } });
  expect(errors).toBeUndefined();
  return data.sendFieldEntries.results;
};
const names = (taken: Taken[]) => taken.map(({ outcome }) => outcome.__typename);
const step = (order: { key: string }, version: number, to: string, more: object = {}): Entry => ({
  idempotencyKey: idempotencyKey(),
  laundryStep: { orderKey: order.key, version, to, place: "AT_THE_DOOR", ...more },
});
const came = (sessionId: string, participantKey: string, more: object = {}): Entry => ({
  idempotencyKey: idempotencyKey(),
  attendance: { sessionId, participantKey, status: "PRESENT", audience: "LOCAL_RESIDENT", ...more },
});

async function sessionWithSomebody(): Promise<[sessionId: string, participantKey: string]> {
  const [{ id }] = (await hub.sql(
    "services",
    "select id from service_at_location where programme_id = $1 order by id limit 1",
    [programmeId("learning-courtyard")],
  )) as [{ id: string }];
  const [startsAt, endsAt] = [0, 30 * 60_000].map((from) => new Date(Date.now() + from).toISOString());
  const session = { serviceAtLocationId: id, startsAt, endsAt, idempotencyKey: idempotencyKey() };
  const created = await institute.send(CREATE, { input: session });
  const key = idempotencyKey();
  const person = {
    name: "가상 현장",
    birthDate: "1955-03-03",
    phone: `000-0000-${key.replace(/\D/g, "").padStart(4, "8")}`,
  };
  const input = { ...person, sex: "FEMALE", address: "가상로 8", areaCode: "5011000000", idempotencyKey: key };
  const made = await institute.send(REGISTER, { input });
  return [created.data.createSession.session.id, made.data.registerPerson.resident.participantKey];
}

describe("what is entered where there is no network", () => {
  it("a courier's round of a morning is taken in its order, and sent again it ends in the same state", async () => {
    const order = await ordered();
    const round = [
      step(order, 1, "PICKUP_SCHEDULED"),
      step(order, 2, "PICKED_UP", { welfareCheck: "OK" }),
      step(order, 3, "WASHING"),
    ];
    const first = await sent(round);
    expect(first.map(({ idempotencyKey: key }) => key)).toEqual(round.map(({ idempotencyKey: key }) => key));
    expect(names(first)).toEqual(["LaundryOrderAdvanced", "LaundryOrderAdvanced", "LaundryOrderAdvanced"]);
    expect(first[2]?.outcome).toMatchObject({ order: { state: "WASHING", version: 4 } });
    const steps = () => hub.sql("services", "select order_id, to_state, at from laundry_step order by at, to_state");
    const before = await steps();
    expect(await sent(round)).toEqual(first);
    expect(await steps()).toEqual(before);
  });

  it("S0-17 each step keeps when it was taken, and when the hub was told; what cannot be is refused, and the others stand", async () => {
    const order = await ordered();
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    await hub.sql("services", "update laundry_step set at = at - interval '4 days'");
    const round = [
      step(order, 1, "PICKUP_SCHEDULED", { takenAt: ago(73) }),
      step(order, 1, "PICKUP_SCHEDULED", { takenAt: ago(-1) }),
      step(order, 1, "PICKUP_SCHEDULED", { takenAt: ago(6) }),
      step(order, 2, "PICKED_UP", { takenAt: ago(7), welfareCheck: "OK" }),
      step(order, 2, "PICKED_UP", { takenAt: ago(5), welfareCheck: "OK" }),
    ];
    const [refused, done] = [{ code: "STEP_TIME_INVALID" }, { __typename: "LaundryOrderAdvanced" }];
    const asked = await told("NoticeAsked");
    const first = await sent(round);
    expect(first.map(({ outcome }) => outcome)).toMatchObject([refused, refused, done, refused, done]);
    // Nobody is told that a courier comes who has been there.
    expect(await told("NoticeAsked")).toEqual(asked);
    const again = await sent(round);
    expect([again[2], again[4]]).toEqual([first[2], first[4]]);
    const took = await hub.sql(
      "services",
      "select round(extract(epoch from told_at - at) / 3600)::int as hours from laundry_step where to_state = any($1) order by at desc limit 2",
      [["pickup_scheduled", "picked_up"]],
    );
    expect(took).toEqual([{ hours: 5 }, { hours: 6 }]);
    const [check] = await hub.sql(
      "services",
      "select now() - at > interval '4 hours' as late from welfare_check order by at limit 1",
    );
    expect(check).toEqual({ late: true });
  });

  it("an entry that conflicts with what others did meanwhile says so, and the others stand", async () => {
    const [mine, taken] = [await ordered(), await ordered()];
    await sent([step(taken, 1, "PICKUP_SCHEDULED")]);
    const late = [
      step(taken, 1, "CANCELLED"),
      step(mine, 1, "PICKED_UP", { welfareCheck: "OK" }),
      step(mine, 1, "PICKUP_SCHEDULED"),
      step({ key: "nobody's" }, 1, "PICKUP_SCHEDULED"),
      step(mine, 2, "PICKED_UP"),
    ];
    const answers = await sent(late);
    expect(answers.map(({ outcome }) => outcome)).toMatchObject([
      { __typename: "VersionConflict", currentVersion: 2 },
      { __typename: "IllegalTransition", state: "REQUESTED" },
      { __typename: "LaundryOrderAdvanced", order: { state: "PICKUP_SCHEDULED", version: 2 } },
      { __typename: "FieldEntryRefused", code: "NOT_FOUND" },
      { __typename: "WelfareCheckMissing" },
    ]);
    expect(await sent(late)).toEqual(answers);
  });

  it("who came is entered beside it, each person by a key of their own, and a correction names what it corrects", async () => {
    const [session, key] = await sessionWithSomebody();
    const list = [
      came(session, key),
      came(session, key, { status: "ABSENT", version: 1 }),
      came(session, key, { status: "EXCUSED", version: 1 }),
      came("ses_none", key),
      step({ key: "nobody's" }, 1, "WASHING"),
    ];
    const answers = await sent(list, institute);
    expect(answers.map(({ outcome }) => outcome)).toMatchObject([
      { __typename: "AttendanceRecorded", entries: [{ result: "RECORDED", status: "PRESENT", version: 1 }] },
      { __typename: "AttendanceRecorded", entries: [{ result: "CORRECTED", status: "ABSENT", version: 2 }] },
      { __typename: "AttendanceRecorded", entries: [{ result: "CHANGED_MEANWHILE", status: "ABSENT", version: 2 }] },
      { __typename: "FieldEntryRefused", code: "NOT_FOUND" },
      { __typename: "FieldEntryRefused", code: "NOT_FOUND" },
    ]);
    expect(await sent(list, institute)).toEqual(answers);
    const rows = await hub.sql("services", "select status, version from attendance where session_id = $1", [session]);
    expect(rows).toEqual([{ status: "absent", version: 2 }]);
  });

  it("a refused entry leaves evidence that it was refused, and one that was taken that it was", async () => {
    const [session, key] = await sessionWithSomebody();
    const { participantKey } = await registered({ name: "가상 다른", phone: "000-0000-9555" });
    const records = () =>
      hub.sql(
        "services",
        "select action, result, refusal from access_record where 'Mutation.recordAttendance' = any(fields) order by number",
      );
    const before = (await records()).length;
    const city = hub.as({ slug: "jeju-si", agency: "제주시" });
    expect(names(await sent([came(session, participantKey)], city))).toEqual(["FieldEntryRefused"]);
    await sent([came(session, key)], institute);
    expect((await records()).slice(before)).toEqual([
      { action: "change", result: "denied", refusal: "ROLE_FORBIDDEN" },
      { action: "create", result: "allowed", refusal: null },
    ]);
  });

  it("is one thing an entry, and no more than fifty", async () => {
    const [session, key] = await sessionWithSomebody();
    const both = { ...came(session, key), laundryStep: { orderKey: "x", version: 1, to: "WASHING", place: "OFFICE" } };
    const wrong: Entry[][] = [
      [],
      [both],
      [{ idempotencyKey: "nothing" }],
      Array.from({ length: 51 }, () => came(session, key)),
    ];
    for (const entries of wrong)
      expect(codesOf(await institute.send(SEND, { input: { entries } }))).toEqual(["ENTRIES_INVALID"]);
  });
});
