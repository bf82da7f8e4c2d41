import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { answerUnreadable, httpProblem } from "../kit/serve";

const LARGEST_BODY = 1024 * 1024;
/** Whoever has not sent a request within this time is no longer waited for. */
const SENT_WITHIN = 10_000;
const HEADERS_WITHIN = 5_000;

/**
 * What stands towards the network, before anything is known of who asks: sizes, times, and answers in JSON to whatever comes.
 * Whom a request comes from the connection says, or `X-Forwarded-For` as far as proxies that are trusted wrote it.
 */
export function openFront(trustedProxies: readonly string[]): FastifyInstance {
  const app = Fastify({
    logger: false,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: LARGEST_BODY,
    // Until the last connection is closed each request is answered.
    return503OnClosing: false,
    requestTimeout: SENT_WITHIN,
    http: { headersTimeout: HEADERS_WITHIN, connectionsCheckingInterval: 1_000 },
    genReqId: () => randomUUID(),
    clientErrorHandler: answerUnreadable,
  });
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    checkCharset(request.headers["content-type"]);
  });
  return app;
}

function checkCharset(type: string | undefined): void {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type ?? "") ?? [];
  if (charset !== undefined && charset.toLowerCase() !== "utf-8") throw httpProblem(415);
}
