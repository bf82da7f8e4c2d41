import { setTimeout as pause } from "node:timers/promises";
import { FAULTS, type Fault } from "./fault-proxy.fixture";
import { openSubgraph } from "./subgraph.fixture";

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 3);

/**
 * A gateway's source over a wire that fails at random, against what must hold whatever happens: everybody is answered in
 * time, with the whole answer or with one of two codes; a change is sent once; second attempts are few; and where the wire
 * is whole again, so is the subgraph.
 */
it(`the way to a subgraph holds its promises over a wire that fails at random (FAULT_SEED=${SEED})`, async () => {
  process.stdout.write(`FAULT_SEED=${SEED}\n`);
  const random = randomFrom(SEED);
  const subgraph = await openSubgraph();
  let asked = 0;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const share = random();
      const faults = FAULTS.filter(() => random() < 0.6);
      subgraph.faulty.next = (): Fault =>
        random() < share ? (faults[Math.floor(random() * faults.length)] ?? "none") : "none";

      const questions = Array.from({ length: 20 + Math.floor(random() * 60) }, (_, index) => ({
        query: random() < 0.3 ? `mutation { word } # ${round} ${index}` : `{ word } # ${round} ${index}`,
        after: random() * 300,
      }));
      const answers = await Promise.all(
        questions.map(async ({ query, after }) => (await pause(after), await subgraph.ask(query))),
      );
      asked += questions.length;

      for (const { data, code, took } of answers) {
        expect(took).toBeLessThan(2 * 3_300);
        if (code === undefined) expect(data).toEqual({ word: "뜨락" });
        else expect([data, code]).toEqual([null, expect.stringMatching(/^SUBGRAPH_(UNAVAILABLE|TIMEOUT)$/)]);
      }
      const sent = (query: string): number => subgraph.got.filter((one) => one.query === query).length;
      for (const { query } of questions) expect(sent(query)).toBeLessThanOrEqual(query.startsWith("mutation") ? 1 : 2);
      expect(subgraph.seen.requests).toBeLessThanOrEqual(asked + 10 + 0.1 * asked);

      subgraph.faulty.next = () => "none";
      const whole = async (): Promise<boolean> => {
        asked += 1;
        return (await subgraph.ask()).code === undefined;
      };
      const since = Date.now();
      while (!(await whole())) {
        expect(Date.now() - since).toBeLessThan(6_000);
        await pause(100);
      }
    }
  } finally {
    await subgraph.close();
  }
}, 120_000);
