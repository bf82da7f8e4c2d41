import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import type { SubgraphName } from "../../hub/subgraphs";
import type { Viewer } from "../../kit/viewer";
import { agencyId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";
import { ELSEWHERE, MAY_REMOVE, MAY_WRITE } from "./row-security-tables.fixture";

const of = (audience: "partner" | "staff", agency: string | null): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: agency && agencyId(agency), actor: "somebody" });

const withDuty = (duty: string): Viewer => makeViewer({ ...of("staff", "jpdc"), duties: [duty] });

const JPDC = of("partner", "jpdc");
const JEJU_SI = of("partner", "jeju-si");

/** Who a transaction was told that it reads for; null: it was told nothing. */
const PERSONAS: [who: string, viewer: Viewer | null][] = [
  ["nobody", null],
  ["an anonymous caller", ANONYMOUS],
  ["a resident", makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_x" })],
  ["a gateway", HUB],
  ["a member without an agency", of("staff", null)],
  ["a partner", JPDC],
  ["another partner", JEJU_SI],
  ["a member of staff", of("staff", "jpdc")],
  ["a member of staff who administers rights", withDuty("member_administrator")],
  ["a member of staff who decides for the platforms that it operates", withDuty("platform_administrator")],
];

type Sight = "all" | "none" | "its own";

/** What each persona, in the order above, sees of a table of this kind. */
// prettier-ignore
const SIGHTS = {
  public: ["all", "all", "all", "all", "all", "all", "all", "all", "all", "all"],
  "for members": ["none", "none", "none", "none", "all", "all", "all", "all", "all", "all"],
  "for members of an agency": ["none", "none", "none", "none", "none", "all", "all", "all", "all", "all"],
  "for its controller": ["none", "none", "none", "none", "none", "its own", "its own", "its own", "its own", "its own"],
  "for its agency": ["none", "none", "none", "none", "none", "its own", "its own", "its own", "its own", "its own"],
  "for the agency that it is about": ["none", "none", "none", "none", "none", "its own", "its own", "none", "its own", "none"],
  "for gateways and its holder": ["none", "none", "none", "all", "none", "its own", "its own", "none", "its own", "none"],
  "for gateways, its holder and the operator": ["none", "none", "none", "all", "none", "its own", "its own", "none", "its own", "all"],
  "for whom it is about and the operator": ["none", "none", "none", "none", "none", "its own", "its own", "none", "its own", "all"],
  "for gateways": ["none", "none", "none", "all", "none", "none", "none", "none", "none", "none"],
} satisfies Record<string, Sight[]>;

type Kind = keyof typeof SIGHTS;

/** Whose a row is, where a table shows an agency its own. */
const OWNER: Partial<Record<Kind, string>> = {
  "for its controller": "controller_agency_id",
  "for its agency": "agency",
  "for the agency that it is about": "agency_id",
  "for gateways and its holder": "agency_id",
  "for gateways, its holder and the operator": "agency_id",
  "for whom it is about and the operator": "agency_id",
};

const alike = (kind: Kind, ...tables: string[]): Record<string, Kind> =>
  Object.fromEntries(tables.map((table) => [table, kind]));

const FACTS = alike("public", "fact_source", "stated_figure", "seed_pack");

// The tables of `residents` are shown with the people that they are about.
const MATRIX: Partial<Record<SubgraphName, Record<string, Kind>>> = {
  agencies: {
    ...FACTS,
    ...alike("public", "area", "area_dong_link", "agency", "agency_name", "platform", "membership"),
    ...alike("public", "agreement", "agreement_party", "agreement_role", "budget_line", "budget_allocation"),
    ...alike("public", "grant_award", "centre", "placement", "network_partner", "training_event"),
    ...alike("public", "initiative", "initiative_participant", "initiative_event", "initiative_milestone"),
    ...alike("public", "case_programme", "case_programme_area"),
    ...alike("for members", "staff", "contract", "contract_clause", "training_attendance"),
    ...alike("for gateways and its holder", "account", "account_duty"),
    ...alike("for gateways, its holder and the operator", "client", "client_key"),
    membership_history: "for whom it is about and the operator",
    rights_change: "for the agency that it is about",
    ...alike("for gateways", "sign_in", "sign_in_code", "issuer_record"),
    idempotency: "for its agency",
  },
  housing: {
    ...FACTS,
    ...alike("public", "complex", "building", "space", "space_status"),
    unit: "for members",
    tenancy: "for its controller",
  },
  services: {
    ...FACTS,
    ...alike("public", "programme", "programme_status", "milestone", "outcome", "service", "service_at_location"),
    ...alike("public", "session", "enrolment_rule"),
    ...alike("for members of an agency", "enrolment", "attendance"),
  },
};

/** What the seeds leave empty, or give to one agency alone, so that each "none" hides something. */
const MORE: Partial<Record<SubgraphName, string>> = {
  agencies: `
    insert into agency_name (agency_id, name, valid_from, valid_to)
      select id, name, '2000-01-01', '2001-01-01' from agency limit 1;
    insert into rights_change (id, at, agency_id, changed_by, request_id, change)
      select 'rch_' || agency, now(), agency, 'somebody', 'r', 'client_revoked'
      from unnest(array['${JPDC.agency}', '${JEJU_SI.agency}']) agency;
    insert into account (id, audience, agency_id, status, purposes, bases, created_at, synthetic)
      select 'acc_' || agency, 'staff', agency, 'active', '{}', '{}', now(), true
      from unnest(array['${JPDC.agency}', '${JEJU_SI.agency}']) agency;
    insert into account_duty (id, account_id, agency_id, duty, granted_at, granted_by)
      select 'dut_' || id, id, agency_id, 'some_duty', now(), 'somebody' from account where id like 'acc\_agy%';
    insert into sign_in (account_id, login, password_hash, failures)
      select id, id, 'x', 0 from account where id like 'acc\_agy%';
    insert into sign_in_code (id, account_id, agency_id, hash, made_at, made_by, valid_to)
      select id, id, agency_id, encode(sha256(id::bytea), 'hex'), now(), 'somebody', now() from account
      where id like 'acc\_agy%';
    insert into membership_history (id, membership_id, agency_id, at, changed_by, request_id, to_status, reason)
      select 'mbh_' || id, id, agency_id, now(), 'somebody', 'r', 'active', 'as the tests wish it'
      from membership where agency_id in ('${JPDC.agency}', '${JEJU_SI.agency}');
    insert into issuer_record (kind, name, payload) values ('x', repeat('0', 64), '{}');
    insert into idempotency (agency, key, request_digest, at)
      select agency, 'k', 'd', now() from unnest(array['${JPDC.agency}', '${JEJU_SI.agency}', 'agy_third']) agency;
    insert into budget_allocation (id, budget_line_id, programme_id, amount, allocated_at, controller_agency_id)
      select 'bal_x', id, 'prg_x', 1, now(), controller_agency_id from budget_line limit 1`,
  housing: `
    update tenancy set controller_agency_id = '${JEJU_SI.agency}'
      where id in (select id from tenancy where controller_agency_id = '${JPDC.agency}' order by id limit 5)`,
};

let copies: Copies;
let databases: Record<SubgraphName, Database>;
beforeAll(async () => {
  copies = await copyDatabases();
  databases = await openDatabases(copies);
  for (const [name, sql] of Object.entries(MORE)) await databases[name as SubgraphName].asOwner(sql);
});
afterAll(async () => {
  await Promise.all(Object.values(databases).map((database) => database.close()));
  await copies.drop();
});

const counted = ({ rows }: { rows: { n: number }[] }): number => rows[0]?.n ?? NaN;

describe.each(Object.entries(MATRIX))("the database of %s by itself", (name, tables) => {
  const database = (): Database => databases[name as SubgraphName];
  const rowsOf = async (table: string, where = "true", parameters: unknown[] = []): Promise<number> =>
    counted(await database().asOwner(`select count(*)::int as n from ${table} where ${where}`, parameters));

  it.each(Object.entries(tables))("shows the rows of %s as %s", async (table, kind) => {
    const all = await rowsOf(table);
    const owner = OWNER[kind];
    // Else a "none" would hide nothing, and "its own" would be all there is.
    expect(all).toBeGreaterThan(owner ? await rowsOf(table, `${owner} = $1`, [JPDC.agency]) : 0);
    const expected: Record<string, number> = {};
    const read: Record<string, number> = {};
    for (const [at, [who, viewer]] of PERSONAS.entries()) {
      const sight: Sight | undefined = SIGHTS[kind][at];
      if (sight === "all") expected[who] = all;
      else expected[who] = sight === "its own" ? await rowsOf(table, `${owner} = $1`, [viewer?.agency]) : 0;
      read[who] = counted(await database().app.ask(viewer, `select count(*)::int as n from ${table}`));
    }
    expect(read).toEqual(expected);
    if (owner) expect(read["a partner"]).toBeGreaterThan(0);
  });

  it.each(Object.keys(tables).filter((table) => !MAY_WRITE.includes(table)))(
    "lets no request add to %s, nor change what is there",
    async (table) => {
      const [found] = (await database().asOwner(`select to_jsonb(t) as row from ${table} t limit 1`)).rows;
      const [column] = Object.keys(found.row);
      const add = `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`;
      for (const [who, viewer] of PERSONAS) {
        const { app } = database();
        await expect(app.ask(viewer, add, [found.row])).rejects.toMatchObject(NOT_ALLOWED);
        const change = await app.ask(viewer, `update ${table} set ${column} = ${column}`);
        expect([who, change.rowCount]).toEqual([who, 0]);
      }
    },
  );

  it.each(Object.keys(tables).filter((table) => !MAY_REMOVE.includes(table)))(
    "lets no request remove rows of %s",
    async (table) => {
      for (const [who, viewer] of PERSONAS)
        expect([who, (await database().app.ask(viewer, `delete from ${table}`)).rowCount]).toEqual([who, 0]);
    },
  );

  it("has no table that this matrix forgot", async () => {
    const { rows } = await database().asOwner(
      "select tablename::text as table from pg_tables where schemaname = 'public'",
    );
    const forgotten = rows.map(({ table }) => table as string).filter((table) => !(table in tables));
    expect(forgotten.filter((table) => !ELSEWHERE.includes(table))).toEqual([]);
  });
});

describe("the money of a funder, by the database itself", () => {
  const take = "update budget_line set allocated = allocated where funder_id = $1";
  const setAside = `insert into budget_allocation (id, budget_line_id, programme_id, amount, allocated_at, controller_agency_id)
    select 'bal_y', id, 'prg_x', 1, now(), $2 from budget_line where funder_id = $1 order by id limit 1`;
  const funder = JPDC.agency;

  it("is taken and set aside by the funder's own system", async () => {
    const { app } = databases.agencies;
    expect((await app.ask(JPDC, take, [funder])).rowCount).toBeGreaterThan(0);
    expect((await app.ask(JPDC, setAside, [funder, funder])).rowCount).toBe(1);
  });

  it("is kept as a record of whoever controls the line, and of nobody else", async () => {
    await expect(databases.agencies.app.ask(JPDC, setAside, [funder, JEJU_SI.agency])).rejects.toMatchObject(
      NOT_ALLOWED,
    );
  });

  it("is not handed to another funder", async () => {
    const give = "update budget_line set funder_id = $2 where funder_id = $1";
    await expect(databases.agencies.app.ask(JPDC, give, [funder, JEJU_SI.agency])).rejects.toMatchObject(NOT_ALLOWED);
  });

  it.each(PERSONAS.filter(([who]) => who !== "a partner"))("is neither for %s", async (_who, viewer) => {
    const { app } = databases.agencies;
    expect((await app.ask(viewer, take, [funder])).rowCount).toBe(0);
    await expect(app.ask(viewer, setAside, [funder, funder])).rejects.toMatchObject(NOT_ALLOWED);
  });
});

describe("a key that an agency used, by the database itself", () => {
  const use = "insert into idempotency (agency, key, request_digest, at) values ($1, 'new', 'd', now())";
  const answer = `update idempotency set outcome = '{}' where agency = $1`;

  it("is written and answered for that agency", async () => {
    expect((await databases.agencies.app.ask(JPDC, use, [JPDC.agency])).rowCount).toBe(1);
    expect((await databases.agencies.app.ask(JPDC, answer, [JPDC.agency])).rowCount).toBe(1);
  });

  it.each(PERSONAS.filter(([, viewer]) => viewer?.agency !== JPDC.agency))("is not for %s", async (_who, viewer) => {
    await expect(databases.agencies.app.ask(viewer, use, [JPDC.agency])).rejects.toMatchObject(NOT_ALLOWED);
    expect((await databases.agencies.app.ask(viewer, answer, [JPDC.agency])).rowCount).toBe(0);
  });
});
