import pg from "pg";
import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";
import { agencyId, programmeId, residentId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type AppRole, NOT_ALLOWED, theAppRole } from "../kit/the-app-role";

const HEALING = programmeId("healing-courtyard");
const PERSON = residentId("healing-01-1");
const of = (agency: string, more: Partial<Viewer> = {}): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId(agency), actor: "cli_x", ...more });
const CLUB = of("jeju-senior-club");
const HOSPITAL = of("jeju-medical");

const ENTRY = `insert into high_risk_entry
  (id, programme_id, resident_id, agency_id, criteria, level, review_on, state, version, entered_at)
  values ($1, '${HEALING}', '${PERSON}', '${agencyId("jeju-senior-club")}', '{ISOLATION}', 'crisis', '2026-12-01', 'active', 1, now())`;
const SCHEDULE = `insert into health_check_schedule
  select $1, e.programme_id, e.id, '${PERSON}', '${agencyId("jeju-medical")}', 4, '2999-01-01', null, 'active', 1, now()
  from enrolment e where e.programme_id = '${HEALING}' order by e.id limit 1`;

let copies: Copies;
let residents: AppRole;
let services: AppRole;
beforeAll(async () => {
  copies = await copyDatabases(["residents", "services"]);
  for (const [name, sql, id] of [
    ["residents", ENTRY, "hrk_1"],
    ["services", SCHEDULE, "hcs_1"],
  ] as const) {
    const owner = new pg.Client({ connectionString: copies.urls[name].ownerUrl, options: SYSTEM_CONTEXT });
    await owner.connect();
    await owner.query(sql, [id]);
    await owner.end();
  }
  residents = await theAppRole(copies.urls.residents.appUrl);
  services = await theAppRole(copies.urls.services.appUrl);
});
afterAll(async () => {
  await Promise.all([residents.close(), services.close()]);
  await copies.drop();
});

const count = async (role: AppRole, viewer: Viewer, table: string) =>
  (await role.ask(viewer, `select from ${table}`)).rowCount;

it.each<[string, Viewer, number]>([
  ["the agency that answers for it", CLUB, 1],
  ["the same for statistics", of("jeju-senior-club", { purpose: "STATISTICS" }), 0],
  ["another agency, whom nothing was opened", of("jpdc"), 0],
  ["nobody", ANONYMOUS, 0],
  ["a gateway on its own behalf", HUB, 0],
])("S0-27 the database shows an entry of the register to %s", async (_who, viewer, there) => {
  expect(await count(residents, viewer, "high_risk_entry")).toBe(there);
});

it("S0-27 nobody enters a household in another agency's name, or twice", async () => {
  await expect(residents.ask(of("jpdc"), ENTRY, ["hrk_2"])).rejects.toMatchObject(NOT_ALLOWED);
  await expect(residents.ask(CLUB, ENTRY, ["hrk_2"])).rejects.toMatchObject({ code: "23505" });
});

it.each<[string, Viewer, number]>([
  ["the agency that calls", HOSPITAL, 1],
  ["the keeper of the person's record, whom nothing was opened", of("jpdc"), 0],
  ["nobody", ANONYMOUS, 0],
  ["the hub, who looks after what was missed", HUB, 1],
])("S0-23 the database shows who is called for checks to %s", async (_who, viewer, there) => {
  expect(await count(services, viewer, "health_check_schedule")).toBe(there);
});

it("S0-23 who is called for checks by whom, an agency cannot write at the owner of people", async () => {
  const write = `insert into health_participation values ('hcs_2', '${PERSON}', '${HEALING}', '${agencyId("jeju-medical")}', true)`;
  await expect(residents.ask(HOSPITAL, write)).rejects.toMatchObject(NOT_ALLOWED);
});

it("S0-23 nothing measured is kept without a schedule, even under a consent", async () => {
  const consented = of("jeju-medical", { agencyKind: "medical", purpose: "HEALTH_CARE", basis: "CONSENT_17" });
  const write = `insert into health_check values ('hck_1', '${PERSON}', '${HEALING}', '${agencyId("jeju-medical")}', '2026-11-23', 'x', now(), null)`;
  await expect(residents.ask(consented, write)).rejects.toMatchObject(NOT_ALLOWED);
});
