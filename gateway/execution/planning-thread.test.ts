import { readdirSync, readFileSync } from "node:fs";
import { print, parse } from "graphql";
import { createLog } from "../../kit/log";
import { CONTRACT_FILES } from "../../schema/files";
import { planHere } from "./plan-here.fixture";
import { type PlanningThread, startPlanningThread } from "./planning-thread";

const partner = readFileSync(CONTRACT_FILES.partner, "utf8");
const text = print(parse(readFileSync("docs/queries/courtyard.graphql", "utf8")));
const toPlan = { text, operationName: undefined, withKeys: false };
/** The place of a thread's priority after its name (proc(5)). */
const NICE = 16;

const quiet = createLog("test", "silent");

describe("the thread that plans", () => {
  const threads: PlanningThread[] = [];
  const started = (...parts: Parameters<typeof startPlanningThread>): PlanningThread => {
    const thread = startPlanningThread(...parts);
    threads.push(thread);
    return thread;
  };
  afterAll(() => Promise.all(threads.map((thread) => thread.close())));

  it("knows of a graph, and makes of a document, what planning here does", async () => {
    const here = await planHere(partner);
    const apart = await started(quiet).read(partner);
    expect(apart.facts).toEqual(here.facts);
    expect(JSON.stringify(await apart.plan(toPlan))).toBe(JSON.stringify(await here.plan(toPlan)));
  });

  it("leaves this one free: while a graph is read, timers are in time", async () => {
    const thread = started(quiet);
    await thread.read(partner);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const since = performance.now();
    await thread.read(partner);
    const took = performance.now() - since;
    clearInterval(timer);
    expect(longest).toBeLessThan(took / 2);
  });

  // Linux alone says how a thread stands behind the others of its process.
  (process.platform === "linux" ? it : it.skip)("stands behind those who answer, where cores are few", async () => {
    const priorities = (): number[] =>
      readdirSync("/proc/self/task").map((thread) => {
        const fields = readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
        return Number(fields[NICE]);
      });
    const before = priorities().filter((priority) => priority === 10).length;
    await started(quiet).read(partner);
    expect(priorities().filter((priority) => priority === 10)).toHaveLength(before + 1);
    expect(Math.min(...priorities())).toBe(0);
  });

  it("plans for who came before another graph took over, and says what cannot be planned", async () => {
    const graph = await started(quiet).read(partner);
    graph.close();
    const [one, other] = await Promise.all([graph.plan(toPlan), graph.plan(toPlan)]);
    expect(one).toEqual(other);
    await expect(graph.plan({ ...toPlan, text: "{ nothingOfThisName }" })).rejects.toThrow(/nothingOfThisName/);
    expect(await graph.plan(toPlan)).toEqual(one);
  });

  it("plans for whom a graph was replaced while he waited", async () => {
    const graph = await started(quiet).read(partner);
    const waiting = [graph.plan(toPlan), graph.plan(toPlan)];
    graph.close();
    const [one, other] = await Promise.all(waiting);
    expect(one).toEqual(other);
  });

  it("FT-57 that ends for want of memory takes nobody along: the next one reads the graphs again", async () => {
    const thread = started(quiet, 96);
    const graph = await thread.read(partner);
    const plan = await graph.plan(toPlan);
    const many = Array.from({ length: 12 }, () => thread.read(partner));
    const read = await Promise.allSettled(many);
    expect(read.some(({ status }) => status === "rejected")).toBe(true);
    expect(await graph.plan(toPlan)).toEqual(plan);
  });
});
