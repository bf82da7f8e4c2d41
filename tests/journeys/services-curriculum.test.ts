import { programmeId, spaceId } from "../../seed/slugs";
import { jejuSi, jile, jpdc, type Persona, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";
import { APPROVE, bookingsAt, codes, CONFIRM, learning, only } from "./booking-a-space.fixture";

const CURRICULUM = "curriculum { units { title outline minutes } version }";
const UPDATE = `mutation ($input: UpdateCurriculumInput!) { updateCurriculum(input: $input) { __typename
  ... on CurriculumUpdated { service { id ${CURRICULUM} } } ... on VersionConflict { currentVersion } } }`;
const CREATE = `mutation ($input: CreateSessionInput!) {
  createSession(input: $input) { ... on SessionCreated { session { status } } } }`;
const CHANGE_SPACE = "mutation ($input: ChangeSpaceInput!) { changeSpace(input: $input) { __typename } }";
const WHO = `{ programme(slug: "learning-courtyard") { agreement { roles { role agency { agencyCode } } } } }`;
const UNITS = [
  { title: "스마트폰 기초", outline: "전화와 문자", minutes: 90 },
  { title: "사진과 추억", outline: null, minutes: null },
];

let hub: Hub;
let service: string;
let site: string;
beforeAll(async () => {
  hub = await theHub();
  [{ id: site, service }] = (await hub.sql(
    "services",
    "select id, service_id as service from service_at_location where programme_id = $1 order by id limit 1",
    [programmeId("learning-courtyard")],
  )) as [{ id: string; service: string }];
});
afterAll(() => hub.close());

const { send, asked } = bookingsAt(() => hub);
const update = (who: Persona, version: number, units: object[] = UNITS): Promise<Answer> =>
  send(who, UPDATE, { serviceId: service, units, version });
const taught = async (): Promise<Answer["data"]> =>
  (await hub.nobody.send(`{ service(id: "${service}") { curriculum { units { title outline minutes } } } }`)).data
    .service.curriculum;

it("S0-11 in the Learning Courtyard JPDC gives the space, the Institute plans and runs it, the Senior Club looks after the space, and each does that and no more", async () => {
  const { data } = await hub.nobody.send(WHO);
  const roles: { role: string; agency: { agencyCode: string } }[] = data.programme.agreement.roles;
  expect(roles.map(({ role, agency }) => `${agency.agencyCode} ${role}`).sort()).toEqual([
    "jeju-senior-club SPACE_MANAGEMENT",
    "jile OPERATION",
    "jile PLANNING",
    "jpdc SPACE",
  ]);

  const booking = await asked(jile, learning);
  await send(jpdc, APPROVE, { bookingId: booking.id, version: 1 });
  const confirmed = await send(seniorClub, CONFIRM, { bookingId: booking.id, version: 2 });
  expect(only(confirmed).booking.state).toBe("CONFIRMED");
  expect(codes(await update(seniorClub, 0))).toEqual(["ROLE_FORBIDDEN"]);
  expect(await taught()).toBeNull();

  const [startsAt, endsAt] = ["2026-12-01T05:00:00Z", "2026-12-01T07:00:00Z"];
  const created = await send(jile, CREATE, { serviceAtLocationId: site, startsAt, endsAt });
  expect(only(created).session.status).toBe("OPEN");
  const space = { spaceId: spaceId("samdo-1-idle"), version: 1, capacity: 30 };
  expect(codes(await send(jile, CHANGE_SPACE, space))).toEqual(["ROLE_FORBIDDEN"]);

  expect(only(await update(jile, 0))).toEqual({
    __typename: "CurriculumUpdated",
    service: { id: service, curriculum: { units: UNITS, version: 1 } },
  });
  expect(await taught()).toEqual({ units: UNITS });
});

it("of two who write what is taught, the one who read it last is heard", async () => {
  const { version } = (await hub.as(jile).send(`{ service(id: "${service}") { curriculum { version } } }`)).data.service
    .curriculum;
  expect(only(await update(jile, version, [])).service.curriculum).toEqual({ units: [], version: version + 1 });
  expect(only(await update(jile, version))).toEqual({ __typename: "VersionConflict", currentVersion: version + 1 });
  expect(only(await update(jile, 0))).toMatchObject({ currentVersion: version + 1 });
  expect(await taught()).toEqual({ units: [] });
});

it("is refused to those who have no role in it, for no service, and with a unit that has no name or no end", async () => {
  for (const who of [jpdc, jejuSi]) expect(codes(await update(who, 0))).toEqual(["ROLE_FORBIDDEN"]);
  expect(codes(await send(jile, UPDATE, { serviceId: "svc_none", units: UNITS, version: 0 }))).toEqual(["NOT_FOUND"]);
  for (const units of [
    [{ title: " " }],
    [{ title: "IN-08 \u202E뒤집힌 제목" }],
    [{ title: "제목", outline: "보이지\u200B않는 글자" }],
    [{ title: "끝없는 수업", minutes: 1441 }],
    Array.from({ length: 51 }, () => UNITS[0] ?? {}),
  ])
    expect(codes(await update(jile, 2, units))).toEqual(["CURRICULUM_INVALID"]);
});
