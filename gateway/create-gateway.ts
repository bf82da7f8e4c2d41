import type { FastifyInstance } from "fastify";
import type { Clock } from "../kit/clock";
import type { Log } from "../kit/log";
import { answerProblemsAsJson, listen, type Served } from "../kit/serve";
import type { AccessTokens } from "./access-token";
import { type AskAgencies, createCallers } from "./callers";
import { startContract } from "./contract-server";
import { type ContractName, openContracts } from "./contracts";
import { openFront } from "./front";
import { serveGraphql } from "./graphql-door";
import { createQuota, type Quotas } from "./limits/quota";
import { addPlayground } from "./playground";
import { serveReceipts } from "./receipt-door";
import type { SubgraphSource } from "./subgraph-source";

/** Whose tokens are taken here, and the issuer's own pages where this process runs it. */
export type GatewayIdentity = {
  tokens: AccessTokens;
  mount(app: FastifyInstance): void;
  /** Told once where the gateway listens, which is its address unless it was given another. */
  listensAt(url: string): void;
};

export type GatewayParts = {
  /** The supergraph document of a contract. */
  supergraphOf: (contract: ContractName) => string;
  sourceOf: (subgraph: string) => SubgraphSource;
  /** The subgraphs that keep evidence. */
  subgraphs: readonly string[];
  askAgencies: AskAgencies;
  identity: GatewayIdentity;
  /** Resolves when the subgraphs of this process are open; nobody is let in before. */
  ready: Promise<void>;
  clock: Clock;
  host: string;
  port: number;
  playground: boolean;
  quotas: Quotas;
  log: Log;
};

/** The front door: finds out who asks, and answers from the contract that this caller has. */
export async function startGateway(parts: GatewayParts): Promise<Served> {
  const { supergraphOf, sourceOf, clock, log } = parts;
  const contracts = openContracts((contract) => startContract(supergraphOf(contract), sourceOf, log), log);
  await contracts.of("partner");
  const app = openFront();
  // Before anything is awaited: from then on a route answers its failures as it was told to by then.
  answerProblemsAsJson(app, log);
  app.get("/health/live", async () => ({ status: "ok" }));
  app.get("/health/ready", async () => ({ status: "ok" }));
  const { identity } = parts;
  identity.mount(app);
  const callers = createCallers(parts.askAgencies, log, identity.tokens);
  serveGraphql(app, contracts, callers, createQuota(parts.quotas), clock);
  serveReceipts(app, callers, parts.subgraphs, sourceOf, log);
  if (parts.playground) await addPlayground(app);
  // Where it is tried out the first answer comes sooner; in production nobody from outside who is let in waits.
  if (!parts.playground) await contracts.of("open");
  await parts.ready;
  const url = await listen(app, parts, "gateway");
  identity.listensAt(url);
  contracts.soon("open");
  return {
    url,
    async close() {
      await app.close();
      await contracts.stop();
    },
  };
}
