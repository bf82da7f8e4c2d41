import "./telemetry-off";
import { randomUUID } from "node:crypto";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { Refusal } from "../kit/errors";
import type { Log } from "../kit/log";
import { answerProblemsAsJson, listen, type Served } from "../kit/serve";
import type { Viewer } from "../kit/viewer";
import { type AskAgencies, type Callers, createCallers } from "./callers";
import { startContract } from "./contract-server";
import { addPlayground } from "./playground";
import type { GatewayContext, SubgraphSource } from "./subgraph-source";

const LARGEST_BODY = 1024 * 1024;

export type GatewayParts = {
  /** The supergraph documents: everything for partners, and what anonymous callers may ask. */
  supergraphs: { partner: string; open: string };
  sourceOf: (subgraph: string) => SubgraphSource;
  askAgencies: AskAgencies;
  /** Resolves when the subgraphs of this process are open; nobody is let in before. */
  ready: Promise<void>;
  host: string;
  port: number;
  playground: boolean;
  log: Log;
};

/** The front door: finds out who asks, and answers from the contract that this caller has. */
export async function startGateway(parts: GatewayParts): Promise<Served> {
  const { supergraphs, sourceOf, log } = parts;
  const open = openLater(() => startContract(supergraphs.open, sourceOf, log), log);
  const partner = await startContract(supergraphs.partner, sourceOf, log);
  const app = Fastify({ logger: false, bodyLimit: LARGEST_BODY, genReqId: () => randomUUID() });
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.get("/health/live", async () => ({ status: "ok" }));
  app.get("/health/ready", async () => ({ status: "ok" }));
  serveGraphql(app, { open: open.wanted, partner }, createCallers(parts.askAgencies, log));
  if (parts.playground) await addPlayground(app);
  answerProblemsAsJson(app, log);
  // Where it is tried out the first answer comes sooner; in production nobody who is let in waits.
  if (!parts.playground) await open.wanted();
  await parts.ready;
  const url = await listen(app, parts, "gateway");
  open.soon();
  return {
    url,
    async close() {
      await app.close();
      await Promise.all([open.stop(), partner.stop()]);
    },
  };
}

type Contract = ApolloServer<GatewayContext>;
type Contracts = { open: () => Promise<Contract>; partner: Contract };

// Long enough for the first partner to be answered, which is what a start is waited for.
const OPEN_AFTER = 1000;

/** A contract that is started when somebody wants it, or soon after the start; who wants it before waits for it. */
function openLater(start: () => Promise<Contract>, log: Log) {
  let starting: Promise<Contract> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const wanted = (): Promise<Contract> => (starting ??= start());
  return {
    wanted,
    soon(): void {
      timer = setTimeout(
        () => wanted().catch((error) => log.error(error, "the open contract did not start")),
        OPEN_AFTER,
      );
      timer.unref();
    },
    async stop(): Promise<void> {
      clearTimeout(timer);
      // One that did not start has said so, and has nothing to stop.
      await starting?.then(
        (contract) => contract.stop(),
        () => {},
      );
    },
  };
}

function serveGraphql(app: FastifyInstance, contracts: Contracts, callers: Callers): void {
  const viewers = new WeakMap<FastifyRequest, Viewer>();
  const context = async (request: FastifyRequest): Promise<GatewayContext> => {
    const viewer = viewers.get(request);
    if (!viewer) throw new Error("nobody found out who asks");
    return { viewer, origin: { requestId: request.id, address: request.ip } };
  };
  const answerFrom = (contract: Contract) => fastifyApolloHandler(contract, { context });
  const partner = answerFrom(contracts.partner);
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    async preHandler(request, reply) {
      try {
        viewers.set(request, await callers(request.headers.authorization));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return refuse(reply, error);
      }
    },
    async handler(request, reply) {
      const isOpen = viewers.get(request)?.audience === "open";
      const answer = isOpen ? answerFrom(await contracts.open()) : partner;
      return answer.call(this, request, reply);
    },
  });
}

const STATUS: Record<string, number> = { MEMBERSHIP_SUSPENDED: 403, CREDENTIALS_UNAVAILABLE: 503 };

/** Refused before GraphQL was read; in GraphQL's own shape, because GraphQL clients read nothing else. */
function refuse(reply: FastifyReply, { code, message, messageKo }: Refusal): FastifyReply {
  const status = STATUS[code] ?? 401;
  if (status === 401) reply.header("www-authenticate", "Bearer");
  return reply.code(status).send({ errors: [{ message, extensions: { code, messageKo } }] });
}
