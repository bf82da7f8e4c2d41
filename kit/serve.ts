import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { openBudget } from "./budget";
import { CALLER_CONTEXT_HEADER, callerContextInvalid, type ContextVerifier } from "./caller-context";
import { Drain } from "./drain";
import { Refusal, StartError } from "./errors";
import type { HubEvent } from "./events/event";
import type { RefusedLook } from "./evidence/refused-look";
import type { Log } from "./log";
import type { SubgraphRequest, SubgraphRuntime } from "./runtime";
import type { Caller } from "./viewer";

const LARGEST_BODY = 8 * 1024 * 1024;
/** Of what no gateway said how long it waits. */
const ANSWER_WITHIN = 10_000;

/** Beside its graph: where a gateway has a subgraph write down what was refused, and where it gets receipts. */
export const REFUSED_PATH = "/evidence/refused";
export const RECEIPT_PATH = "/evidence/receipt";
/** Where other owners tell what happened there. */
export const EVENTS_PATH = "/events";

type Signed = FastifyRequest<{ Body: Buffer }>;

export type Served = { url: string; close(): Promise<void> };

/** Where a server listens, and how many milliseconds before it stops it says so. */
export type Place = { host: string; port: number; drainFor?: number };

/**
 * Puts a subgraph behind HTTP. Whoever asks must be signed for by a gateway, once, before GraphQL is parsed; what happened
 * elsewhere it hears from owners alone.
 */
export async function serveSubgraph(
  runtime: SubgraphRuntime,
  at: Place,
  verify: ContextVerifier,
  log: Log,
  verifyOwner: ContextVerifier,
): Promise<Served> {
  const app = Fastify({
    logger: false,
    bodyLimit: LARGEST_BODY,
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
  });
  const drain = new Drain(app);
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.get("/health/live", async () => ({ status: "ok" }));
  app.get("/health/ready", async (_request, reply) => {
    if (drain.begun) return reply.code(503).send({ status: "stopping" });
    return (await runtime.ready()) ? { status: "ok" } : reply.code(503).send({ status: "database unavailable" });
  });
  const signedBy = async (who: ContextVerifier, request: Signed, reply: FastifyReply): Promise<Caller> => {
    const caller = await who(request.headers[CALLER_CONTEXT_HEADER] as string | undefined, request.body);
    const isFirst = await runtime.redeem(caller).catch((error: unknown) => {
      log.error({ err: error, requestId: caller.origin.requestId }, "a ticket cannot be written down");
      throw new TicketsUnavailable();
    });
    if (!isFirst) throw callerContextInvalid();
    const { viewer, origin, within = ANSWER_WITHIN } = caller;
    return { viewer, origin, budget: openBudget(reply.raw, within) };
  };
  const answering = <Asked>(
    path: string,
    answer: (asked: Asked, caller: Caller) => Promise<unknown>,
    who = verify,
  ): void =>
    void app.post<{ Body: Buffer }>(path, async (request, reply) => {
      const caller = await signedBy(who, request, reply);
      const answered = await answer(JSON.parse(request.body.toString()) as Asked, caller);
      return reply.type("application/json").send(JSON.stringify(answered));
    });
  answering<SubgraphRequest>("/graphql", (asked, caller) => runtime.run(asked, caller));
  answering<{ looks: RefusedLook[] }>(REFUSED_PATH, async ({ looks }, caller) => {
    await runtime.refused(looks, caller);
    return { recorded: looks.length };
  });
  answering<{ requestId: string }>(RECEIPT_PATH, async ({ requestId }, caller) => ({
    receipt: await runtime.receipt(requestId, caller),
  }));
  answering<{ events: HubEvent[] }>(
    EVENTS_PATH,
    async ({ events }, { viewer }) => {
      // An owner tells what happened at itself alone.
      if (events.some(({ source }) => source !== viewer.actor)) throw callerContextInvalid();
      return runtime.hear(events);
    },
    verifyOwner,
  );
  answerProblemsAsJson(app, log);
  const url = await listen(app, at, runtime.name);
  return { url, close: () => drain.end(at.drainFor ?? 0) };
}

/** Nobody can tell whether this request came before, so nothing is read for it. */
class TicketsUnavailable extends Refusal {
  constructor() {
    super(
      "A part of the hub does not answer at the moment. Try again later.",
      "허브의 일부가 지금 응답하지 않습니다. 잠시 후 다시 시도하십시오.",
      "SUBGRAPH_UNAVAILABLE",
      503,
    );
  }
}

/** A request that no route answers, under the status that HTTP has for that. */
export const httpProblem = (statusCode: number): Error => Object.assign(new Error("no route"), { statusCode });

/** Every failure outside GraphQL is a JSON problem with a stable code; never HTML, a stack or a path. */
export function answerProblemsAsJson(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ code: "NOT_FOUND", message: "There is nothing here.", messageKo: "요청한 주소가 없습니다." }),
  );
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refusal)
      return reply.code(error.status).send({ code: error.code, message: error.message, messageKo: error.messageKo });
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, requestId: request.id }, "a request failed");
    const code = PROBLEM_CODES[status] ?? (status < 500 || error instanceof SyntaxError ? "BAD_REQUEST" : "INTERNAL");
    return reply.code(code === "BAD_REQUEST" ? 400 : status).send({ code, ...PROBLEM_SENTENCES[code] });
  });
}

const PROBLEM_CODES: Record<number, string> = {
  405: "METHOD_NOT_ALLOWED",
  413: "BODY_TOO_LARGE",
  415: "MEDIA_TYPE_UNSUPPORTED",
};

const PROBLEM_SENTENCES: Record<string, { message: string; messageKo: string }> = {
  BODY_TOO_LARGE: { message: "The request body is too large.", messageKo: "요청 본문이 너무 큽니다." },
  METHOD_NOT_ALLOWED: {
    message: "Ask with POST; a query may also be asked with GET.",
    messageKo: "POST로 요청하십시오. 조회는 GET도 가능합니다.",
  },
  MEDIA_TYPE_UNSUPPORTED: {
    message: "Send the request as application/json in UTF-8.",
    messageKo: "요청은 UTF-8의 application/json 형식이어야 합니다.",
  },
  BAD_REQUEST: {
    message: "This is not a request that can be read. Send JSON with a query.",
    messageKo: "읽을 수 없는 요청입니다. query가 담긴 JSON을 보내십시오.",
  },
  REQUEST_TIMEOUT: {
    message: "The request did not arrive in time. Send it again.",
    messageKo: "요청이 제시간에 도착하지 않았습니다. 다시 보내십시오.",
  },
  INTERNAL: { message: "Something went wrong on our side.", messageKo: "시스템 오류가 발생했습니다." },
};

/** Bytes that are no request of HTTP come to no route. They get a problem like all others, and nothing after them is read. */
export function answerUnreadable({ code }: { code?: string }, socket: Socket): void {
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const isLate = code === "ERR_HTTP_REQUEST_TIMEOUT";
  const problem = isLate ? "REQUEST_TIMEOUT" : "BAD_REQUEST";
  const body = JSON.stringify({ code: problem, ...PROBLEM_SENTENCES[problem] });
  const head = [
    `HTTP/1.1 ${isLate ? "408 Request Timeout" : "400 Bad Request"}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
  name: string,
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as { code?: string }).code !== "EADDRINUSE") throw error;
    throw new StartError(
      "PORT_TAKEN",
      `Port ${port} of ${host} is taken by another program. Stop it, or set ${name.toUpperCase()}_PORT to a free port.`,
    );
  }
}
