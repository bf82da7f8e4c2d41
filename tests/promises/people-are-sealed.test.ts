import pg from "pg";
import { seededId } from "../../kit/id";
import { SYSTEM_CONTEXT, tellDatabase } from "../../kit/row-security";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { grantsText } from "../../kit/grants";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";

const [MEMBER] = healingMembers();
const PERSON = residentId(MEMBER?.slug ?? "");
const IDENTIFYING = ["resident_identity", "resident_contact", "resident_address"];

const partner = (agency: string): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: agencyId(agency),
    agencyKind: "public_corporation",
    actor: `cli_${agency}`,
    purpose: "HEALTH_CARE",
    basis: "CONSENT_17",
  });

let copies: Copies;
beforeAll(async () => {
  copies = await copyDatabases();
});
afterAll(() => copies.drop());

/** What the database itself lets the role that answers requests do, told who asks and what was opened. */
async function asApp<Result>(
  viewer: Viewer | null,
  grants: Record<string, string[]>,
  act: (client: pg.Client) => Promise<Result>,
  now?: Date,
): Promise<Result> {
  const client = new pg.Client({ connectionString: copies.urls.residents.appUrl });
  await client.connect();
  try {
    await client.query("begin");
    if (viewer) await client.query(...tellDatabase(viewer, now));
    await client.query("select set_config('app.grants', $1, true)", [grantsText(grants)]);
    return await act(client);
  } finally {
    await client.query("rollback");
    await client.end();
  }
}

const rowsOf =
  (table: string, where = "true") =>
  async (client: pg.Client): Promise<number> =>
    Number((await client.query(`select count(*) from ${table} where ${where}`)).rows[0].count);

describe("the database alone, whatever the code above it does", () => {
  it.each(IDENTIFYING)("shows nothing of %s to a keeper to whom nothing was opened", async (table) => {
    expect(await asApp(partner("jpdc"), {}, rowsOf(table))).toBe(0);
    expect(await asApp(null, {}, rowsOf(table))).toBe(0);
  });

  it("opens the class that was opened, of the person it was opened of, and no other", async () => {
    const grants = { [PERSON]: ["PII_BASIC"] };
    expect(await asApp(partner("jeju-medical"), grants, rowsOf("resident_identity"))).toBe(1);
    expect(await asApp(partner("jeju-medical"), grants, rowsOf("resident_contact"))).toBe(0);
  });

  it("opens nothing that rests on no fact, whatever was opened: no consent, or only the keeper's own record", async () => {
    const grants = { [PERSON]: ["PII_BASIC", "PII_CONTACT"] };
    for (const agency of ["jeju-si", "jpdc"])
      for (const table of IDENTIFYING) expect(await asApp(partner(agency), grants, rowsOf(table))).toBe(0);
    const keeper = makeViewer({ ...partner("jpdc"), purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
    expect(await asApp(keeper, grants, rowsOf("resident_identity"))).toBe(1);
  });

  it("opens no class that nobody consented to, whatever was opened", async () => {
    const grants = { [PERSON]: ["PII_BASIC", "LOCATION"] };
    expect(await asApp(partner("jeju-medical"), grants, rowsOf("resident_identity"))).toBe(1);
    expect(await asApp(partner("jeju-medical"), grants, rowsOf("resident_address"))).toBe(0);
  });

  it("P-07 opens nothing before a consent was given and from the moment on at which it ends", async () => {
    const seen = (now?: Date): Promise<number> =>
      asApp(partner("jeju-medical"), { [PERSON]: ["PII_BASIC"] }, rowsOf("resident_identity"), now);
    const [given, ends] = await asApp(partner("jpdc"), {}, async (client): Promise<Date[]> => {
      const sql = "select given_at, valid_to from consent where resident_id = $1 and kind = 'provision'";
      const { given_at, valid_to } = (await client.query(sql, [PERSON])).rows[0];
      return [given_at, valid_to];
    });
    const just = (when: Date | undefined, by: number): Date => new Date((when?.getTime() ?? NaN) + by);
    expect(await seen(just(given, -1))).toBe(0);
    expect(await seen(just(given, 0))).toBe(1);
    expect(await seen(just(ends, -1))).toBe(1);
    expect(await seen(just(ends, 0))).toBe(0);
    // Nobody says when it is: then it is when the database says.
    expect(await seen()).toBe(1);
  });

  it("lets no agency take a consent for a person whom another one keeps", async () => {
    const taken = `insert into consent select 'cns_x', resident_id, kind, $1, $2, purpose, classes, refusal_text,
      method, guardian_method, given_at, valid_to, null, null, 'x', true from consent where resident_id = $3 limit 1`;
    const take = (by: string, of: string) =>
      asApp(partner(by), {}, (client) => client.query(taken, [agencyId(by), agencyId(of), PERSON]));
    await expect(take("jeju-medical", "jeju-si")).rejects.toThrow(/row-level security/);
    expect((await take("jpdc", "jeju-medical")).rowCount).toBe(1);
  });

  it("shows a consent to its two agencies alone", async () => {
    const of = `resident_id = '${PERSON}'`;
    expect(await asApp(partner("jpdc"), {}, rowsOf("consent", of))).toBe(2);
    expect(await asApp(partner("jeju-medical"), {}, rowsOf("consent", of))).toBe(2);
    expect(await asApp(partner("jeju-si"), {}, rowsOf("consent", of))).toBe(0);
    expect(await asApp(ANONYMOUS, {}, rowsOf("consent"))).toBe(0);
  });

  it("lets no agency write a consent that another one takes, or a person that another one keeps", async () => {
    const change = (sql: string) => (client: pg.Client) => client.query(sql).then(({ rowCount }) => rowCount);
    expect(await asApp(partner("jeju-medical"), {}, change("update consent set withdrawn_at = now()"))).toBe(0);
    expect(await asApp(partner("jeju-medical"), {}, change("update resident set status = 'erased'"))).toBe(0);
    const taken =
      "insert into consent select 'cns_x', resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes, refusal_text, method, guardian_method, given_at, valid_to, null, null, 'x', true from consent limit 1";
    await expect(asApp(partner("jeju-medical"), {}, change(taken))).rejects.toThrow(/row-level security/);
    const foreign = `insert into emergency_access values
      ('${seededId("emg", "x")}', '${PERSON}', '${agencyId("jpdc")}', 'cli_x', now(), now() + interval '1 hour', now(), now(), null, null)`;
    await expect(asApp(partner("jeju-medical"), {}, change(foreign))).rejects.toThrow(/row-level security/);
  });

  it("shows a person the own record alone", async () => {
    const self = makeViewer({ ...ANONYMOUS, audience: "self", actor: PERSON, purpose: "OWN_RIGHTS", basis: "SELF" });
    expect(await asApp(self, {}, rowsOf("resident"))).toBe(1);
    expect(await asApp(self, {}, rowsOf("consent"))).toBe(2);
    for (const table of ["resident_match", "case_record", "recipient", "household", "emergency_access"])
      expect(await asApp(self, {}, rowsOf(table))).toBe(0);
  });

  it("shows nobody's people to callers without an agency", async () => {
    for (const table of ["resident", "resident_match", "case_record", "recipient", "household"])
      expect(await asApp(ANONYMOUS, {}, rowsOf(table))).toBe(0);
  });
});

describe("DB-09 a dump of the database", () => {
  it("tells neither a name nor a telephone number, and has no key", async () => {
    const client = new pg.Client({ connectionString: copies.urls.residents.ownerUrl, options: "-c app.system=on" });
    await client.connect();
    try {
      for (const table of [...IDENTIFYING, "resident_match"]) {
        const { rows } = await client.query(`select * from ${table}`);
        if (table !== "resident_address") expect(rows.length).toBeGreaterThan(1000);
        const dumped = rows.map((row) =>
          Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : value)),
        );
        for (const told of [
          MEMBER?.name,
          Buffer.from(MEMBER?.name ?? "").toString("latin1"),
          MEMBER?.phone,
          MEMBER?.birthDate,
        ])
          expect(JSON.stringify(dumped)).not.toContain(told);
      }
    } finally {
      await client.end();
    }
  });

  // Last: what it plants stays.
  it.each<[what: string, basis: string, kind: string, planted: string, end: string]>([
    [
      "a place in a support plan",
      "ICA_23_3",
      "administrative_city",
      "insert into support_plan_agency values ($1, $2, '2026-04-01', '2026-07-01', true)",
      "2026-06-30T15:00:00Z",
    ],
    [
      "a case",
      "OFFICIAL_DUTY_15_1_3",
      "administrative_city",
      `insert into case_record values ('cas_ends', $1, $2, null, '5011000000', 'closed', 'general', '2026-04-01',
        '2026-07-01', $2, true, false, null)`,
      "2026-06-30T15:00:00Z",
    ],
    [
      "a look in an emergency",
      "EMERGENCY_15_1_5",
      "administrative_city",
      `insert into emergency_access (id, resident_id, agency_id, actor, opened_at, expires_at, review_by, notify_by,
          approved_by, approved_at, classes)
        values ('emg_ends', $1, $2, 'cli_x', '2026-06-30T14:00:00Z', '2026-06-30T15:00:00Z',
          now(), now(), 'acc_x', '2026-06-30T14:00:00Z', '{PII_BASIC}')`,
      "2026-06-30T15:00:00Z",
    ],
  ])("P-27 %s opens nothing from the moment on at which it ends", async (_what, basis, agencyKind, planted, end) => {
    const agency = agencyId("seogwipo");
    const client = new pg.Client({ connectionString: copies.urls.residents.ownerUrl, options: SYSTEM_CONTEXT });
    await client.connect();
    await client.query(planted, [PERSON, agency]).finally(() => client.end());
    const viewer = makeViewer({ ...partner("seogwipo"), agencyKind, purpose: "CASE_MANAGEMENT", basis });
    const seen = (at: number): Promise<number> =>
      asApp(viewer, { [PERSON]: ["PII_BASIC"] }, rowsOf("resident_identity"), new Date(Date.parse(end) + at));
    expect([await seen(-1), await seen(0)]).toEqual([1, 0]);
  });
});
