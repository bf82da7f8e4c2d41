import { serviceAtLocationId } from "../../seed/slugs";
import { jejuSi, jile, type Persona, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const SESSION = "id status version capacity space { id } serviceAtLocation { id }";
const PROBLEM = "... on IllegalTransition { state possible } ... on VersionConflict { currentVersion }";
const CREATE = `mutation ($input: CreateSessionInput!) {
  createSession(input: $input) { __typename ... on SessionCreated { session { ${SESSION} } } }
}`;
const step = (mutation: string) => `mutation ($input: SessionStepInput!) {
  ${mutation}(input: $input) { __typename ... on SessionAdvanced { session { ${SESSION} } } ${PROBLEM} }
}`;
const CANCEL = step("cancelSession");
const HOLD = step("holdSession");

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const only = (answer: Answer): Answer["data"] => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0];
};

describe("S0-11 sessions are run by those whose role it is", () => {
  let hub: Hub;
  let site: string;
  let keys = 0;
  beforeAll(async () => {
    hub = await theHub();
    [{ id: site }] = (await hub.sql(
      "services",
      "select l.id from service_at_location l join programme p on p.id = l.programme_id where p.slug = 'learning-courtyard' order by l.id limit 1",
    )) as [{ id: string }];
  });
  afterAll(async () => {
    await hub.sql("services", "delete from session_step");
    await hub.sql("services", "delete from session where not synthetic; delete from idempotency");
    await hub.close();
  });

  const send = (who: Persona, mutation: string, input: object): Promise<Answer> =>
    hub.as(who).send(mutation, { input: { idempotencyKey: `session ${(keys += 1)}`, ...input } });
  const create = (who: Persona, input: object = {}): Promise<Answer> =>
    send(who, CREATE, {
      serviceAtLocationId: site,
      startsAt: "2026-12-01T05:00:00Z",
      endsAt: "2026-12-01T07:00:00Z",
      capacity: 12,
      ...input,
    });
  const created = async () => only(await create(jile)).session;
  const begun = async () => {
    const [startsAt, endsAt] = [-30, 30].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
    return only(await create(jile, { startsAt, endsAt })).session;
  };

  it("S0-11 the Institute adds a session and says that it was held, once it has begun", async () => {
    const { id } = await created();
    expect(codes(await send(jile, HOLD, { sessionId: id, version: 1 }))).toEqual(["SESSION_NOT_BEGUN"]);
    const session = await begun();
    expect(session).toMatchObject({ status: "OPEN", version: 1, capacity: 12, serviceAtLocation: { id: site } });
    const held = only(await send(jile, HOLD, { sessionId: session.id, version: 1 }));
    expect(held.session).toMatchObject({ status: "HELD", version: 2 });
    const steps = await hub.sql(
      "services",
      "select from_status, to_status from session_step where session_id = $1 order by version",
      [session.id],
    );
    expect(steps).toEqual([
      { from_status: null, to_status: "open" },
      { from_status: "open", to_status: "held" },
    ]);
  });

  it("RS-04 the same idempotencyKey for another time is another request, and refused", async () => {
    const same = { idempotencyKey: "session at a time" };
    const { session } = only(await create(jile, same));
    expect(only(await create(jile, same)).session.id).toBe(session.id);
    const later = { startsAt: "2026-12-02T05:00:00Z", endsAt: "2026-12-02T07:00:00Z" };
    expect(codes(await create(jile, { ...same, ...later }))).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
  });

  it.each([
    ["the Senior Club", seniorClub],
    ["Jeju-si", jejuSi],
  ])("S0-11 %s, which has no role in running it, is refused", async (_, who) => {
    expect(codes(await create(who))).toEqual(["ROLE_FORBIDDEN"]);
    const { id } = await created();
    expect(codes(await send(who, CANCEL, { sessionId: id, version: 1 }))).toEqual(["ROLE_FORBIDDEN"]);
  });

  it("S0-11 the state says which steps there are, and another version changes nothing", async () => {
    const { id } = await created();
    expect(only(await send(jile, HOLD, { sessionId: id, version: 7 }))).toEqual({
      __typename: "VersionConflict",
      currentVersion: 1,
    });
    expect(only(await send(jile, CANCEL, { sessionId: id, version: 1 })).session.status).toBe("CANCELLED");
    expect(only(await send(jile, HOLD, { sessionId: id, version: 2 }))).toEqual({
      __typename: "IllegalTransition",
      state: "CANCELLED",
      possible: [],
    });
  });

  it("S0-11 a session that is called off is told to who takes part on its day, and to nobody whose place ends before", async () => {
    await hub.sql(
      "services",
      `insert into enrolment (id, programme_id, unit, resident_id, audience, state, valid_from, valid_to, valid_from_precision,
         valid_to_precision, controller_agency_id, version, synthetic, inferred)
       select 'enr_day_' || who, l.programme_id, 'person', 'res_day_' || who, 'tenant', 'enrolled', since::date, until::date, 'day',
         'day', 'agy_x', 1, true, false
       from service_at_location l, (values ('begins', '2026-11-30', null), ('ends', '2024-01-01', '2026-12-01'),
         ('stays', '2024-01-01', null)) of (who, since, until)
       where l.id = $1`,
      [site],
    );
    const { id } = await created();
    await send(jile, CANCEL, { sessionId: id, version: 1 });
    const told = await hub.sql(
      "services",
      "select subject from outbox where type = 'NoticeAsked' and subject like 'enr_day_%' order by subject",
    );
    await hub.sql("services", "delete from enrolment where id like 'enr_day_%'");
    expect(told).toEqual([{ subject: "enr_day_begins" }, { subject: "enr_day_stays" }]);
  });

  it("a session that ends before it begins, or has no place, or is nowhere, is refused", async () => {
    expect(codes(await create(jile, { endsAt: "2026-12-01T04:00:00Z" }))).toEqual(["SESSION_TIME_INVALID"]);
    expect(codes(await create(jile, { capacity: 0 }))).toEqual(["SESSION_TIME_INVALID"]);
    expect(codes(await create(jile, { serviceAtLocationId: serviceAtLocationId("nowhere") }))).toEqual(["NOT_FOUND"]);
  });
});
