import pg from "pg";
import { ANONYMOUS } from "../../kit/caller-context";
import { CallerLeft } from "../../kit/budget";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { budgetLineId, programmeId } from "../../seed/slugs";
import { jpdc } from "../kit/personas";
import { type Door, openDoor, signed } from "../kit/subgraph-door";
import { type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
let housing: Door;
beforeAll(async () => {
  hub = await theHub();
  housing = await openDoor("housing", hub);
});
afterAll(async () => {
  await housing.close();
  await hub.close();
});

const COMPLEXES = "{ complexes { totalCount } }";

/** While something is done, a transaction of the owner's holds what this statement locks. */
async function holding<Done>(subgraph: "agencies" | "housing", lock: string, act: () => Promise<Done>): Promise<Done> {
  const client = new pg.Client({ connectionString: hub.urls[subgraph].ownerUrl, options: SYSTEM_CONTEXT });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(lock);
    return await act();
  } finally {
    await client.end();
  }
}

const holdingComplexes = <Done>(act: () => Promise<Done>): Promise<Done> =>
  holding("housing", "lock table complex in access exclusive mode", act);

/** The statements that the app role has under way in the database of housing. */
const underWay = async (): Promise<number> => {
  const [row] = await hub.sql(
    "housing",
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and usename like '%app' and state = 'active'",
  );
  return row?.n as number;
};

async function timed<Value>(act: () => Promise<Value>): Promise<{ value: Value; took: number }> {
  const since = performance.now();
  const value = await act();
  return { value, took: performance.now() - since };
}

const codeIn = (errors: { extensions?: { code?: unknown } }[] | undefined): unknown => errors?.[0]?.extensions?.code;

it("DC-19 a statement that takes too long is ended by the database after three seconds, and the rest of the answer stands", async () => {
  const asked = "{ complexes { totalCount } budgetLines { totalCount } }";
  const { value, took } = await holdingComplexes(() => timed(() => hub.nobody.send(asked)));
  expect(codeIn(value.errors)).toBe("SUBGRAPH_TIMEOUT");
  expect(value.errors?.map(({ path }) => path?.[0])).toEqual(["complexes"]);
  expect(took).toBeGreaterThan(2_800);
  expect(took).toBeLessThan(4_500);
  expect(await underWay()).toBe(0);
  expect((await hub.nobody.send(COMPLEXES)).errors).toBeUndefined();
});

describe("a subgraph that is told how long an answer is of use", () => {
  const stays = new AbortController().signal;

  it("ends its statement then, and says that it was too late", async () => {
    const caller = { viewer: ANONYMOUS, origin: { requestId: "late", address: null } };
    const { value, took } = await holdingComplexes(() =>
      timed(() =>
        housing.runtime.run({ query: COMPLEXES }, { ...caller, budget: { until: Date.now() + 400, left: stays } }),
      ),
    );
    expect(codeIn(value.errors)).toBe("SUBGRAPH_TIMEOUT");
    expect(took).toBeLessThan(1_500);
    expect(await underWay()).toBe(0);
  });

  it("hears it over HTTP from what the gateway signed", async () => {
    const body = JSON.stringify({ query: COMPLEXES });
    const context = await signed(ANONYMOUS, "housing", body, { until: Date.now() + 400, left: stays });
    const { value, took } = await holdingComplexes(() => timed(() => housing.post(body, context)));
    expect(codeIn(JSON.parse(value.text).errors)).toBe("SUBGRAPH_TIMEOUT");
    expect(took).toBeLessThan(1_500);
  });

  it.each([
    ["the time is up already", () => ({ until: Date.now() - 1, left: stays })],
    ["the caller has left", () => ({ until: Date.now() + 5_000, left: AbortSignal.abort(new CallerLeft()) })],
  ])("asks its database nothing where %s", async (_when, budget) => {
    housing.statements.length = 0;
    const caller = { viewer: ANONYMOUS, origin: { requestId: "gone", address: null }, budget: budget() };
    expect(codeIn((await housing.runtime.run({ query: COMPLEXES }, caller)).errors)).toBe("SUBGRAPH_TIMEOUT");
    expect(housing.statements).toEqual([]);
  });
});

it("FT-27 a change that somebody else's keeps waiting is told to come again, and the same key then does it", async () => {
  const input = {
    budgetLineId: budgetLineId("jpdc-2025"),
    programmeId: programmeId("bubble-courtyard"),
    amount: 1_000,
    idempotencyKey: "held",
  };
  const allocate = () =>
    hub
      .as(jpdc)
      .send("mutation ($input: AllocateBudgetInput!) { allocateBudget(input: $input) { __typename } }", { input });
  const line = `select 1 from budget_line where id = '${input.budgetLineId}' for update`;
  const { value, took } = await holding("agencies", line, () => timed(allocate));
  expect(codeIn(value.errors)).toBe("RECORD_BUSY");
  expect(took).toBeLessThan(3_000);
  expect((await allocate()).data.allocateBudget).toEqual({ __typename: "BudgetAllocated" });
});
