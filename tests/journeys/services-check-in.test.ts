import { seoulDate } from "../../kit/clock";
import { agencyId, programmeId } from "../../seed/slugs";
import { jejuSi, jile, seniorClub } from "../kit/personas";
import { asStaff, theResident } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";

const CREATE = `mutation ($input: CreateSessionInput!) { createSession(input: $input) {
  ... on SessionCreated { session { id version } } } }`;
const CANCEL = "mutation ($input: SessionStepInput!) { cancelSession(input: $input) { __typename } }";
const CODE = `query ($id: ID!, $today: Date) { programme(id: $id) {
  sessions(first: 200, from: $today) { nodes { id checkInCode { code validUntil } } } } }`;
const CHECK_IN = `mutation ($input: CheckInInput!) { checkIn(input: $input) {
  result message messageKo session { id status } } }`;
const MINUTE = 60_000;

let hub: Hub;
let institute: Caller;
let person: Caller;
let self: string;
let site: string;
let ahead = 0;
const learning = programmeId("learning-courtyard");

beforeAll(async () => {
  hub = await theHub({ now: () => new Date(Date.now() + ahead) });
  institute = hub.as(jile);
  person = await theResident(hub);
  self = only(await person.send("{ me { participantKey } }")).participantKey;
  [{ id: site }] = (await hub.sql(
    "services",
    "select id from service_at_location where programme_id = $1 order by id limit 1",
    [learning],
  )) as [{ id: string }];
});
afterAll(() => hub.close());
afterEach(() => void (ahead = 0));

let wishes = 0;
const once = () => ({ idempotencyKey: `check-in ${(wishes += 1)}` });
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const only = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as ReturnType<typeof JSON.parse>;
};

/** A session that begins so many milliseconds from now, and lasts so many. */
async function session(begins = 0, lasts = 60 * MINUTE): Promise<string> {
  const [startsAt, endsAt] = [begins, begins + lasts].map((from) => new Date(Date.now() + from).toISOString());
  return only(await institute.send(CREATE, { input: { serviceAtLocationId: site, startsAt, endsAt, ...once() } }))
    .session.id;
}

type Shown = { code: string; validUntil: string } | null;
async function codeOf(id: string, as = institute): Promise<Shown> {
  const sessions = only(await as.send(CODE, { id: learning, today: seoulDate(new Date()) })).sessions.nodes as {
    id: string;
    checkInCode: Shown;
  }[];
  const found = sessions.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not among the sessions`);
  return found.checkInCode;
}
const shown = async (id: string): Promise<string> => (await codeOf(id))?.code ?? "";

const checkIn = (code: string, as = person, participantKey = self) =>
  as.send(CHECK_IN, { input: { code, participantKey, audience: "LOCAL_RESIDENT" } });
const result = async (...asked: Parameters<typeof checkIn>): Promise<string> => only(await checkIn(...asked)).result;
const listOf = (id: string) =>
  hub.sql(
    "services",
    "select status, audience, controller_agency_id as keeper, version from attendance where session_id = $1",
    [id],
  );

describe("S0-14 somebody checks in to a session by the code at its door", () => {
  it("is on the list once, however often the phone sends it, and counts as the keeper's own entry would", async () => {
    const held = await session();
    const code = await shown(held);
    const all = await Promise.all(Array.from({ length: 20 }, () => checkIn(code)));
    for (const each of all)
      expect(only(each)).toEqual({
        result: "CHECKED_IN",
        message: null,
        messageKo: null,
        session: { id: held, status: "OPEN" },
      });
    expect(await listOf(held)).toEqual([
      { status: "present", audience: "local_resident", keeper: agencyId("jile"), version: 1 },
    ]);
  });

  it("the code is shown to whoever keeps the list, at a desk as well, from half an hour before until the end", async () => {
    const [held, later] = [await session(), await session(31 * MINUTE)];
    expect(await codeOf(held)).toMatchObject({ validUntil: expect.any(String) as string });
    expect(await codeOf(held, hub.as(seniorClub))).not.toBeNull();
    expect(await codeOf(later)).toBeNull();
  });

  it("P-05 whose role it is not is shown none, and is told of nothing else", async () => {
    const held = await session();
    expect(await codeOf(held, hub.as(jejuSi))).toBeNull();
    expect(await codeOf(held, await asStaff(hub, "jeju-si-worker"))).toBeNull();
    expect((await hub.nobody.send(CODE, { id: learning })).data).toBeUndefined();
    expect((await person.send(CODE, { id: learning })).data).toBeUndefined();
  });

  it("the person alone checks in, under a name of their own, which opens nothing for anybody else", async () => {
    const code = await shown(await session());
    for (const other of [institute, hub.nobody]) expect((await checkIn(code, other)).data?.checkIn).toBeFalsy();
    expect(codes(await checkIn(code, person, "part_somebody"))).toEqual(["NOT_FOUND"]);
    expect(only(await person.send("{ me { participantKey } }")).participantKey).toBe(self);
  });

  it("a code that was edited, or is another thing's, is told to read the one at the door", async () => {
    const code = await shown(await session());
    const edited = `${code.slice(0, -2)}${code.endsWith("AA") ? "BB" : "AA"}`;
    for (const wrong of [edited, "", self, "chk_"])
      expect(only(await checkIn(wrong))).toMatchObject({
        result: "CODE_OVER",
        session: null,
        messageKo: expect.stringContaining("다시") as string,
      });
  });

  it("a session that was called off takes nobody, whatever was shown before", async () => {
    const held = await session();
    const code = await shown(held);
    await institute.send(CANCEL, { input: { sessionId: held, version: 1, ...once() } });
    expect(await result(code)).toBe("NOT_RUNNING");
    expect(await codeOf(held)).toBeNull();
    expect(await listOf(held)).toEqual([]);
  });

  it("whom the list says to be absent goes to the desk; a programme for the enrolled takes nobody else", async () => {
    const held = await session();
    const code = await shown(held);
    expect(await result(code)).toBe("CHECKED_IN");
    await hub.sql("services", "update attendance set status = 'absent' where session_id = $1", [held]);
    expect(await result(code)).toBe("LIST_SAYS_OTHERWISE");
    const other = await session();
    await hub.sql(
      "services",
      "insert into enrolment_rule (programme_id, unit, version, tenants_of) values ($1, 'person', 1, $2)",
      [learning, agencyId("jpdc")],
    );
    expect(await result(await shown(other))).toBe("NOT_ENROLLED");
    expect(await listOf(other)).toEqual([]);
    await hub.sql("services", "delete from enrolment_rule where programme_id = $1", [learning]);
  });

  it("leaves evidence of it, once", async () => {
    const recorded = () =>
      hub.sql("services", "select action, result from access_record where 'Mutation.checkIn' = any(fields)");
    const before = (await recorded()).length;
    const code = await shown(await session());
    await checkIn(code);
    await checkIn(code);
    expect((await recorded()).slice(before)).toEqual([{ action: "create", result: "allowed" }]);
  });
});

describeTurningTheClock("a code that somebody photographed", () => {
  it("S0-14 is another one half a minute later, and is taken for 90 seconds at most", async () => {
    const held = await session();
    const first = await codeOf(held);
    ahead = 31_000;
    expect(await codeOf(held)).not.toEqual(first);
    ahead = 91_000;
    expect(await result(first?.code ?? "")).toBe("CODE_OVER");
    expect(await result(await shown(held))).toBe("CHECKED_IN");
  });

  it("is taken until the session ends, and never after", async () => {
    const held = await session(0, 2 * MINUTE);
    ahead = 2 * MINUTE - 15_000;
    const last = await shown(held);
    ahead = 2 * MINUTE + 1_000;
    expect(await result(last)).toBe("NOT_RUNNING");
  });
});
