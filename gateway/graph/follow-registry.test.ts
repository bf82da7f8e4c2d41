import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import type { SubgraphRequest } from "../../kit/runtime";
import { createLog } from "../../kit/log";
import {
  createGraphReader,
  createGraphSealer,
  createNewestTeller,
  type RegisteredGraph,
  type SealedGraph,
} from "../../kit/supergraph-seal";
import type { AskAgencies } from "../ask-agencies";
import { type FollowParts, followRegistry } from "./follow-registry";

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    seal: createGraphSealer(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
    tellNewest: createNewestTeller(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
    read: createGraphReader(publicKey.export({ type: "spki", format: "pem" }).toString()),
  };
};
const { seal, tellNewest, read } = pair();
const stranger = pair();

const textOf = (name: string): string =>
  JSON.stringify({
    contracts: { open: "", partner: "", staff: "", self: "" },
    subgraphs: [{ name, url: "https://a.example" }],
  });
type Handed = SealedGraph & { number: number };
const sealed = async (number: number, text: string, by = seal, isUrgent = false): Promise<Handed> => ({
  number,
  text,
  seal: await by(number, text, isUrgent ? number : 0),
});
const nonceOf = ({ variables }: SubgraphRequest): string => String(variables?.nonce);

/** What the registry answers: one after the other, each as the newest there is. */
const registryOf =
  (handed: Handed[]): AskAgencies =>
  async (request) => {
    const next = handed.shift();
    return { data: { graph: next ? { ...next, newest: await tellNewest(next.number, nonceOf(request)) } : null } };
  };

/** What a gateway takes of the graphs that the registry hands it, one after the other. */
async function takenOf(
  handed: Handed[],
  take: FollowParts["take"] = async () => {},
  ask = registryOf(handed),
  last = "",
) {
  const taken: string[] = [];
  jest.useFakeTimers();
  const following = await followRegistry({
    ask,
    read,
    async take(graph, taking) {
      await take(graph, taking);
      taken.push(graph.subgraphs.map(({ name }) => name).join());
    },
    log: createLog("test", "silent"),
  });
  while (handed.length > 0) await jest.advanceTimersByTimeAsync(1000);
  do await jest.advanceTimersByTimeAsync(1000);
  while (last && !taken.includes(last));
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
      { number: 4, text: textOf("rogue"), seal: "" },
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

  it("and tries one that cannot be run once more, and not again", async () => {
    const broken = await sealed(2, textOf("broken"));
    let tries = 0;
    const fails = async ({ subgraphs }: RegisteredGraph): Promise<void> => {
      if (subgraphs[0]?.name !== "broken") return;
      tries += 1;
      throw new Error("no such thing");
    };
    const handed = [await sealed(1, textOf("a")), broken, broken, broken, await sealed(3, textOf("c"))];
    expect(await takenOf(handed, fails, undefined, "c")).toEqual(["a", "c"]);
    expect(tries).toBe(2);
  });

  it("GS-19 and no older one after a restart, which nobody can say is the newest in answer to its own question", async () => {
    const older = await sealed(1, textOf("older"));
    const lies = [
      () => tellNewest(1, "the question of another gateway"),
      (nonce: string) => tellNewest(2, nonce),
      (nonce: string) => stranger.tellNewest(1, nonce),
      async () => older.seal,
      async () => "",
    ];
    const handed = lies.map(() => older);
    const liar: AskAgencies = async (request) => {
      const next = handed.shift();
      const newest = await lies[handed.length]?.(nonceOf(request));
      return { data: { graph: next ? { ...next, newest } : null } };
    };
    expect(await takenOf(handed, undefined, liar)).toEqual([]);
    // The same is taken once the registry itself says so.
    expect(await takenOf([older])).toEqual(["older"]);
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

  it("FT-22 that came while another waited as if it had waited as long: who publishes again and again holds up nobody", async () => {
    const waiting: number[] = [];
    const waits: FollowParts["take"] = async ({ subgraphs: [part] }, { since, signal }) => {
      waiting.push(since);
      if (part?.name === "slow") await once(signal, "abort").then(() => signal.throwIfAborted());
    };
    const handed = [
      await sealed(1, textOf("first")),
      await sealed(2, textOf("slow")),
      await sealed(3, textOf("slow")),
      await sealed(4, textOf("there")),
      await sealed(5, textOf("after")),
    ];
    expect(await takenOf(handed, waits)).toEqual(["first", "there", "after"]);
    const [first, slow, , , after] = waiting;
    expect(waiting).toEqual([first, slow, slow, slow, after]);
    expect(new Set(waiting).size).toBe(3);
  });

  it("and gives one that comes after one that could not be run the whole of its time", async () => {
    const waiting = new Map<string, number>();
    const fails: FollowParts["take"] = async ({ subgraphs: [part] }, { since }) => {
      waiting.set(part?.name ?? "", since);
      if (part?.name === "broken") throw new Error("no such thing");
    };
    const handed = [await sealed(1, textOf("a")), await sealed(2, textOf("broken")), await sealed(3, textOf("c"))];
    const registry = registryOf(handed);
    const nothing = async () => ({ data: { graph: null } });
    const ask: AskAgencies = (...request) =>
      handed.length === 1 && !waiting.has("broken") ? nothing() : registry(...request);
    expect(await takenOf(handed, fails, ask, "c")).toEqual(["a", "c"]);
    expect(waiting.get("c")).toBeGreaterThan(waiting.get("broken") ?? NaN);
  });

  describe("FT-22 a rollback is urgent for as long as what it replaces runs", () => {
    const GOOD = { number: 1, urgentSince: 0 };
    /** What is taken, and how; those between wait until the gateway knows of the last one. */
    const following = async (...graphs: { number: number; urgentSince: number }[]) => {
      const seen: string[] = [];
      const handed = graphs.map(async ({ number, urgentSince }) => {
        const text = textOf(`graph ${number}`);
        return { number, text, seal: await seal(number, text, urgentSince) };
      });
      const last = `graph ${graphs.at(-1)?.number}`;
      let know = (): void => {};
      const known = new Promise<void>((done) => (know = done));
      const all = await Promise.all(handed);
      const ask: AskAgencies = (request, caller) => {
        if (request.variables?.after === graphs.at(-1)?.number) know();
        return registryOf(all)(request, caller);
      };
      const slow: FollowParts["take"] = async ({ subgraphs: [part] }, { isUrgent, signal }) => {
        seen.push(`${part?.name} ${isUrgent ? "at once" : "when it is ready"}`);
        if (part?.name !== last && seen.length > 1) await known;
        signal.throwIfAborted();
      };
      const taken = await takenOf(all, slow, ask, last);
      return { seen, taken };
    };

    it("also where a gateway hears only of a later graph", async () => {
      const { seen } = await following(GOOD, { number: 4, urgentSince: 3 }, { number: 5, urgentSince: 3 });
      expect(seen).toEqual(["graph 1 at once", "graph 4 at once", "graph 5 when it is ready"]);
    });

    it("and takes over although a later graph is there", async () => {
      const { taken } = await following(GOOD, { number: 2, urgentSince: 2 }, { number: 3, urgentSince: 2 });
      expect(taken).toEqual(["graph 1", "graph 2", "graph 3"]);
    });

    it("unless that replaces it", async () => {
      const { taken } = await following(GOOD, { number: 2, urgentSince: 2 }, { number: 3, urgentSince: 3 });
      expect(taken).toEqual(["graph 1", "graph 3"]);
    });
  });

  it("and waits for nothing when it stops", async () => {
    jest.useFakeTimers();
    const handed = [await sealed(1, textOf("a")), await sealed(2, textOf("b"))];
    let isWaiting = false;
    const following = await followRegistry({
      ask: registryOf(handed),
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
