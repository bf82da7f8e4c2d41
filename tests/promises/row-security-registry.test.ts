import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";
import { accountId, agencyId, clientId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type AppRole, NOT_ALLOWED, theAppRole } from "../kit/the-app-role";

const of = (audience: "partner" | "staff", agency: string, actor: string, ...duties: string[]): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: agencyId(agency), actor, duties });

const PARTNER = of("partner", "jeju-medical", clientId("jeju-medical"));
const COLLEAGUE = of("staff", "jeju-medical", "acc_colleague");
const STRANGER = of("partner", "jeju-si", clientId("jeju-si"));
const OPERATOR = of("staff", "jpdc", accountId("jpdc-admin"), "platform_administrator");
const APPROVED_ONCE = of("staff", "jpdc", "acc_first", "platform_administrator");
const BROUGHT_IT = of("staff", "jpdc", "acc_brought", "platform_administrator");

let copies: Copies;
let app: AppRole;
beforeAll(async () => {
  copies = await copyDatabases(["agencies"]);
  const owner = new pg.Client({ connectionString: copies.urls.agencies.ownerUrl, options: SYSTEM_CONTEXT });
  await owner.connect();
  await owner.query(
    `insert into graph_change (id, agency_id, kind, state, name, version, url, sdl, despite_operations, asked_by, asked_at,
       approvals_needed, approved_by)
     values ('gch_one', $1, 'publish', 'awaiting', 'gardens', 1, 'https://a.example', 'x', false, 'acc_brought', now(), 3, '{acc_first}')`,
    [agencyId("jeju-medical")],
  );
  await owner.end();
  app = await theAppRole(copies.urls.agencies.appUrl);
});
afterAll(async () => {
  await app.close();
  await copies.drop();
});

type Fate = "done" | "no row" | "refused";

async function fate(viewer: Viewer, sql: string): Promise<Fate> {
  try {
    return (await app.ask(viewer, sql)).rowCount === 1 ? "done" : "no row";
  } catch (error) {
    expect(error).toMatchObject(NOT_ALLOWED);
    return "refused";
  }
}

const ACTOR = "app_viewer() ->> 'actor'";
const APPROVE = `update graph_change set approved_by = approved_by || (${ACTOR}) where id = 'gch_one'`;
const set = (what: string): string => `update graph_change set ${what} where id = 'gch_one'`;
const wish = (kind: string, state = "received", by = ACTOR): string =>
  `insert into graph_change (id, agency_id, kind, state, name, version, url, sdl, despite_operations, asked_by, asked_at)
   values ('gch_x', app_agency(), '${kind}', '${state}', 'gardens', 2, ${kind === "publish" ? "'https://a.example', 'x'" : "null, null"},
     false, ${by}, now())`;

describe("by the database itself", () => {
  it.each<[who: string, viewer: Viewer, fate: Fate]>([
    ["the operator's people", OPERATOR, "done"],
    ["who approved it before", APPROVED_ONCE, "refused"],
    ["who brought it", BROUGHT_IT, "refused"],
    ["its agency's system", PARTNER, "no row"],
    ["its agency's staff", COLLEAGUE, "no row"],
    ["another member", STRANGER, "no row"],
  ])("GS-19 a subgraph is approved by %s → %s", async (_who, viewer, expected) => {
    expect(await fate(viewer, APPROVE)).toBe(expected);
  });

  it.each<[what: string, sql: string]>([
    ["in another's name", set("approved_by = approved_by || 'acc_other'::text")],
    ["as enough before it is", `${APPROVE.replace(" where", ", state = 'approved' where")}`],
    ["and changed by the same hand", `${APPROVE.replace(" where", ", url = 'https://rogue.example' where")}`],
    ["and made live by hand", set("state = 'live', number = 1, parts = '[]'")],
  ])("GS-19 a subgraph is approved %s by nobody", async (_what, sql) => {
    expect(await fate(OPERATOR, sql)).toBe("refused");
  });

  it.each<[what: string, partner: Fate, colleague: Fate, operator: Fate, sql: string]>([
    ["brought", "done", "refused", "refused", wish("publish")],
    ["brought as approved", "refused", "refused", "refused", wish("publish", "approved")],
    ["brought in another's name", "refused", "refused", "refused", wish("publish", "received", "'acc_other'")],
    ["taken away", "done", "refused", "done", wish("withdraw")],
    ["led back to an earlier graph", "refused", "refused", "done", wish("roll_back")],
  ])(
    "the graph is %s by its agency's system → %s, other staff → %s, the operator's people → %s",
    async (_what, partner, colleague, operator, sql) => {
      const given = [await fate(PARTNER, sql), await fate(COLLEAGUE, sql), await fate(OPERATOR, sql)];
      expect(given).toEqual([partner, colleague, operator]);
    },
  );

  it("a sealed graph is read and written by the registry alone", async () => {
    const seal = "insert into sealed_graph values (1, 'x', 'x', 'x')";
    for (const viewer of [PARTNER, COLLEAGUE, OPERATOR, ANONYMOUS]) {
      expect((await app.ask(viewer, "select from sealed_graph")).rowCount).toBe(0);
      expect(await fate(viewer, seal)).toBe("refused");
    }
  });
});
