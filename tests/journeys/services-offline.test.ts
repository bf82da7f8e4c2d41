import { programmeId } from "../../seed/slugs";
import { jejuSi, jile } from "../kit/personas";
import { type Answer, type Caller } from "../kit/the-hub";
import { club, codesOf, hub, idempotencyKey, ordered } from "./services-laundry.fixture";

const RECORD = `mutation ($input: RecordFieldEntriesInput!) { recordFieldEntries(input: $input) {
  ... on FieldEntriesRecorded { entries { idempotencyKey result { __typename ... on Problem { messageKo }
    ... on AttendanceRecorded { entries { result version } }
    ... on LaundryOrderAdvanced { order { state version } }
    ... on IllegalTransition { state } ... on VersionConflict { currentVersion } ... on FieldEntryRefused { code } } } } } }`;
const ADVANCE = `mutation ($input: AdvanceLaundryOrderInput!) { advanceLaundryOrder(input: $input) {
  __typename ... on LaundryOrderAdvanced { order { state version } } } }`;
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;

type Order = { key: string; version: number };
type Told = { __typename: string; [told: string]: unknown };

const record = (entries: object[], as: Caller = club): Promise<Answer> => as.send(RECORD, { input: { entries } });
const results = async (...asked: Parameters<typeof record>): Promise<Told[]> => {
  const answer = await record(...asked);
  expect(answer.errors).toBeUndefined();
  return answer.data.recordFieldEntries.entries.map(({ result }: { result: Told }) => result);
};

const laundryStep = ({ key: orderKey, version }: Order, to: string, welfareCheck: string | null = null) => ({
  laundryStep: { orderKey, to, version, place: "AT_THE_DOOR", welfareCheck },
  idempotencyKey: idempotencyKey(),
});
/** What a courier writes down on one round without a network. */
const round = ({ key }: Order) => [
  laundryStep({ key, version: 1 }, "PICKUP_SCHEDULED"),
  laundryStep({ key, version: 2 }, "PICKED_UP", "OK"),
  laundryStep({ key, version: 3 }, "WASHING"),
];
const advancedTo = (state: string, version: number) => ({
  __typename: "LaundryOrderAdvanced",
  order: { state, version },
});
const stepsOf = async (key: string): Promise<unknown[]> => {
  const [{ id }] = (await hub.sql(
    "services",
    "select id from laundry_order order by (select max(at) from laundry_step s where s.order_id = laundry_order.id) desc limit 1",
  )) as [{ id: string }];
  expect(key).toBeTruthy();
  return hub.sql("services", "select to_state from laundry_step where order_id = $1", [id]);
};

describe("what was written down without a network is sent late", () => {
  let held: string;
  let institute: Caller;
  beforeAll(async () => {
    institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
    held = "ses_offline";
    await hub.sql(
      "services",
      `insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
       select $1, id, now() - interval '1 hour', now(), 'held', 'agy_x', true, false
       from service_at_location where programme_id = $2 order by id limit 1`,
      [held, programmeId("learning-courtyard")],
    );
  });

  let people = 0;
  async function participant(): Promise<string> {
    people += 1;
    const input = { name: `가상 현장${people}`, birthDate: "1950-05-05", phone: `000-0000-80${String(10 + people)}` };
    const rest = { sex: "FEMALE", address: "가상로 3", areaCode: "5011000000", idempotencyKey: idempotencyKey() };
    return (await institute.send(REGISTER, { input: { ...input, ...rest } })).data.registerPerson.resident
      .participantKey;
  }
  const attendance = (participantKey: string, more: object = {}) => ({
    attendance: { sessionId: held, participantKey, status: "PRESENT", audience: "LOCAL_RESIDENT", ...more },
    idempotencyKey: idempotencyKey(),
  });

  it("keeps a courier's whole round in its order, and sent again it is the same round", async () => {
    const order = await ordered();
    const entries = round(order);
    const first = await results(entries);
    expect(first.map(({ __typename }) => __typename)).toEqual(Array.from(entries, () => "LaundryOrderAdvanced"));
    expect(first.at(-1)).toEqual(advancedTo("WASHING", 4));
    const steps = await stepsOf(order.key);
    expect(await results(entries)).toEqual(first);
    expect(await stepsOf(order.key)).toEqual(steps);
    expect(steps).toHaveLength(4);
  });

  it("goes on where a list was cut off, also with what was sent by itself before", async () => {
    const order = await ordered();
    const [scheduled, ...rest] = round(order) as [ReturnType<typeof laundryStep>, ...object[]];
    const input = { ...scheduled.laundryStep, idempotencyKey: scheduled.idempotencyKey };
    expect((await club.send(ADVANCE, { input })).data.advanceLaundryOrder).toEqual(advancedTo("PICKUP_SCHEDULED", 2));
    expect((await results([scheduled, ...rest])).at(-1)).toEqual(advancedTo("WASHING", 4));
    expect(await stepsOf(order.key)).toHaveLength(4);
  });

  it("says of each entry that conflicts why, and the others stand", async () => {
    const [order, other] = [await ordered(), await ordered()];
    await results([laundryStep(order, "PICKUP_SCHEDULED")]);
    const entries = [
      laundryStep(order, "PICKUP_SCHEDULED"),
      laundryStep({ ...order, version: 2 }, "DELIVERED", "OK"),
      laundryStep({ ...order, version: 2 }, "PICKED_UP"),
      { ...laundryStep(other, "PICKUP_SCHEDULED") },
      laundryStep({ key: "nobody's", version: 1 }, "PICKUP_SCHEDULED"),
      { idempotencyKey: idempotencyKey() },
    ];
    const told = await results(entries);
    expect(told).toEqual([
      { __typename: "VersionConflict", currentVersion: 2, messageKo: expect.any(String) as string },
      { __typename: "IllegalTransition", state: "PICKUP_SCHEDULED", messageKo: expect.any(String) as string },
      { __typename: "WelfareCheckMissing", messageKo: expect.any(String) as string },
      advancedTo("PICKUP_SCHEDULED", 2),
      { __typename: "FieldEntryRefused", code: "NOT_FOUND", messageKo: expect.any(String) as string },
      { __typename: "FieldEntryRefused", code: "FIELD_ENTRY_INVALID", messageKo: expect.any(String) as string },
    ]);
    expect(await results(entries)).toEqual(told);
  });

  it("keeps who came, and corrects it by its version only", async () => {
    const [one, other] = [await participant(), await participant()];
    const entries = [
      attendance(one),
      attendance(other),
      attendance(one, { status: "ABSENT", version: 1 }),
      attendance(one, { status: "EXCUSED", version: 1 }),
      attendance("nobody"),
      { ...attendance(one), attendance: { ...attendance(one).attendance, sessionId: "ses_nowhere" } },
    ];
    const came = (result: string, version: number | null) => ({
      __typename: "AttendanceRecorded",
      entries: [{ result, version }],
    });
    const told = await results(entries, institute);
    expect(told).toEqual([
      came("RECORDED", 1),
      came("RECORDED", 1),
      came("CORRECTED", 2),
      came("CHANGED_MEANWHILE", 2),
      came("NO_SUCH_PARTICIPANT", null),
      { __typename: "FieldEntryRefused", code: "NOT_FOUND", messageKo: expect.any(String) as string },
    ]);
    expect(await results(entries, institute)).toEqual(told);
    const kept = await hub.sql("services", "select status from attendance where session_id = $1 order by status", [
      held,
    ]);
    expect(kept).toEqual([{ status: "absent" }, { status: "present" }]);
  });

  it("refuses each entry of those whose role it is not, and leaves the refusal in evidence", async () => {
    const [told] = await results([attendance(await participant())], hub.as(jejuSi));
    expect(told).toMatchObject({ __typename: "FieldEntryRefused", code: "ROLE_FORBIDDEN" });
  });

  it("of one key for two things the second is refused", async () => {
    const order = await ordered();
    const [first, second] = round(order) as [ReturnType<typeof laundryStep>, ReturnType<typeof laundryStep>];
    const same = { ...second, idempotencyKey: first.idempotencyKey };
    expect(await results([first, same])).toMatchObject([
      advancedTo("PICKUP_SCHEDULED", 2),
      { code: "IDEMPOTENCY_KEY_REUSED" },
    ]);
  });

  it("takes a hundred entries at once, and no more", async () => {
    const [one, other] = [await participant(), await participant()];
    const hundred = Array.from({ length: 100 }, (_, nth) => attendance(nth % 2 ? one : other));
    const told = await results(hundred, institute);
    expect(new Set(told.map(({ entries }) => (entries as { result: string }[])[0]?.result))).toEqual(
      new Set(["RECORDED", "ALREADY_THERE"]),
    );
    for (const entries of [[], [...hundred, ...hundred.slice(0, 1)]])
      expect(codesOf(await record(entries, institute))).toEqual(["ENTRIES_INVALID"]);
  });
});
