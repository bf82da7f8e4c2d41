import type { ApolloServer } from "@apollo/server";
import type { Log } from "../kit/log";
import type { Audience } from "../kit/viewer";
import type { GraphQLSchema } from "graphql";
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
  stop(): Promise<void>;
};

/** Who has a contract; the hub itself asks subgraphs, and no contract. */
export type ContractName = Exclude<Audience, "hub">;

export type Contracts = {
  /** The contract of an audience; who wants it first waits until it is there. */
  of(audience: ContractName): Promise<Contract>;
  /** Starts it in a while, unless somebody wants it before. */
  soon(audience: ContractName): void;
  stop(): Promise<void>;
};

// Long enough for the first partner to be answered, which is what a start is waited for.
const SOON = 1000;

/** The contracts of a gateway, each started when it is first wanted: most installations never need all of them. */
export function openContracts(start: (audience: ContractName) => Promise<Contract>, log: Log): Contracts {
  const starting = new Map<ContractName, Promise<Contract>>();
  const timers: NodeJS.Timeout[] = [];
  const of = (audience: ContractName): Promise<Contract> => {
    const known = starting.get(audience);
    if (known) return known;
    const started = start(audience);
    starting.set(audience, started);
    // One that did not start is tried again by whoever wants it next.
    started.catch(() => starting.delete(audience));
    return started;
  };
  return {
    of,
    soon(audience) {
      const late = (error: unknown): void => log.error(error, `the ${audience} contract did not start`);
      const timer = setTimeout(() => of(audience).catch(late), SOON);
      timers.push(timer.unref());
    },
    async stop() {
      timers.forEach(clearTimeout);
      const contracts = await Promise.allSettled(starting.values());
      await Promise.all(contracts.map((one) => (one.status === "fulfilled" ? one.value.stop() : undefined)));
    },
  };
}
