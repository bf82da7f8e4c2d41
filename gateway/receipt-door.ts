import type { FastifyInstance } from "fastify";
import { Refusal } from "../kit/errors";
import type { Log } from "../kit/log";
import type { Callers } from "./callers";
import { keptFromCaches, refuse } from "./graphql-door";
import type { SubgraphSource } from "./subgraph-source";

/** As the front of the gateway numbers requests. */
const REQUEST = /^[0-9a-f-]{36}$/;

type Asked = { Params: { id: string } };

/**
 * The address of receipts: for a request of the caller's own, what each subgraph signs about its records of it. A request
 * that is not sealed yet, another's, and none at all are the same 404.
 */
export function serveReceipts(
  app: FastifyInstance,
  callers: Callers,
  subgraphs: readonly string[],
  sourceOf: (subgraph: string) => SubgraphSource,
  log: Log,
): void {
  app.get<Asked>("/receipts/:id", async (request, reply) => {
    keptFromCaches(reply);
    try {
      const { viewer } = await callers(request.headers.authorization, request.ip);
      const caller = { viewer, origin: { requestId: request.id, address: request.ip } };
      const { id } = request.params;
      const signed =
        viewer.actor && REQUEST.test(id)
          ? await Promise.all(subgraphs.map((name) => sourceOf(name).receipt(id, caller).catch(away(name))))
          : [];
      const receipts = signed.filter((receipt) => receipt !== null);
      if (receipts.length > 0) return { receipts };
      reply.callNotFound();
      return reply;
    } catch (error) {
      if (error instanceof Refusal) return refuse(reply, error);
      throw error;
    }
  });

  // The others' receipts are worth having all the same.
  const away = (subgraph: string) => (error: unknown) => {
    log.warn({ subgraph, err: error }, "a subgraph gives no receipt");
    return null;
  };
}
