import { readFileSync } from "node:fs";
import { createLog } from "../kit/log";
import { CONTRACT_FILES } from "../schema/files";
import { startContract } from "./contract-server";
import { type Contract, openContracts } from "./contracts";
import { planHere } from "./execution/plan-here.fixture";

const quiet = createLog("test", "silent");
const nobody = () => {
  throw new Error("nobody is asked");
};

/** A contract that does nothing but be told that another one took over. */
function contract() {
  const told = { retired: 0 };
  return { told, contract: { retire: () => void (told.retired += 1), stop: async () => {} } as unknown as Contract };
}

describe("the contracts of a gateway", () => {
  it("make nothing ready for one that was replaced before it was there", async () => {
    const [slow, next] = [contract(), contract()];
    let arrive: (slow: Contract) => void = () => {};
    const started: Contract[] = [];
    const contracts = openContracts(
      () => new Promise((resolve) => (arrive = resolve)),
      (one) => void started.push(one),
      quiet,
    );
    const wanted = contracts.of("partner");
    await contracts.renew(
      async () => next.contract,
      async () => {},
    );
    arrive(slow.contract);
    expect(await wanted).toBe(slow.contract);
    await new Promise(setImmediate);
    expect([started, slow.told.retired, next.told.retired]).toEqual([[], 1, 0]);
  });

  it("keep no graph of one that does not start", async () => {
    let open = 0;
    const read: typeof planHere = async (sdl) => {
      const graph = await planHere(sdl);
      open += 1;
      return {
        ...graph,
        facts: { ...graph.facts, api: ["type Query { a: NothingOfThisName }"] },
        close: () => void (open -= 1),
      };
    };
    await expect(startContract(readFileSync(CONTRACT_FILES.open, "utf8"), read, nobody, quiet)).rejects.toThrow();
    expect(open).toBe(0);
  });
});
