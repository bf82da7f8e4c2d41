import { complexId, programmeId } from "../../seed/slugs";
import { jejuSi, jile, jpdc, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const CREATE = `mutation ($input: CreateSessionInput!) {
  createSession(input: $input) { ... on SessionCreated { session { id ledByGroup } } } }`;
const HOLD = "mutation ($input: SessionStepInput!) { holdSession(input: $input) { __typename } }";
const VOLUNTEERS = `mutation ($input: RecordVolunteersInput!) { recordVolunteers(input: $input) { __typename
  ... on VolunteersRecorded { version session { id } } ... on VersionConflict { currentVersion } } }`;
const INDICATORS = `query ($id: ID!, $from: Date!, $to: Date!) { complex(id: $id) { communityIndicators(from: $from, to: $to) {
  sessions groupLedSessions groups volunteers participants repeatParticipants withheldBecause absentBecause definition
  synthetic period { from to } } } }`;
const SAMDO = complexId("maeumeon-samdo-1");
const AUTUMN = { from: "2024-09-01", to: "2024-12-31" };
const TODAY = new Date(Date.now() + 9 * 60 * 60_000).toISOString().slice(0, 10);
const NOW = { from: TODAY, to: TODAY };

let hub: Hub;
let site: string;
beforeAll(async () => {
  hub = await theHub();
  [{ id: site }] = (await hub.sql(
    "services",
    "select id from service_at_location where programme_id = $1 and complex_id = $2 order by id limit 1",
    [programmeId("learning-courtyard"), SAMDO],
  )) as [{ id: string }];
});
afterAll(() => hub.close());

let wishes = 0;
const once = () => ({ idempotencyKey: `community ${(wishes += 1)}` });
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const only = (answer: Answer) => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as ReturnType<typeof JSON.parse>;
};
const create = (ledByGroup?: string) => {
  const [startsAt, endsAt] = [0, 30 * 60_000].map((from) => new Date(Date.now() + from).toISOString());
  return hub.as(jile).send(CREATE, { input: { serviceAtLocationId: site, startsAt, endsAt, ledByGroup, ...once() } });
};
const held = async (ledByGroup?: string): Promise<string> => {
  const { session } = only(await create(ledByGroup));
  await hub.as(jile).send(HOLD, { input: { sessionId: session.id, version: 1, ...once() } });
  return session.id;
};
const volunteers = (sessionId: string, count: number, version = 0, who = seniorClub) =>
  hub.as(who).send(VOLUNTEERS, { input: { sessionId, volunteers: count, version, ...once() } });
const indicators = async (period: object, id = SAMDO) =>
  only(await hub.as(jpdc).send(INDICATORS, { id, ...period })).communityIndicators;

it("S0-30 of each complex it is told how many sessions were held, which groups of residents led some, who volunteered, and who came again", async () => {
  const autumn = await indicators(AUTUMN);
  expect(autumn).toMatchObject({ period: AUTUMN, synthetic: true, groupLedSessions: 0, groups: 0 });
  expect(autumn.definition).toContain("주민모임");
  const [counted] = await hub.sql(
    "services",
    `select count(distinct s.id)::int as sessions, count(distinct p.resident_id)::int as people,
       count(distinct p.resident_id) filter (where p.visits > 1)::int as again
     from session s join service_at_location l on l.id = s.service_at_location_id left join lateral (
       select resident_id, (select count(*) from attendance o join session t on t.id = o.session_id
           join service_at_location k on k.id = t.service_at_location_id
         where o.resident_id = a.resident_id and o.status = 'present' and k.complex_id = $1) as visits
       from attendance a where a.session_id = s.id and a.status = 'present') p on true
     where l.complex_id = $1 and s.status = 'held'`,
    [SAMDO],
  );
  expect([autumn.sessions, autumn.participants, autumn.repeatParticipants]).toEqual(Object.values(counted ?? {}));
  // Nobody counted volunteers then, which is not none.
  expect(autumn.volunteers).toBeNull();
  expect(autumn.absentBecause).toEqual([expect.stringContaining("0이 아니라")]);

  const [reading, walking] = [await held("삼도 책읽기 모임"), await held("걷기모임")];
  await held("걷기모임");
  await held();
  expect(only(await volunteers(reading, 4))).toEqual({
    __typename: "VolunteersRecorded",
    version: 1,
    session: { id: reading },
  });
  expect(await indicators(NOW)).toMatchObject({
    ...{ sessions: 4, groupLedSessions: 3, groups: 2, participants: null },
    // Fewer than five are not told.
    ...{ volunteers: null, withheldBecause: expect.stringContaining("5명 미만") as string },
  });
  await volunteers(walking, 3);
  expect(await indicators(NOW)).toMatchObject({ volunteers: 7, withheldBecause: null });
});

it("is unknown, not 0, where nothing took place; and told to agencies alone", async () => {
  expect(await indicators(AUTUMN, complexId("gayang"))).toMatchObject({
    ...{ sessions: null, groups: null, volunteers: null, participants: null, synthetic: false },
    absentBecause: [expect.stringContaining("0이 아니라") as string],
  });
  const stranger = await hub.nobody.send(INDICATORS, { id: SAMDO, ...AUTUMN });
  expect(stranger.errors?.length).toBeGreaterThan(0);
  const turned = await hub.as(jpdc).send(INDICATORS, { id: SAMDO, from: "2024-12-31", to: "2024-09-01" });
  expect(codes(turned)).toEqual(["PERIOD_INVALID"]);
});

it("volunteers are counted by whoever keeps the list, mended by its version, and never below none", async () => {
  const session = await held();
  expect(codes(await volunteers(session, 2, 0, jejuSi))).toEqual(["ROLE_FORBIDDEN"]);
  for (const many of [-1, 501]) expect(codes(await volunteers(session, many))).toEqual(["VOLUNTEERS_INVALID"]);
  expect(only(await volunteers(session, 6)).version).toBe(1);
  expect(only(await volunteers(session, 8))).toEqual({ __typename: "VersionConflict", currentVersion: 1 });
  expect(only(await volunteers(session, 8, 1)).version).toBe(2);
});

it("a group of residents has a name", async () => {
  for (const name of [" ", "가".repeat(61), "모임\u200B"]) expect(codes(await create(name))).toEqual(["NAME_INVALID"]);
});
