import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createLog } from "../../kit/log";
import {
  createGraphReader,
  createGraphSealer,
  type RegisteredGraph,
  type SealedGraph,
} from "../../kit/supergraph-seal";
import { type FollowParts, followRegistry } from "./follow-registry";

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    seal: createGraphSealer(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
    read: createGraphReader(publicKey.export({ type: "spki", format: "pem" }).toString()),
  };
};
const { seal, read } = pair();
const stranger = pair();

const textOf = (name: string): string =>
  JSON.stringify({
    contracts: { open: "", partner: "", staff: "", self: "" },
    subgraphs: [{ name, url: "https://a.example" }],
  });
const sealed = async (number: number, text: string, by = seal, isUrgent = false): Promise<SealedGraph> => ({
  text,
  seal: await by(number, text, isUrgent),
});

/** What a gateway takes of the graphs that the registry hands it, one after the other. */
async function takenOf(handed: SealedGraph[], take: FollowParts["take"] = async () => {}) {
  const taken: string[] = [];
  jest.useFakeTimers();
  const following = await followRegistry({
    ask: async () => ({ data: { graph: handed.shift() ?? null } }),
    read,
    async take(graph, taking) {
      await take(graph, taking);
      taken.push(graph.subgraphs.map(({ name }) => name).join());
    },
    log: createLog("test", "silent"),
  });
  while (handed.length > 0) await jest.advanceTimersByTimeAsync(1000);
  await jest.advanceTimersByTimeAsync(1000);
  jest.useRealTimers();
  await following.stop();
  return taken;
}

describe("GS-19 a gateway takes a graph", () => {
  it("that is sealed and later than the one it runs, also one that an earlier one came back as", async () => {
    const handed = [await sealed(1, textOf("a")), await sealed(2, textOf("b")), await sealed(3, textOf("a"))];
    expect(await takenOf(handed)).toEqual(["a", "b", "a"]);
  });

  it("and none that was changed, that somebody else sealed, that has no seal, or that is an older one", async () => {
    const first = await sealed(2, textOf("a"));
    const handed = [
      first,
      { ...(await sealed(3, textOf("a"))), text: textOf("rogue") },
      await sealed(4, textOf("rogue"), stranger.seal),
      { text: textOf("rogue"), seal: "" },
      await sealed(1, textOf("older")),
      await sealed(2, textOf("another of this number")),
      await sealed(5, textOf("b")),
    ];
    expect(await takenOf(handed)).toEqual(["a", "b"]);
  });

  it("and goes on with the one it runs where a later one cannot be run", async () => {
    const fails = async ({ subgraphs }: RegisteredGraph): Promise<void> => {
      if (subgraphs[0]?.name === "broken") throw new Error("no such thing");
    };
    const handed = [await sealed(1, textOf("a")), await sealed(2, textOf("broken")), await sealed(3, textOf("c"))];
    expect(await takenOf(handed, fails)).toEqual(["a", "c"]);
  });

  it("FT-22 that waits for its plans no longer when a later one is there, which takes over at once where it is urgent", async () => {
    const seen: string[] = [];
    const waits: FollowParts["take"] = async ({ subgraphs: [part] }, { isUrgent, signal }) => {
      seen.push(`${part?.name} ${isUrgent ? "at once" : "when it is ready"}`);
      if (part?.name === "bad") await once(signal, "abort").then(() => signal.throwIfAborted());
    };
    const handed = [
      await sealed(1, textOf("good")),
      await sealed(2, textOf("bad")),
      await sealed(3, textOf("good"), seal, true),
      await sealed(4, textOf("better")),
    ];
    expect(await takenOf(handed, waits)).toEqual(["good", "good", "better"]);
    expect(seen).toEqual(["good at once", "bad when it is ready", "good at once", "better when it is ready"]);
  });

  it("and waits for nothing when it stops", async () => {
    jest.useFakeTimers();
    const handed = [await sealed(1, textOf("a")), await sealed(2, textOf("b"))];
    let isWaiting = false;
    const following = await followRegistry({
      ask: async () => ({ data: { graph: handed.shift() ?? null } }),
      read,
      async take(_graph, { isUrgent, signal }) {
        if (isUrgent) return;
        isWaiting = true;
        await once(signal, "abort").then(() => signal.throwIfAborted());
      },
      log: createLog("test", "silent"),
    });
    while (!isWaiting) await jest.advanceTimersByTimeAsync(1000);
    jest.useRealTimers();
    await following.stop();
  });
});
