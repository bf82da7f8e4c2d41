import { openDatabase } from "../../kit/database";
import { healingMembers, type PersonSeed } from "../../seed/people";
import { programmeId, residentId } from "../../seed/slugs";
import { lookAfterMissedChecks } from "../../subgraphs/services/health-checks/look-after-missed-checks";
import { eventually } from "../kit/eventually";
import { jejuMedical, jpdc } from "../kit/personas";
import type { Answer, Caller, Hub } from "../kit/the-hub";

export const HEALING = programmeId("healing-courtyard");
const PEOPLE = healingMembers();
export const patient = (household: string): PersonSeed => {
  const found = PEOPLE.find(({ slug }) => slug === `healing-${household}-1`);
  if (!found) throw new Error(`nobody lives in ${household}`);
  return found;
};
export const ONE = patient("01");

const RESOLVE = `mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) {
  ... on PersonKnown { resident { subjectKey participantKey } } } }`;
export const DISCOVER = `mutation ($input: RecordDiscoveryInput!) { recordDiscovery(input: $input) {
  ... on DiscoveryRecorded { discovery { state } } } }`;
const SCHEDULE = `mutation ($input: ScheduleHealthChecksInput!) { scheduleHealthChecks(input: $input) {
  __typename ... on HealthChecksScheduled { schedule { key version everyWeeks dueOn status missed programme { slug } } }
  ... on Problem { message messageKo } } }`;
export const END = `mutation ($input: EndHealthChecksInput!) { endHealthChecks(input: $input) {
  __typename ... on HealthChecksEnded { schedule { status } } ... on VersionConflict { currentVersion }
  ... on IllegalTransition { state } } }`;
const CHECKS = "healthChecks { checkedOn programmeId readings { measure code value unit } }";
const RECORD = `mutation ($input: RecordHealthCheckInput!) { recordHealthCheck(input: $input) {
  __typename ... on HealthCheckRecorded { resident { ${CHECKS} } } ... on Problem { message } } }`;
const SCORE = `mutation ($input: RecordQualityOfLifeInput!) { recordQualityOfLife(input: $input) {
  __typename ... on QualityOfLifeRecorded { resident { qualityOfLife { instrument occasion score takenOn } } } } }`;
export const TREND = `query ($programme: ID!) { qualityOfLifeTrend(programmeId: $programme, instrument: "WHO_5") {
  people { value status } baselineMean sixMonthsMean } }`;
const OVERDUE = `query ($programme: ID!) { overdueHealthChecks(programmeId: $programme) {
  totalCount nodes { dueOn status missed resident { subjectKey } } } }`;
export const READ = `query ($key: ID!) { resident(subjectKey: $key) { ${CHECKS} } }`;
const STATUS = `query ($key: ID!) { resident(subjectKey: $key) { healthCheckSchedules { status dueOn missed } } }`;
export const SIGNALS =
  "{ crisisSignals { nodes { kinds sources } } outreachTasks { nodes { state programmeId signal { sources } } } }";

export const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
export const PRESSURE = [
  { measure: "SYSTOLIC_BLOOD_PRESSURE", value: 148 },
  { measure: "DIASTOLIC_BLOOD_PRESSURE", value: 93.5 },
];
let wishes = 0;
export const once = () => ({ idempotencyKey: `healing ${(wishes += 1)}` });

/** What the medical centre and the landlord do in the Healing Courtyard. */
export function healingAt(hub: Hub, clock: () => Date) {
  const hospital = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
  const landlord = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  const keys = new Map<string, { subjectKey: string; participantKey: string }>();

  const known = async ({ name, birthDate, phone }: PersonSeed, caller = hospital) => {
    const { data, errors } = await caller.send(RESOLVE, { input: { name, birthDate, phone } });
    expect(errors).toBeUndefined();
    return data.resolvePerson.resident as { subjectKey: string; participantKey: string };
  };
  const keyOf = async (person: PersonSeed) => {
    const key = keys.get(person.slug) ?? (await known(person));
    keys.set(person.slug, key);
    return key;
  };
  const schedule = async (person: PersonSeed, more: object = {}, caller = hospital) => {
    const { participantKey } = caller === hospital ? await keyOf(person) : await known(person, caller);
    const wish = { participantKey, programmeId: HEALING, everyWeeks: 4, firstOn: "2026-12-01", ...once(), ...more };
    return caller.send(SCHEDULE, { input: wish });
  };
  const record = async (person: PersonSeed, more: object = {}) => {
    const { subjectKey } = await keyOf(person);
    const wish = { subjectKey, programmeId: HEALING, checkedOn: "2026-11-23", readings: PRESSURE, ...once(), ...more };
    return hospital.send(RECORD, { input: wish });
  };
  const score = async (person: PersonSeed, points: number, takenOn: string, occasion = "BASELINE") => {
    const { subjectKey } = await keyOf(person);
    const wish = { subjectKey, programmeId: HEALING, instrument: "WHO_5", occasion, score: points, takenOn, ...once() };
    return hospital.send(SCORE, { input: wish });
  };
  /** What the owner of programmes told has arrived at the owner of people. */
  const isCalled = (person: PersonSeed, active = true) =>
    eventually(async () => {
      const found = await hub.sql(
        "residents",
        "select from health_participation where resident_id = $1 and active = $2",
        [residentId(person.slug), active],
      );
      return found.length > 0;
    });
  const statusOf = async (person: PersonSeed, caller: Caller, subjectKey: string) => {
    const { data, errors } = await caller.send(STATUS, { key: subjectKey });
    expect(errors).toBeUndefined();
    return data.resident.healthCheckSchedules[0];
  };
  const overdue = async (caller = hospital) =>
    (await caller.send(OVERDUE, { programme: HEALING })).data.overdueHealthChecks;
  const lookAfter = async (): Promise<void> => {
    const store = { name: "services", rows: [], migrations: [] };
    const db = await openDatabase(store, { url: hub.urls.services.appUrl, poolSize: 1 });
    await lookAfterMissedChecks.run(db, clock());
    await db.destroy();
  };
  /** The landlord, who took the consent, takes note that it is withdrawn. */
  const withdrawSensitive = async (person: PersonSeed): Promise<void> => {
    const { subjectKey } = await known(person, landlord);
    const consents = "query ($key: ID!) { resident(subjectKey: $key) { consents { id kind } } }";
    const { data } = await landlord.send(consents, { key: subjectKey });
    const { id } = data.resident.consents.find(({ kind }: { kind: string }) => kind === "SENSITIVE");
    await landlord.send("mutation ($id: ID!) { withdrawConsent(id: $id) { id } }", { id });
  };
  const asked = async () => (await hub.sql("services", "select from outbox where type = 'OutreachAsked'")).length;

  const told = { hospital, landlord, known, keyOf, statusOf, overdue, asked };
  return { ...told, schedule, record, score, isCalled, lookAfter, withdrawSensitive };
}
