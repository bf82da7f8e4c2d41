import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { forEachSubgraph, SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { randomFrom } from "../../gateway/execution/random-operation.fixture";
import { budgetLineId, programmeId } from "../../seed/slugs";
import { type HubOverWires, hubOverWires, wholeHubOverWires } from "../kit/hub-over-wires";
import { jpdc } from "../kit/personas";
import { theServers } from "../kit/servers";
import type { Answer } from "../kit/the-hub";

const ALL = "{ agencies { totalCount } complexes { totalCount } services { totalCount } people { totalCount } }";
const OF: Record<SubgraphName, string> = {
  agencies: "agencies",
  housing: "complexes",
  services: "services",
  residents: "people",
};

const codesOf = ({ errors = [] }: Answer): Record<string, string> =>
  Object.fromEntries(errors.map(({ path, extensions }) => [path?.join(".") ?? "", extensions.code]));
const isWhole = ({ errors, data }: Answer): boolean => !errors && Object.values(data ?? {}).every(Boolean);
const times = <Value>(count: number, act: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** Asks until the answer is whole. */
async function whole(ask: () => Promise<Answer>, within: number): Promise<Answer> {
  for (const until = Date.now() + within; ; await pause(100)) {
    const answer = await ask();
    if (isWhole(answer)) return answer;
    if (Date.now() > until) throw new Error(`still not whole: ${JSON.stringify(answer)}`);
  }
}

describe("a gateway before subgraphs that are there", () => {
  let hub: HubOverWires;
  beforeAll(async () => {
    hub = await wholeHubOverWires();
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    for (const name of SUBGRAPHS) hub.wires[name].next = () => "none";
    await whole(() => hub.as(jpdc).send(ALL), 20_000);
  });

  it("FT-62 cut off from one of them gives up that one in time, serves the others, and goes on when the way is back", async () => {
    hub.wires.housing.next = () => "swallowed";
    const started = Date.now();
    const { data, errors } = await hub.as(jpdc).send(ALL);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["complexes"], "SUBGRAPH_TIMEOUT"],
    ]);
    expect(data).toMatchObject({ complexes: null, agencies: { totalCount: expect.any(Number) } });
    hub.wires.housing.next = () => "none";
    await whole(() => hub.as(jpdc).send(ALL), 10_000);
  });

  it("FT-12 a change whose answer was lost is sent once, and its caller gets the first outcome when he asks again", async () => {
    const allocate = () =>
      hub.as(jpdc).send(`mutation { allocateBudget(input: { budgetLineId: "${budgetLineId("jpdc-2025")}",
        programmeId: "${programmeId("learning-courtyard")}", amount: 600000000, idempotencyKey: "answer-lost" }) {
        __typename ... on BudgetAllocated { budgetLine { remaining } } } }`);
    // The credential is known, so the next request on this way is the change.
    await hub.as(jpdc).send("{ __typename }");
    hub.wires.agencies.next = () => "cut";
    expect(codesOf(await allocate())).toEqual({ allocateBudget: "SUBGRAPH_UNAVAILABLE" });
    hub.wires.agencies.next = () => "none";
    // The way may be closed for two seconds: there were failures before, while the subgraphs started.
    for (let again = 0; again < 2; again++)
      expect((await whole(allocate, 10_000)).data.allocateBudget).toEqual({
        __typename: "BudgetAllocated",
        budgetLine: { remaining: 500_000_000 },
      });
  });

  it("FT-15 who leaves is not asked for any more, and whoever comes next is answered", async () => {
    hub.wires.housing.next = () => "swallowed";
    const asking = await times(60, async (index) => {
      const leaving = new AbortController();
      const asked = fetch(`${hub.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: `{ complexes { totalCount } } # ${index}` }),
        signal: leaving.signal,
      }).then(
        (response) => response.json() as Promise<Answer>,
        (error: Error) => error.name,
      );
      if (index % 2) setTimeout(() => leaving.abort(), 300);
      return { asked };
    });
    const answers = await Promise.all(asking.map(({ asked }) => asked));
    expect(answers.filter((answer) => answer === "AbortError")).toHaveLength(30);
    // Those who stayed were given up in time, or found the way closed to them by then.
    for (const answer of answers)
      if (typeof answer === "object") expect(codesOf(answer).complexes).toMatch(/^SUBGRAPH_(TIMEOUT|UNAVAILABLE)$/);
    hub.wires.housing.next = () => "none";
    await whole(() => hub.nobody.send("{ complexes { totalCount } }"), 15_000);
  });

  it("FT-19 while one subgraph after the other is replaced no read fails", async () => {
    // To open them stops this process, in which the gateway runs too.
    const next = await forEachSubgraph((name) => hub.wires[name].open());
    let isOver = false;
    let reads = 0;
    const failed: Answer[] = [];
    const reading = times(6, async () => {
      while (!isOver) {
        const answer = await hub.as(jpdc).send(ALL);
        reads += 1;
        if (!isWhole(answer)) failed.push(answer);
      }
    });
    for (const name of SUBGRAPHS) {
      const former = hub.wires[name].running;
      hub.wires[name].lead(next[name]);
      await former?.close();
      for (const enough = reads + 6; reads < enough;) await pause(20);
    }
    isOver = true;
    await reading;
    expect(failed).toEqual([]);
  });

  it("FT-11 without any of them it tells which places are empty, and stays ready", async () => {
    await Promise.all(SUBGRAPHS.map((name) => hub.wires[name].stop()));
    const open = await hub.nobody.send("{ agencies { totalCount } complexes { totalCount } services { totalCount } }");
    expect([open.status, codesOf(open)]).toEqual([
      200,
      Object.fromEntries(["agencies", "complexes", "services"].map((name) => [name, "SUBGRAPH_UNAVAILABLE"])),
    ]);
    expect((await hub.nobody.send("{ __typename }")).data).toEqual({ __typename: "Query" });
    for (const path of ["/health/live", "/health/ready"]) expect((await fetch(hub.url + path)).status).toBe(200);
    const unknown = await hub.withAuthorization("Bearer nobody-has-shown-this-key-before").send(ALL);
    expect([unknown.status, unknown.errors?.[0]?.extensions.code]).toEqual([503, "CREDENTIALS_UNAVAILABLE"]);

    await Promise.all(SUBGRAPHS.map((name) => hub.wires[name].start()));
    await whole(() => hub.as(jpdc).send(ALL), 20_000);
  });
});

const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`FT-54 gateway, subgraphs and databases that come in any order are one hub in the end (FAULT_SEED=${SEED})`, async () => {
  const random = randomFrom(SEED);
  const hub = await hubOverWires();
  const { databases } = theServers();
  const superuser = async (name: SubgraphName, allowed: boolean): Promise<void> => {
    const client = new pg.Client({ connectionString: databases[name].superuserUrl });
    await client.connect();
    const database = new URL(hub.urls[name].appUrl).pathname.slice(1);
    await client.query(`alter database ${database} allow_connections ${allowed}`);
    await client.end();
  };
  try {
    await Promise.all(SUBGRAPHS.map((name) => superuser(name, false)));
    const coming: [SubgraphName, "database" | "subgraph"][] = SUBGRAPHS.flatMap((name) => [
      [name, "database"],
      [name, "subgraph"],
    ]);
    const starting: Promise<void>[] = [];
    /** As whatever keeps processes running does: one that ended is started again. */
    const keepStarting = async (name: SubgraphName): Promise<void> => {
      for (;;) {
        const failed = await hub.wires[name].start().catch((error: { code?: string }) => error);
        if (!failed) return;
        expect(failed.code).toBe("DATABASE_UNAVAILABLE");
        await pause(200);
      }
    };
    while (coming.length > 0) {
      const [next] = coming.splice(random.below(coming.length), 1);
      if (!next) break;
      const [name, what] = next;
      if (what === "database") await superuser(name, true);
      else starting.push(keepStarting(name));
      const { data, errors } = await hub.nobody.send(`{ ${OF.agencies} { totalCount } ${OF.housing} { totalCount } }`);
      for (const { extensions } of errors ?? []) expect(extensions.code).toBe("SUBGRAPH_UNAVAILABLE");
      expect(data).toBeDefined();
    }
    await Promise.all(starting);
    await whole(() => hub.as(jpdc).send(ALL), 30_000);
  } finally {
    await Promise.all(SUBGRAPHS.map((name) => superuser(name, true)));
    await hub.close();
  }
}, 90_000);

it("FT-52 a subgraph whose name nobody knows is told as one that does not answer, soon", async () => {
  const hub = await hubOverWires({ housing: "http://no-such-host.invalid:4002/graphql" });
  try {
    await hub.wires.agencies.start();
    for (let again = 0; again < 3; again++) {
      const started = Date.now();
      const { data, errors } = await hub.nobody.send("{ complexes { totalCount } agencies { totalCount } }");
      expect(Date.now() - started).toBeLessThan(10_000);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
      expect(data.agencies.totalCount).toBeGreaterThan(0);
    }
  } finally {
    await hub.close();
  }
});
