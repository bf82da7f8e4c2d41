import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ANONYMOUS } from "../../kit/caller-context";
import { createLog } from "../../kit/log";
import { startContract } from "../contract-server";
import { planHere } from "../execution/plan-here.fixture";
import { composeGraph } from "../execution/graph.fixture";
import { PEOPLE_GRAPH } from "../execution/people.fixture";

/** `DC18_OPERATIONS=10000` asks all of them. */
const OPERATIONS = Number(process.env.DC18_OPERATIONS ?? 1_600);
const MB = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

it("DC-18 of thousands of operations that nobody asked before no more is kept than fits", async () => {
  const { supergraphSdl, sourceOf, requests } = composeGraph(PEOPLE_GRAPH);
  const { server, weigh, stop } = await startContract(supergraphSdl, planHere, sourceOf, createLog("test", "fatal"));
  let asked = 0;
  const ask = async (): Promise<void> => {
    const fields = Array.from({ length: 30 }, (_, index) => `a${asked}x${index}: id`).join(" ");
    const query = `{ resident(id: "r1") { ${fields} } }`;
    asked += 1;
    weigh({ query }).paid();
    const contextValue = { viewer: ANONYMOUS, origin: { requestId: "test", address: null } };
    const { body } = await server.executeOperation({ query }, { contextValue });
    if (body.kind !== "single" || body.singleResult.errors) throw new Error("it was not answered");
    requests.length = 0;
  };
  try {
    while (asked < OPERATIONS / 2) await ask();
    const before = heap();
    while (asked < OPERATIONS) await ask();
    // As many again would be some 100 MB.
    expect((heap() - before) / MB).toBeLessThan(25);
  } finally {
    await stop();
  }
}, 300_000);

it("DC-18 of documents that are wrong, or short and new, no more is kept than fits", async () => {
  const { supergraphSdl, sourceOf } = composeGraph(PEOPLE_GRAPH);
  const contract = await startContract(supergraphSdl, planHere, sourceOf, createLog("test", "fatal"));
  let asked = 0;
  const ask = async (query: string): Promise<void> => {
    contract.weigh({ query });
    contract.askedBy(query);
    const contextValue = { viewer: ANONYMOUS, origin: { requestId: "test", address: null } };
    await contract.server.executeOperation({ query }, { contextValue });
  };
  const grownBy = async (make: (nth: number) => string, times: number): Promise<number> => {
    const before = heap();
    for (let nth = 0; nth < times; nth++) await ask(make((asked += 1)));
    return (heap() - before) / MB;
  };
  try {
    await grownBy((nth) => `{ nothing${nth} }`, 200);
    // Each took one to four kilobytes that nobody looked at again.
    expect(await grownBy((nth) => `{ nothing${nth} }`, 1_000)).toBeLessThan(0.9);
  } finally {
    await contract.stop();
  }
}, 300_000);
