import { BASES } from "../../access/basis";
import { BASIS_RULES } from "../../access/basis-rules";
import { OUTSIDE_PURPOSE } from "../../access/outside-purpose";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { hubProcess } from "../kit/hub-process";
import { theServers } from "../kit/servers";
import { NOT_ALLOWED } from "../kit/the-app-role";

const PEOPLE = healingMembers()
  .slice(0, 3)
  .map(({ slug }) => residentId(slug));
const JPDC = agencyId("jpdc");
const JEJU_MEDICAL = agencyId("jeju-medical");
const NOW = new Date("2026-11-22T03:00:00Z");

const care = makeViewer({
  ...ANONYMOUS,
  ...{ audience: "partner", agency: JEJU_MEDICAL, agencyKind: "medical", actor: "cli_medical" },
  ...{ purpose: "CASE_MANAGEMENT", basis: "ICA_23_3" },
});
const consented = makeViewer({ ...care, purpose: "HEALTH_CARE", basis: "CONSENT_17" });
const staff = (duties: string[], agency = JPDC): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    ...{ audience: "staff", agency, agencyKind: "public_corporation", actor: "acc_officer", duties },
  });
const OFFICER = staff(["privacy_officer"]);

let copies: Copies;
let runtime: SubgraphRuntime;
let database: Database;
let closeAll: () => Promise<unknown>;
beforeAll(async () => {
  copies = await copyDatabases();
  const databases = await openDatabases(copies);
  database = databases.residents;
  closeAll = () => Promise.all(Object.values(databases).map((one) => one.close()));
  await database.asOwner(
    `insert into support_plan_agency (resident_id, agency_id, valid_from, synthetic)
     select person, '${JEJU_MEDICAL}', '2026-04-01', true from unnest($1::text[]) person on conflict do nothing`,
    [PEOPLE],
  );
  runtime = await openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => NOW,
    log: createLog("test", "fatal"),
    poolSize: 2,
  });
});
afterAll(async () => {
  await Promise.all([runtime.close(), closeAll()]);
  await copies.drop();
});

let requests = 0;
async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}, action?: "download") {
  const requestId = `provision-${(requests += 1)}`;
  const origin = { requestId, address: null, ...(action && { action, reason: "돌봄계획 회의 자료 작성" }) };
  const { data, errors } = await runtime.run({ query, variables }, { viewer, origin });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: (errors ?? []).map(({ extensions }) => extensions?.code),
    requestId,
  };
}
const look = (viewer: Viewer, people: string[], fields: string, action?: "download") =>
  ask(
    viewer,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { ${fields} } } }`,
    { r: people.map((id) => ({ __typename: "Resident", id })) },
    action,
  );
const rowsOf = async (requestId: string) =>
  (await database.asOwner("select * from provision_ledger where request_id = $1 order by record_number", [requestId]))
    .rows;
const LEDGER = `query ($month: String!, $first: Int = 50, $after: String) {
  provisionLedger(month: $month, first: $first, after: $after) { totalCount nodes {
    file recipientAgencyId purpose ground fields classes at form conditions } pageInfo { endCursor } } }`;
const november = async (viewer = OFFICER) => (await ask(viewer, LEDGER, { month: "2026-11" })).data.provisionLedger;

describe("P-15 what a public body gives outside the purpose of collection", () => {
  it("stands in the ledger with the eight items, a row for each person and record, from the moment it is given", async () => {
    const { requestId } = await look(care, PEOPLE, "name phone");
    const rows = await rowsOf(requestId);
    expect(rows.map(({ resident_id }) => resident_id).sort()).toEqual([...PEOPLE].sort());
    expect(rows[0]).toMatchObject({
      controller_agency_id: JPDC,
      file: "주거·복지 대상자",
      recipient_agency_id: JEJU_MEDICAL,
      purpose: "CASE_MANAGEMENT",
      ground: OUTSIDE_PURPOSE.ICA_23_3,
      fields: ["Resident.name", "Resident.phone"],
      classes: ["PII_BASIC", "PII_CONTACT"],
      at: NOW,
      form: "view",
      conditions: expect.stringContaining("제3자 제공 금지"),
    });
    const records = await database.asOwner("select number from access_record where request_id = $1 order by 1", [
      requestId,
    ]);
    expect(rows.map(({ record_number }) => record_number)).toEqual(records.rows.map(({ number }) => number));
  });

  it.each<[string, () => Promise<{ requestId: string }>]>([
    ["what the person consented to", () => look(consented, [PEOPLE[0] ?? ""], "name")],
    ["what was refused", () => look(makeViewer({ ...care, basis: "STATUTE_15_4" }), PEOPLE, "name")],
    [
      "an agency's own record",
      () =>
        look(
          makeViewer({ ...care, agency: JPDC, agencyKind: "public_corporation", basis: "OWN_RECORD" }),
          PEOPLE,
          "name",
        ),
    ],
  ])("has no row for %s", async (_what, act) => {
    expect(await rowsOf((await act()).requestId)).toEqual([]);
  });

  it("has no row for what a body gave that is not a public one", async () => {
    const [person = ""] = PEOPLE;
    await database.asOwner("update resident set controller_agency_kind = 'company' where id = $1", [person]);
    const { requestId } = await look(care, [person], "name");
    expect(await rowsOf(requestId)).toEqual([]);
    await database.asOwner("update resident set controller_agency_kind = 'public_corporation' where id = $1", [person]);
  });

  it("is not given where the ledger cannot be written", async () => {
    await database.asOwner("alter table provision_ledger add constraint full_up check (false) not valid");
    const { data, codes, requestId } = await look(care, PEOPLE, "name");
    await database.asOwner("alter table provision_ledger drop constraint full_up");
    expect([data, codes]).toEqual([null, ["EVIDENCE_UNAVAILABLE"]]);
    expect(await rowsOf(requestId)).toEqual([]);
    const { rows } = await database.asOwner("select from access_record where request_id = $1", [requestId]);
    expect(rows).toEqual([]);
  });

  it("rests on the bases that the data beside the rules names, each of which some agency can have", async () => {
    const { rows } = await database.asOwner("select basis, ground from outside_purpose_basis order by 1");
    expect(Object.fromEntries(rows.map(({ basis, ground }) => [basis, ground]))).toEqual(OUTSIDE_PURPOSE);
    for (const basis of Object.keys(OUTSIDE_PURPOSE)) expect(BASES).toContain(basis);
    for (const basis of ["CONSENT_17", "OWN_RECORD", "SELF", "ENTRUSTED_26", "OFFICIAL_DUTY_15_1_3"] as const)
      expect([basis in BASIS_RULES, basis in OUTSIDE_PURPOSE]).toEqual([true, false]);
  });
});

describe("P-15 the ledger", () => {
  it.each([
    ["edited", "update provision_ledger set purpose = 'DISCOVERY'"],
    ["removed", "delete from provision_ledger"],
    ["emptied", "truncate provision_ledger"],
  ])("is %s by nobody, not by its owner", async (_how, sql) => {
    await expect(database.asOwner(sql)).rejects.toThrow("evidence is only added to");
    const attempt = database.app.ask(OFFICER, sql);
    await (sql.startsWith("truncate")
      ? expect(attempt).rejects.toMatchObject(NOT_ALLOWED)
      : expect(attempt).resolves.toMatchObject({ rowCount: 0 }));
  });

  it("takes no row from the app role", async () => {
    const row = `insert into provision_ledger select record_number + 1000000, controller_agency_id, resident_id, request_id,
      file, recipient_agency_id, purpose, basis, ground, fields, classes, at, form, conditions from provision_ledger`;
    await expect(
      database.app.ask(OFFICER, row.replace("from provision_ledger", "from provision_ledger limit 1")),
    ).rejects.toMatchObject(NOT_ALLOWED);
  });

  it("is read by the privacy officer of the agency that gave it, a line for each request, and by nobody else", async () => {
    const { nodes } = await november();
    expect(nodes).toContainEqual({
      file: "주거·복지 대상자",
      recipientAgencyId: JEJU_MEDICAL,
      purpose: "CASE_MANAGEMENT",
      ground: OUTSIDE_PURPOSE.ICA_23_3,
      fields: ["Resident.name", "Resident.phone"],
      classes: ["PII_BASIC", "PII_CONTACT"],
      at: NOW.toISOString(),
      form: "VIEW",
      conditions: expect.stringContaining("제공받은 목적 외 이용"),
    });
    for (const viewer of [staff(["counsellor"]), staff(["privacy_officer"], JEJU_MEDICAL), care])
      expect(await november(viewer)).toMatchObject({ totalCount: 0, nodes: [] });
    for (const viewer of [staff(["counsellor"]), staff(["privacy_officer"], JEJU_MEDICAL), care])
      expect((await database.app.ask(viewer, "select from provision_ledger")).rowCount).toBe(0);
    expect((await ask(OFFICER, LEDGER, { month: "2026-10" })).data.provisionLedger.nodes).toEqual([]);
    expect((await ask(OFFICER, LEDGER, { month: "2026-13" })).data.provisionLedger).toBeNull();
  });

  it("goes on where a page ended", async () => {
    const first = (await ask(OFFICER, LEDGER, { month: "2026-11", first: 1 })).data.provisionLedger;
    await look(care, PEOPLE, "birthDate", "download");
    const { endCursor } = first.pageInfo;
    const rest = (await ask(OFFICER, LEDGER, { month: "2026-11", after: endCursor })).data.provisionLedger;
    expect([...first.nodes, ...rest.nodes]).toEqual((await november()).nodes);
    expect(rest.nodes.at(-1)).toMatchObject({ form: "DOWNLOAD", fields: ["Resident.birthDate"] });
  });

  it("is printed for a month as a file for spreadsheets, the same bytes each time", async () => {
    const command = async (...more: string[]): Promise<[number | null, string]> => {
      const ran = hubProcess(["hub/evidence.ts", "ledger", ...more], {
        ...{ RESIDENTS_DATABASE_URL: copies.urls.residents.appUrl, AGENCIES_DATABASE_URL: copies.urls.agencies.appUrl },
        RESIDENTS_DATABASE_OWNER_URL: copies.urls.residents.ownerUrl,
        AGENCIES_DATABASE_OWNER_URL: copies.urls.agencies.ownerUrl,
      });
      return [await ran.ended, ran.said()];
    };
    const wanted = ["--agency", JPDC, "--month", "2026-11"];
    const [code, printed] = await command(...wanted);
    expect(code).toBe(0);
    const [head = "", line = "", ...others] = printed.slice(printed.indexOf("\uFEFF")).split("\r\n");
    expect(head.replace("\uFEFF", "").split('","')).toHaveLength(10);
    expect(head.startsWith('\uFEFF"연번","개인정보 또는 개인정보파일의 명칭","제공받는 기관의 명칭"')).toBe(true);
    expect(line).toContain(
      `"1","주거·복지 대상자","제주의료원","CASE_MANAGEMENT","${OUTSIDE_PURPOSE.ICA_23_3}","Resident.name Resident.phone","2026-11-22 12:00:00","허브 열람"`,
    );
    expect(line.endsWith('"3"')).toBe(true);
    expect(others.length).toBe((await november()).totalCount);
    expect(await command(...wanted)).toEqual([0, printed]);
    expect(await command("--agency", JPDC, "--month", "11")).toEqual([1, expect.stringContaining("COMMAND_UNKNOWN")]);
  });
});
