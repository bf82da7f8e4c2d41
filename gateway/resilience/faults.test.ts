import { setTimeout as pause } from "node:timers/promises";
import { answerWell, leavingBudget, openSubgraph } from "./subgraph.fixture";

let subgraph: Awaited<ReturnType<typeof openSubgraph>>;
beforeEach(async () => {
  subgraph = await openSubgraph();
});
afterEach(() => subgraph.close());

const WORD = { data: { word: "뜨락" } };
const times = <Value>(count: number, act: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

it("FT-01 a subgraph that takes a request and never answers is given up after three seconds", async () => {
  subgraph.faulty.answer = () => {};
  const { code, path, took } = await subgraph.ask();
  expect([code, path]).toEqual(["SUBGRAPH_TIMEOUT", ["word"]]);
  expect(took).toBeGreaterThan(2_900);
  expect(took).toBeLessThan(3_300);
});

it("FT-01 nobody waits longer than the whole request may take", async () => {
  subgraph.faulty.answer = () => {};
  const { budget } = leavingBudget();
  const { code, took } = await subgraph.ask("{ word }", { ...budget, until: Date.now() + 500 });
  expect(code).toBe("SUBGRAPH_TIMEOUT");
  expect(took).toBeLessThan(700);
});

it("GS-15 an answer that comes byte by byte is cut off at the deadline", async () => {
  subgraph.faulty.next = () => "dripping";
  const { code, took } = await subgraph.ask();
  expect(code).toBe("SUBGRAPH_TIMEOUT");
  expect(took).toBeLessThan(3_300);
});

it.each([500, 502, 503, 504])("FT-03 status %s is told as a subgraph that does not answer", async (status) => {
  subgraph.faulty.answer = (response) => response.writeHead(status).end("<h1>nginx</h1>");
  const { data, code } = await subgraph.ask();
  expect([data, code]).toEqual([null, "SUBGRAPH_UNAVAILABLE"]);
});

it.each([
  ["HTML", "<html></html>"],
  ["half of an answer", '{"data":{"wo'],
])("FT-05 %s with status 200 is told as a subgraph that does not answer", async (_what, text) => {
  subgraph.faulty.answer = (response) => response.writeHead(200).end(text);
  const { data, code } = await subgraph.ask();
  expect([data, code]).toEqual([null, "SUBGRAPH_UNAVAILABLE"]);
  expect(subgraph.got).toHaveLength(1);
});

it("FT-07 two seconds more on every third call leave the others as they were and the way open", async () => {
  let calls = 0;
  subgraph.faulty.answer = (response, request) =>
    void setTimeout(() => answerWell(response, request), calls++ % 3 === 0 ? 2_000 : 0);
  const answers = await times(60, () => subgraph.ask());
  expect(answers).toEqual(Array(60).fill(expect.objectContaining(WORD)));
  expect(answers.filter(({ took }) => took < 1_000)).toHaveLength(40);
});

describe("a read", () => {
  it.each(["dropped", "reset", "cut"] as const)("is asked again after a wire that was %s", async (fault) => {
    let first = true;
    subgraph.faulty.next = () => (first ? ((first = false), fault) : "none");
    expect(await subgraph.ask()).toMatchObject(WORD);
  });

  it("is not asked again without end: a tenth of the requests, and a few in a row", async () => {
    subgraph.faulty.answer = (response) => response.writeHead(503).end();
    for (let i = 0; i < 9; i++) await subgraph.ask();
    expect(subgraph.got.length).toBeLessThanOrEqual(9 * 2);
    await times(300, () => subgraph.ask());
    expect(subgraph.got.length).toBeLessThanOrEqual(309 + 10 + 31);
  });
});

it("FT-12 a change is sent once, whatever becomes of the answer", async () => {
  for (const fault of ["dropped", "reset", "cut"] as const) {
    subgraph.faulty.next = () => fault;
    expect((await subgraph.ask("mutation { word }")).code).toBe("SUBGRAPH_UNAVAILABLE");
  }
  expect(subgraph.seen.requests).toBe(3);
  expect(subgraph.got.length).toBeLessThanOrEqual(3);
});

it("FT-10 while a subgraph is away nobody waits for it, and when it is back it is found within seconds", async () => {
  subgraph.faulty.next = () => "reset";
  await times(60, () => subgraph.ask());
  const asked = subgraph.seen.requests;
  const away: Awaited<ReturnType<typeof subgraph.ask>>[] = [];
  while (away.length < 200) away.push(await subgraph.ask());
  expect(subgraph.seen.requests).toBe(asked);
  expect(new Set(away.map(({ code }) => code))).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
  const sorted = away.map(({ took }) => took).sort((a, b) => a - b);
  expect(sorted[197]).toBeLessThan(20);

  subgraph.faulty.next = () => "none";
  await pause(2_100);
  expect(await subgraph.ask()).toMatchObject(WORD);
  expect(await times(20, () => subgraph.ask())).toEqual(Array(20).fill(expect.objectContaining(WORD)));
});

it("FT-15 who leaves takes his calls along, and what is left is no fault of the subgraph", async () => {
  subgraph.faulty.answer = () => {};
  const callers = Array.from({ length: 50 }, leavingBudget);
  const asking = callers.map(({ budget }) => subgraph.ask("{ word }", budget));
  while (subgraph.got.length < 50) await pause(10);
  for (const { leave } of callers) leave();
  const answers = await Promise.all(asking);
  for (const { took } of answers) expect(took).toBeLessThan(2_000);
  while (subgraph.got.some(({ gone }) => !gone)) await pause(10);

  subgraph.faulty.answer = answerWell;
  expect(await subgraph.ask()).toMatchObject(WORD);
});

it("so many at once, so many waiting, and no more", async () => {
  subgraph.faulty.answer = () => {};
  const { budget } = leavingBudget();
  const soon = { ...budget, until: Date.now() + 800 };
  const answers = await times(64 + 256 + 40, () => subgraph.ask("{ word }", soon));
  expect(answers.filter(({ code, took }) => code === "SUBGRAPH_UNAVAILABLE" && took < 500)).toHaveLength(40);
  expect(subgraph.got).toHaveLength(64);
});
