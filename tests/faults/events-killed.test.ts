import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { createHearing } from "../../kit/events/hear";
import { startRelay } from "../../kit/events/relay";
import { createLog } from "../../kit/log";
import { pickFreePort } from "../../kit/postgres/pick-free-port";
import { countEffects, databaseOfEvents, effects, type OwnDatabase } from "../kit/two-owners";

/** `EVENT_KILLS=500 EVENT_SEED=7 npx jest tests/faults/events-killed` tries more, or another order. */
const KILLS = Number(process.env.EVENT_KILLS ?? 20);
const SEED = Number(process.env.EVENT_SEED ?? 20261123);

// Longer than a dead relay holds its lease.
const STANDS_STILL = 13_000;

jest.setTimeout(60_000 + KILLS * 5_000);

/** Numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const countOf = async (db: OwnDatabase["db"]): Promise<number> =>
  Number((await db.query("select count(*) as many from effect"))[0].many);

/** What was left to tell is as much as was not told between the kills, and takes as long as it takes. */
async function untilNothingMoves(count: () => Promise<number>): Promise<void> {
  let [seen, since] = [-1, Date.now()];
  while (Date.now() - since < STANDS_STILL) {
    const now = await count();
    if (now !== seen) [seen, since] = [now, Date.now()];
    await pause(200);
  }
}

describe("owners that die while events are on their way", () => {
  let source: OwnDatabase;
  let target: OwnDatabase;
  const running = new Map<string, ChildProcess>();
  const acknowledged = new Map<string, number>();
  beforeAll(async () => {
    source = await databaseOfEvents(`killed_source_${process.pid}`);
    target = await databaseOfEvents(`killed_target_${process.pid}`);
  });
  afterAll(async () => {
    for (const child of running.values()) child.kill("SIGKILL");
    await source.drop();
    await target.drop();
  });

  async function start(role: "source" | "target", url: string, port: number): Promise<void> {
    const args = ["-r", "./kit/compile/register.js", "tests/faults/event-owner.ts", role, url, String(port)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    running.set(role, child);
    let rest = "";
    let isReady = (): void => {};
    const ready = new Promise<void>((resolve) => (isReady = resolve));
    child.stdout.on("data", (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "ready") isReady();
        const [subject = "", step] = line.split(" ");
        if (step) acknowledged.set(subject, Number(step));
      }
    });
    await Promise.race([ready, once(child, "exit")]);
  }

  it(`FT-39 killed ${KILLS} times (seed ${SEED}), each event has its effect once, in the order of its subject`, async () => {
    const roll = dice(SEED);
    const port = await pickFreePort();
    await start("target", target.appUrl, port);
    await start("source", source.appUrl, port);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(20 + roll() * 200);
      const role = roll() < 0.5 ? "source" : "target";
      const child = running.get(role);
      const gone = child && once(child, "exit");
      child?.kill("SIGKILL");
      await gone;
      await start(role, role === "source" ? source.appUrl : target.appUrl, port);
    }
    for (const child of running.values()) {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }
    const log = createLog("test", "silent");
    const clock = (): Date => new Date();
    const hear = createHearing(target.db, countEffects(), clock, log);
    const bus = {
      consumersOf: () => ["target"],
      wrongWith: () => null,
      tell: (_: string, all: Parameters<typeof hear>[0]) => hear(all),
    };
    const committed: { subject: string; step: number }[] = await source.db.query("select subject, step from counter");
    const total = committed.reduce((sum, { step }) => sum + step, 0);
    // Who was killed holds the lease for ten seconds more.
    const relay = startRelay({ name: "source", db: source.db, bus, clock, log });
    try {
      await untilNothingMoves(() => countOf(target.db));
    } finally {
      await relay.stop();
    }
    const all = await effects(target.db);
    process.stdout.write(`EVENT_SEED=${SEED}: ${KILLS} kills, ${total} events\n`);
    expect(all).toHaveLength(total);
    for (const { subject, step } of committed) {
      expect(acknowledged.get(subject) ?? 0).toBeLessThanOrEqual(step);
      const steps = all.filter((effect) => effect.subject === subject).map((effect) => effect.step);
      expect(steps).toEqual(Array.from({ length: step }, (_, index) => index + 1));
    }
    expect(total).toBeGreaterThan(KILLS);
  });
});
