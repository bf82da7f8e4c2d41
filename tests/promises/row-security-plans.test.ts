import type { SubgraphName } from "../../hub/subgraphs";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { agencyId } from "../../seed/slugs";
import { jpdc } from "../kit/personas";
import { shape } from "../kit/servers";
import { theAppRole } from "../kit/the-app-role";
import { type Hub, theHub } from "../kit/the-hub";

const PARTNER = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jpdc"), actor: "somebody" });

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

/** How PostgreSQL would run a statement for the app role, whatever its parameters. */
async function planOf(subgraph: SubgraphName, sql: string, options?: string): Promise<string> {
  const app = await theAppRole(hub.urls[subgraph].appUrl, options);
  try {
    const { rows } = await app.ask(PARTNER, `explain (generic_plan, costs off) ${sql}`);
    return rows.map((row) => row["QUERY PLAN"] as string).join("\n");
  } finally {
    await app.close();
  }
}

// The seeds are so small that reading a table whole is as good as any index, where an index may be used at all.
const LARGE = "-c enable_seqscan=off";

/** Look-ups as the loaders make them, and the index that each is for. */
const LOOKUPS: [what: string, subgraph: SubgraphName, sql: string, plan: RegExp][] = [
  ["posts", "agencies", "select * from staff where id = any ($1)", /staff_pkey[^]*Index Cond: \(id = ANY/],
  ["clients", "agencies", "select * from client where id = any ($1)", /client_pkey[^]*Index Cond: \(id = ANY/],
  [
    "agencies by a part of their names",
    "agencies",
    "select * from agency where search_text like any ($1::text[])",
    /agency_search_idx[^]*Index Cond: \(search_text ~~ ANY/,
  ],
  [
    "the tenancies of dwellings",
    "housing",
    "select * from tenancy where unit_id = any ($1)",
    /tenancy_(unit|controller)_idx[^]*Index Cond: /,
  ],
  [
    "the complexes in an area",
    "housing",
    "select * from complex_area where area_code = $1",
    /complex_admin_dong_idx[^]*Index Cond: .*admin_dong_code = \$1/,
  ],
  [
    "those enrolled in programmes",
    "services",
    "select * from enrolment where programme_id = any ($1) and valid_from <= $2::date",
    /enrolment_programme_idx[^]*Index Cond: \(\(?\(?programme_id = ANY/,
  ],
];

describe("DB-12 under row security", () => {
  it.each(LOOKUPS)("%s are looked up by their index", async (_what, subgraph, sql, plan) => {
    expect(await planOf(subgraph, sql, LARGE)).toMatch(plan);
  });

  it("public rows cost no condition at all", async () => {
    expect(await planOf("agencies", "select * from agency")).toBe("Seq Scan on agency");
  });

  it("what asks about the caller alone is judged once for a statement", async () => {
    expect(await planOf("agencies", "select * from staff")).toMatch(
      /^Seq Scan on staff\n  Filter: \(InitPlan 1\)\.col1\n  InitPlan 1\n    ->  Result$/,
    );
  });

  const inOneProcess = shape() === "one-process" ? it : it.skip;

  inOneProcess("the usage of a programme is counted from its index alone", async () => {
    // PostgreSQL reads an index alone where it knows that every row is visible, which the copy of a database may not.
    await hub.sql("services", "vacuum (analyze) attendance");
    const usage = `{ programme(slug: "bubble-courtyard") { usage(from: "2024-01-01", to: "2026-12-31") { attendances } } }`;
    const statements = await hub.statementsOf(() => hub.as(jpdc).send(usage));
    const counting = statements.filter(({ sql }) => sql.includes("attendance"));
    expect(counting).toHaveLength(1);
    for (const { subgraph, sql } of counting)
      expect(await planOf(subgraph, sql)).toMatch(/Index Only Scan using attendance_once_idx on attendance/);
  });
});
