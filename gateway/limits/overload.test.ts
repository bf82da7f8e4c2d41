import { connect } from "node:net";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { createLog } from "../../kit/log";
import { openDoor } from "../gateway.fixture";

const ANSWER_AFTER = 500;
const AT_ONCE = 10;
const ASKED_AGAIN_AFTER = 300;

/** How many milliseconds each answer and each refusal took. */
type Seen = { answers: number[]; refusals: number[]; seconds: number };

/** So many clients who ask again as soon as they are answered, and in a while when they are refused. */
async function askFor(milliseconds: number, clients: number, ask: () => Promise<{ status: number }>): Promise<Seen> {
  const started = performance.now();
  const seen = { answers: [] as number[], refusals: [] as number[] };
  const client = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      const since = performance.now();
      const { status } = await ask();
      if (status === 200) seen.answers.push(performance.now() - since);
      else {
        expect(status).toBe(503);
        seen.refusals.push(performance.now() - since);
        await pause(ASKED_AGAIN_AFTER);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { ...seen, seconds: (performance.now() - started) / 1000 };
}

const perSecond = ({ answers, seconds }: Seen): number => answers.length / seconds;

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

it("FT-14 three times as many as it can answer: at least half as many answers as before, early refusals, and all is well afterwards", async () => {
  const door = await openDoor({ slow: ANSWER_AFTER, mostAtOnce: AT_ONCE });
  const ask = () => door.post("{ residents { id } }");
  try {
    await ask();
    const usual = await askFor(2_500, AT_ONCE, ask);
    expect(usual.refusals).toEqual([]);
    const overloaded = await askFor(3_000, 3 * AT_ONCE, ask);
    expect(perSecond(overloaded)).toBeGreaterThan(0.5 * perSecond(usual));
    const { answers, refusals } = overloaded;
    expect(refusals.length).toBeGreaterThan(0);
    // However slow this machine is: who is refused did not wait for anybody.
    expect(median(refusals)).toBeLessThan(median(answers) - ANSWER_AFTER / 2);
    expect((await askFor(500, AT_ONCE, ask)).refusals).toEqual([]);
  } finally {
    await door.close();
  }
}, 30_000);

it("DC-15 who sends slowly keeps nobody out", async () => {
  const door = await openDoor({ mostAtOnce: 1 });
  const { hostname, port } = new URL(door.url);
  const slow = Array.from({ length: 5 }, () => connect(Number(port), hostname));
  try {
    for (const socket of slow)
      socket.write(
        "POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 4000\r\n\r\n{",
      );
    await pause(200);
    expect((await door.post("{ residents { id } }")).status).toBe(200);
  } finally {
    for (const socket of slow) socket.destroy();
    await door.close();
  }
});

it("who comes too many is told when to come again, and health is answered all the same", async () => {
  const door = await openDoor({ slow: 500, mostAtOnce: 1 });
  try {
    const first = door.post("{ residents { id } }");
    await pause(100);
    const second = await door.post("{ residents { id } }");
    expect([second.status, second.body.errors[0].extensions.code]).toEqual([503, "OVERLOADED"]);
    expect(second.headers.get("retry-after")).toBe("1");
    expect(second.headers.get("cache-control")).toBe("no-store");
    expect((await door.send("/health/live")).status).toBe(200);
    expect((await first).status).toBe(200);
  } finally {
    await door.close();
  }
});

it("FT-56 an event loop that is blocked is logged; one that is late again and again is no place to send anybody to", async () => {
  const lines: string[] = [];
  const door = await openDoor({ log: createLog("test", "warn", { write: (line) => void lines.push(line) }) });
  const block = (milliseconds: number): void => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
  };
  const ready = async () => (await door.send("/health/ready")).status;
  try {
    await pause(200);
    block(700);
    await pause(200);
    expect(lines.join()).toMatch(/"milliseconds":\d{3,},"msg":"the event loop was blocked"/);
    expect(await ready()).toBe(200);

    let asked: Promise<number> | null = null;
    for (let turns = 0; turns < 12; turns++) {
      block(400);
      if (turns === 8) asked = ready();
      await turn();
      await turn();
    }
    expect(await asked).toBe(503);
    await pause(500);
    expect(await ready()).toBe(200);
  } finally {
    await door.close();
  }
});
