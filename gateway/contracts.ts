import type { ApolloServer } from "@apollo/server";
import type { Log } from "../kit/log";
import type { Audience } from "../kit/viewer";
import type { GraphQLSchema } from "graphql";
import type { Asked } from "./graph/most-asked";
import type { Weigh } from "./limits/weigh";
import type { ReadAskedFields } from "./operations/asked-fields";
import type { GatewayContext } from "./subgraph-source";

export type Contract = {
  server: ApolloServer<GatewayContext>;
  /** What a request to it costs, known before it is done. */
  weigh: Weigh;
  schema: GraphQLSchema;
  /** What is wrong with a document, a sentence each; nothing where it can be asked. */
  validate(text: string): string[];
  askedBy: ReadAskedFields;
  /** Makes plans ready, as long as it may and has room for more, and leaves the process to others between any two. Says how many. */
  warm(questions: Iterator<Asked>, mayGoOn: () => boolean): Promise<number>;
  /** Another one took over; whoever is being answered by this one still is. */
  retire(): void;
  stop(): Promise<void>;
};

/** Who has a contract; the hub itself asks subgraphs, and no contract. */
export type ContractName = Exclude<Audience, "hub">;

export type Contracts = {
  /** The contract of an audience; who wants it first waits until it is there. */
  of(audience: ContractName): Promise<Contract>;
  /** Starts it in a while, unless somebody wants it before. */
  soon(audience: ContractName): void;
  /**
   * Starts those that there are anew, in this way, gets each ready, and then puts them all in place at once; whoever is
   * being answered by one of those before is answered by it. Where one does not start, nothing changes.
   */
  renew(start: StartContract, ready: (contract: Contract, audience: ContractName) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

export type StartContract = (audience: ContractName) => Promise<Contract>;

/** Told of each that was started because somebody wanted it. */
type OnStarted = (contract: Contract, audience: ContractName) => void;

// Long enough for the first partner to be answered, which is what a start is waited for.
const SOON = 1000;

/** The contracts of a gateway, each started when it is first wanted: most installations never need all of them. */
export function openContracts(firstStart: StartContract, onStarted: OnStarted, log: Log): Contracts {
  let start = firstStart;
  let starting = new Map<ContractName, Promise<Contract>>();
  const timers: NodeJS.Timeout[] = [];
  const of = (audience: ContractName): Promise<Contract> => {
    const known = starting.get(audience);
    if (known) return known;
    const started = start(audience);
    starting.set(audience, started);
    // One that did not start is tried again by whoever wants it next.
    started.then(
      (contract) => {
        // One that was replaced before it was there is retired.
        if (starting.get(audience) === started) onStarted(contract, audience);
      },
      () => starting.get(audience) === started && starting.delete(audience),
    );
    return started;
  };
  return {
    of,
    soon(audience) {
      const late = (error: unknown): void => log.error(error, `the ${audience} contract did not start`);
      const timer = setTimeout(() => of(audience).catch(late), SOON);
      timers.push(timer.unref());
    },
    async renew(next, ready) {
      const renewed = new Map<ContractName, Promise<Contract>>();
      try {
        // One may be wanted for the first time while the others are made.
        for (let wanted = missing(); wanted; wanted = missing()) {
          const contract = await next(wanted);
          renewed.set(wanted, Promise.resolve(contract));
          await ready(contract, wanted);
        }
      } catch (error) {
        retireAll(renewed.values());
        throw error;
      }
      start = next;
      const former = starting;
      starting = renewed;
      retireAll(former.values());
      function missing(): ContractName | undefined {
        return [...starting.keys()].find((audience) => !renewed.has(audience));
      }
    },
    async stop() {
      timers.forEach(clearTimeout);
      const contracts = await Promise.allSettled(starting.values());
      await Promise.all(contracts.map((one) => (one.status === "fulfilled" ? one.value.stop() : undefined)));
    },
  };
}

function retireAll(contracts: Iterable<Promise<Contract>>): void {
  for (const contract of contracts)
    contract.then(
      ({ retire }) => retire(),
      () => {},
    );
}
