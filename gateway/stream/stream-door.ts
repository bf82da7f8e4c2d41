import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Invalid, Refusal, Unauthenticated } from "../../kit/errors";
import type { Log } from "../../kit/log";
import { httpProblem } from "../../kit/serve";
import type { Caller } from "../../kit/viewer";
import type { AskAgencies } from "../ask-agencies";
import type { Callers } from "../callers";
import type { Contract, ContractName, Contracts } from "../contracts";
import { admit, keptFromCaches, refuse } from "../graphql-door";
import type { Overload } from "../limits/overload";
import type { Quota } from "../limits/quota";
import { maskError } from "../mask-error";
import type { Operations } from "../operations/operations";
import { refuseResidentNumber } from "../refuse-resident-number";
import { followEvents } from "./follow-events";
import { inTurn } from "./in-turn";
import { JournalWatch } from "./journal-watch";
import { OpenStreams } from "./open-streams";
import { Mistaken, type Question, readSubscription } from "./read-subscription";
import { startStream } from "./start-stream";
import { type Streaming, streamingOf } from "./stream-schema";

export type StreamParts = {
  contracts: Contracts;
  callers: Callers;
  quota: Quota;
  overload: Overload;
  operations: Operations;
  askAgencies: AskAgencies;
  log: Log;
};

/**
 * The address of subscriptions, over server-sent events (the protocol of graphql-sse, a connection each). What is
 * subscribed to is told by `agencies`, to this caller, as long as he may be told.
 */
export function serveStreams(app: FastifyInstance, parts: StreamParts): OpenStreams {
  const { contracts, callers, quota, overload, operations, askAgencies, log } = parts;
  const streams = new OpenStreams();
  const watch = new JournalWatch(askAgencies, log);
  const ask = inTurn(askAgencies);
  const mask = maskError(log);
  const known = new WeakMap<Contract, Streaming | null>();
  const streamingIn = (contract: Contract): Streaming | null => {
    const found = known.get(contract);
    if (found !== undefined) return found;
    const streaming = streamingOf(contract);
    known.set(contract, streaming);
    return streaming;
  };

  async function open(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    insistOnEventStream(request);
    const overloaded = overload.refusal();
    if (overloaded) throw overloaded;
    refuseResidentNumber(request);
    const asking = () => callers(request.headers.authorization, request.ip);
    const caller = async (): Promise<Caller> => {
      const { viewer } = await asking();
      return { viewer, origin: { requestId: request.id, address: request.ip } };
    };
    const whoAsks = await asking();
    const { viewer } = whoAsks;
    const streaming = streamingIn(await contracts.of(viewer.audience as ContractName));
    if (!streaming) throw membersOnly();
    const by = await operations.resolve(request, whoAsks);
    const question = questionOf(request);
    const { cost, paid } = streaming.weigh(question);
    admit(reply, await quota(await caller(), cost));
    paid();
    const subscription = readSubscription(streaming, question);
    operations.admit(streaming.askedBy(String(question.query)), whoAsks, by);
    const lastId = request.headers["last-event-id"];
    await startStream({
      streams,
      client: viewer.actor ?? "",
      reply,
      streaming,
      subscription,
      follow: (signal) => (place) =>
        followEvents(
          { ask, watch, caller, signal },
          { ...place, ...(typeof lastId === "string" && { after: lastId }) },
        ),
      insistOnCaller: async () => void (await asking()),
      mask,
      log,
    });
  }

  app.route({
    url: "/stream",
    method: ["GET", "POST"],
    async handler(request, reply) {
      keptFromCaches(reply);
      try {
        await open(request, reply);
      } catch (error) {
        if (error instanceof Refusal) return refuse(reply, error);
        if (!(error instanceof Mistaken)) throw error;
        const { errors, code } = error;
        return reply.code(400).send({ errors: errors.map((one) => mask({ ...one, extensions: { code } })) });
      }
      return reply;
    },
  });
  app.route({
    url: "/stream",
    method: ["PUT", "PATCH", "DELETE", "OPTIONS"],
    async onRequest(_request, reply) {
      reply.header("allow", "GET, POST");
      throw httpProblem(405);
    },
    handler: async () => {},
  });
  return streams;
}

/** Of an address, variables are JSON. */
function questionOf({ method, body, query }: FastifyRequest): Question {
  const asked = ((method === "POST" ? body : query) as Question | undefined) ?? {};
  if (typeof asked.variables !== "string") return asked;
  try {
    return { ...asked, variables: JSON.parse(asked.variables) };
  } catch {
    throw httpProblem(400);
  }
}

function insistOnEventStream({ headers: { accept = "*/*" } }: FastifyRequest): void {
  if (!/(text\/event-stream|\*\/\*)/i.test(accept))
    throw new Invalid(
      "A stream is answered as text/event-stream. Accept it.",
      "스트림은 text/event-stream으로만 응답합니다. Accept 헤더를 확인하십시오.",
      "NOT_ACCEPTABLE",
      406,
    );
}

const membersOnly = (): Unauthenticated =>
  new Unauthenticated(
    "Events are told to member agencies. Sign in with your agency's credential.",
    "이벤트는 참여 기관에만 제공됩니다. 기관 인증 정보로 접속하십시오.",
  );
