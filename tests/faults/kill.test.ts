import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demoKey } from "../../kit/credential";
import { budgetLineId, programmeId } from "../../seed/slugs";
import { type HubProcess, hubProcess } from "../kit/hub-process";

// `FAULT_RUNS=20 npx jest tests/faults` repeats each kill at other moments.
const RUNS = Number(process.env.FAULT_RUNS ?? 1);

// Whole hubs start and stop here.
jest.setTimeout(90_000);

let folder: string;
let running: HubProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tteurak-kill-"));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((hub) => hub.kill("SIGTERM")));
  rmSync(folder, { recursive: true, force: true });
});

function start(): HubProcess {
  const hub = hubProcess(["hub/main.ts"], { TTEURAK_DATA_DIR: folder, GATEWAY_PORT: "0" });
  running.push(hub);
  return hub;
}

const address = async (hub: HubProcess): Promise<string> => {
  const [, url = ""] = await hub.says(/GraphQL\s+(http:\S+)/);
  await hub.says(/Ready:/);
  return url;
};

async function ask(url: string, query: string, key?: string): Promise<ReturnType<typeof JSON.parse>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** Won; a thousand of them fit into the line. */
const PART = 1_000_000;

const WHOLE = `{ platform(slug: "gachi-happy-courtyard") { memberships(asOf: "2023-11-30") { totalCount }
  programmes(year: 2024) { totalCount } } complexes { totalCount } }`;

async function answersWhole(hub: HubProcess): Promise<void> {
  const { data, errors } = await ask(await address(hub), WHOLE);
  expect(errors).toBeUndefined();
  expect(data.platform).toEqual({ memberships: { totalCount: 55 }, programmes: { totalCount: 3 } });
}

const postmaster = (): number =>
  Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);

/** Empty for a process that has just ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** The command line of each process whose command line names the folder. */
const leftBehind = (): string[] =>
  readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .map(commandOf)
    .filter((command) => command.includes(folder));

const FIRST_START: [when: string, pattern: RegExp, after: number][] = [
  ["initdb", /initdb:/, 100],
  ["the making of the databases", /databases:/, 150],
  ["FT-32 migrations", /schema and facts:/, 150],
  ["the seed", /schema and facts:/, 600],
];

describe.each(Array.from({ length: RUNS }, (_, run) => run))("kill -9, round %i", (round) => {
  it.each(FIRST_START)("of the hub during %s: the next start is whole", async (_when, pattern, after) => {
    const first = start();
    await first.says(pattern);
    await pause(after + round * 37);
    await first.kill("SIGKILL");
    await answersWhole(start());
  });

  it.each(["FT-18 the hub", "FT-24 PostgreSQL"])(
    "of %s while much is written: what was acknowledged is there, and nothing twice",
    async (victim) => {
      const first = start();
      const url = await address(first);
      const key = demoKey(readFileSync(join(folder, "keys/subgraphs/demo.key")), "jpdc");
      const allocate = (to: string, wish: number) =>
        ask(
          to,
          `mutation { allocateBudget(input: { budgetLineId: "${budgetLineId("jpdc-2025")}",
            programmeId: "${programmeId("learning-courtyard")}", amount: ${PART}, idempotencyKey: "kill-${wish}" }) {
            __typename } }`,
          key,
        );
      const acknowledged: number[] = [];
      let wishes = 0;
      let isOver = false;
      const writing = Array.from({ length: 4 }, async () => {
        while (!isOver) {
          const wish = wishes++;
          // Whatever is on its way when the process ends is lost, and asked for again below.
          const { data } = await allocate(url, wish).catch(() => ({ data: null }));
          if (data?.allocateBudget?.__typename === "BudgetAllocated") acknowledged.push(wish);
        }
      });
      while (acknowledged.length < 20 + 7 * round) await pause(5);
      if (victim.includes("PostgreSQL")) process.kill(postmaster(), "SIGKILL");
      await first.kill("SIGKILL");
      isOver = true;
      await Promise.all(writing);

      const again = await address(start());
      const allocated = async (): Promise<number> =>
        (await ask(again, "{ budgetLines(fiscalYear: 2025) { nodes { allocated } } }", key)).data.budgetLines.nodes[0]
          .allocated;
      const kept = (await allocated()) / PART;
      expect(kept).toBeGreaterThanOrEqual(acknowledged.length);
      expect(kept).toBeLessThanOrEqual(wishes);
      for (const wish of acknowledged) await allocate(again, wish);
      expect((await allocated()) / PART).toBe(kept);
    },
  );

  it("FT-25 of PostgreSQL alone: the hub starts it again and goes on answering", async () => {
    const hub = start();
    const url = await address(hub);
    process.kill(postmaster(), "SIGKILL");
    await pause(500);
    const until = Date.now() + 20_000;
    let answer = await ask(url, WHOLE);
    while (answer.errors && Date.now() < until) {
      await pause(200);
      answer = await ask(url, WHOLE);
    }
    expect(answer.errors).toBeUndefined();
  });
});

it.each(FIRST_START)("Ctrl-C during %s ends the hub and its PostgreSQL", async (_when, pattern, after) => {
  const hub = start();
  await hub.says(pattern);
  await pause(after);
  hub.child.kill("SIGINT");
  expect(await hub.ended).toBe(0);
  expect(leftBehind()).toEqual([]);
});

it("Ctrl-C ends the hub and its PostgreSQL, and leaves no process behind", async () => {
  const hub = start();
  await address(hub);
  hub.child.kill("SIGINT");
  expect(await hub.ended).toBe(0);
  expect(leftBehind()).toEqual([]);
});
