import { seoulDate } from "../../kit/clock";
import { programmeId } from "../../seed/slugs";
import { jile } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

export const IMPORT = `mutation ($input: ImportRosterInput!) { importRoster(input: $input) { __typename
  ... on RosterImported { dryRun rows { row enrolment state enrolledOn attendance } }
  ... on RosterNotImported { message messageKo problemCount problems { row column code message messageKo } } } }`;
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;
const CREATE = `mutation ($input: CreateSessionInput!) { createSession(input: $input) {
  ... on SessionCreated { session { id } } } }`;
const RULE = `mutation ($input: SetEnrolmentRuleInput!) { setEnrolmentRule(input: $input) { __typename
  ... on EnrolmentRuleSet { programme { eligibility { capacity version } } } } }`;
const EXPORT = `query ($slug: String!, $format: CatalogueFormat!, $from: Date!, $to: Date!) { programme(slug: $slug) {
  name rosterFile(format: $format, from: $from, to: $to) { fileName mediaType content } } }`;
export const LEARNING = programmeId("learning-courtyard");
export const HEADER = "participant_key,audience,enrolled_on,state";
const HALF_AN_HOUR = 30 * 60_000;
export const today = seoulDate(new Date());

export let hub: Hub;
export let institute: Caller;
/** A session that begins as the test does. */
export let held: string;

/** The hub, the Institute that operates the Learning Courtyard, and a session there. */
export async function openRosters(): Promise<void> {
  hub = await theHub();
  institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  held = await session();
}

let wishes = 0;
export const once = () => ({ idempotencyKey: `roster ${(wishes += 1)}` });
export const only = ({ data, errors }: Answer) => {
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as ReturnType<typeof JSON.parse>;
};
export const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

async function session(): Promise<string> {
  const [{ id: serviceAtLocationId }] = (await hub.sql(
    "services",
    "select id from service_at_location where programme_id = $1 order by id limit 1",
    [LEARNING],
  )) as [{ id: string }];
  const [startsAt, endsAt] = [0, HALF_AN_HOUR].map((from) => new Date(Date.now() + from).toISOString());
  return only(await institute.send(CREATE, { input: { serviceAtLocationId, startsAt, endsAt, ...once() } })).session.id;
}

async function neighbour(): Promise<string> {
  const nth = (wishes += 1);
  const input = {
    name: `가상 명단${nth}`,
    birthDate: "1957-03-01",
    phone: `000-0000-${String(7000 + nth)}`,
    sex: "FEMALE",
    address: "가상로 11",
    areaCode: "5011000000",
    ...once(),
  };
  return only(await institute.send(REGISTER, { input })).resident.participantKey;
}
export const neighbours = (many: number) => Promise.all(Array.from({ length: many }, neighbour));

export function send(file: string | Buffer, wish: object = {}, as: Caller = institute): Promise<Answer> {
  const content = Buffer.from(file).toString("base64");
  const input = { programmeId: LEARNING, content, format: "CSV", dryRun: false, ...once(), ...wish };
  return as.send(IMPORT, { input });
}
export const taken = async (...sent: Parameters<typeof send>) => {
  const outcome = only(await send(...sent));
  expect(outcome).toMatchObject({ __typename: "RosterImported" });
  return outcome.rows as { row: number; enrolment: string; state: string; enrolledOn: string; attendance: string }[];
};
export const refused = async (...sent: Parameters<typeof send>) => {
  const outcome = only(await send(...sent));
  expect(outcome).toMatchObject({ __typename: "RosterNotImported" });
  return (outcome.problems as { row: number; column: string; code: string }[]).map(
    ({ row, column, code }) => [row, column, code] as const,
  );
};
export const came = (rows: Awaited<ReturnType<typeof taken>>) =>
  rows.map(({ enrolment, attendance }) => [enrolment, attendance]);
export const enrolled = async () =>
  (
    (await hub.sql("services", "select count(*)::int as n from enrolment where programme_id = $1", [LEARNING])) as [
      { n: number },
    ]
  )[0].n;

/** Somebody who takes data away, and says for what. */
export const taking = (caller: Caller, more: object = {}) =>
  caller.stating({
    purpose: "SERVICE_PROVISION",
    basis: "OWN_RECORD",
    action: "DOWNLOAD",
    reason: "분기 점검용 참여자 명단 출력",
    ...more,
  });
export const exported = async (format: string, caller = taking(hub.as(jile)), slug = "learning-courtyard") =>
  caller.send(EXPORT, { slug, format, from: today, to: today });
/** As many places as the Learning Courtyard has from now on. */
export const places = async (capacity: number | null, version: number) =>
  institute.send(RULE, { input: { programmeId: LEARNING, unit: "PERSON", capacity, version, ...once() } });
