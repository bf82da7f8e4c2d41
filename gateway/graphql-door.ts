import { createHash } from "node:crypto";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { openBudget } from "../kit/budget";
import { type Clock, seoulDate } from "../kit/clock";
import { Invalid, Refusal } from "../kit/errors";
import type { Metrics } from "../kit/metrics";
import { httpProblem } from "../kit/serve";
import type { Traces } from "../kit/traces";
import type { Caller } from "../kit/viewer";
import type { Callers } from "./callers";
import type { Contract, ContractName, Contracts } from "./contracts";
import type { Overload } from "./limits/overload";
import { type Quota, type Spent, WINDOW } from "./limits/quota";
import type { Question } from "./limits/weigh";
import { type CheckRegistration, DocumentsInvalid } from "./operations/check-registration";
import type { Operations } from "./operations/operations";
import { refuseResidentNumber } from "./refuse-resident-number";
import { REQUEST_WITHIN } from "./resilience/budget";
import { statedBy } from "./stated-access";
import type { GatewayContext } from "./subgraph-source";

export type DoorParts = {
  contracts: Contracts;
  callers: Callers;
  quota: Quota;
  overload: Overload;
  operations: Operations;
  checkRegistration: CheckRegistration;
  clock: Clock;
  metrics?: Metrics;
  traces?: Traces;
};

/** Who asks, and the contract that answers: also where another graph takes over between the two. */
type Admitted = { context: GatewayContext; contract: Contract };

/** The address of the graph: who asks, and why, is known before anything of the document is read. */
export function serveGraphql(app: FastifyInstance, parts: DoorParts): void {
  const { contracts, callers, quota, overload, operations, checkRegistration, clock, metrics, traces } = parts;
  const known = new WeakMap<FastifyRequest, Admitted>();
  const admittedOf = (request: FastifyRequest): Admitted => {
    const admitted = known.get(request);
    if (!admitted) throw new Error("nobody found out who asks");
    return admitted;
  };

  const context = async (request: FastifyRequest): Promise<GatewayContext> => admittedOf(request).context;
  const answerFrom = ({ server }: Contract) => fastifyApolloHandler(server, { context });
  const handlers = new WeakMap<Contract, ReturnType<typeof answerFrom>>();
  const handlerOf = (contract: Contract) => {
    const handler = handlers.get(contract) ?? answerFrom(contract);
    handlers.set(contract, handler);
    return handler;
  };

  const turnAway = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
    metrics?.requests.inc({ contract: NOT_KNOWN, outcome: refusal.code });
    keptFromCaches(reply);
    return refuse(reply, refusal);
  };

  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    async onRequest({ method, headers }, reply) {
      const refusal = overload.refusal();
      if (refusal) return turnAway(reply, refusal);
      // A body is judged where it is read; a GET has none, and a type all the same only where a page sends it by itself.
      if (method === "GET" && !/^application\/json *(;|$)/i.test(headers["content-type"] ?? "application/json"))
        throw httpProblem(415);
    },
    async preHandler(request, reply) {
      const refusal = overload.enter(reply.raw);
      if (refusal) return turnAway(reply, refusal);
      try {
        refuseResidentNumber(request);
        const asking = await callers(request.headers.authorization, request.ip);
        const body = request.method === "POST" ? request.body : undefined;
        const { viewer, ...said } = statedBy(asking, body, seoulDate(clock()));
        const caller: Caller = { viewer, origin: { requestId: request.id, address: request.ip, ...said } };
        const contract = await contracts.of(viewer.audience as ContractName);
        const by = await operations.resolve(request, asking).catch(async (error: unknown) => {
          // To guess ids is not free.
          admit(reply, await quota(caller, 1));
          throw error;
        });
        const question = questionOf(request);
        const { cost, paid } = contract.weigh(question);
        admit(reply, await quota(caller, cost));
        paid();
        metrics?.cost.inc({ contract: viewer.audience }, cost);
        operations.admit(typeof question.query === "string" ? contract.askedBy(question.query) : null, asking, by);
        await checkRegistration(contract, question, caller);
        const budget = openBudget(reply.raw, REQUEST_WITHIN);
        known.set(request, { context: { ...caller, budget }, contract });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return turnAway(reply, error);
      }
    },
    async onResponse(request, { elapsedTime, statusCode }) {
      metrics?.requestSeconds.observe(elapsedTime / 1000);
      if (!traces) return;
      const attributes = {
        contract: known.get(request)?.context.viewer.audience ?? NOT_KNOWN,
        document: hashOf(String(questionOf(request).query)),
        "http.response.status_code": statusCode,
      };
      traces.add({
        requestId: request.id,
        name: "request",
        started: Date.now() - elapsedTime,
        attributes,
        isRoot: true,
      });
    },
    async handler(request, reply) {
      // Apollo Server says no-store of each answer. What depends on the credential must not be handed to somebody with another, not even what is open.
      reply.header("vary", "authorization");
      return handlerOf(admittedOf(request).contract).call(this, request, reply);
    },
  });
  app.route({
    url: "/graphql",
    method: ["PUT", "PATCH", "DELETE", "OPTIONS"],
    async onRequest(_request, reply) {
      reply.header("allow", "GET, POST");
      throw httpProblem(405);
    },
    handler: async () => {},
  });
}

/** A document may hold what somebody looks for: it is told by its digest alone. */
const hashOf = (document: string): string => createHash("sha256").update(document).digest("hex");

/** What of the request says how much it asks for. */
const questionOf = ({ method, body, query }: FastifyRequest): Question =>
  ((method === "POST" ? body : query) as Question | undefined) ?? {};

/** Says what is left of the quota (draft-ietf-httpapi-ratelimit-headers), and refuses where nothing is. */
export function admit(reply: FastifyReply, { allowed, most, left, secondsToMore }: Spent): void {
  reply.header("ratelimit-policy", `"cost";q=${most};w=${WINDOW}`);
  reply.header("ratelimit", `"cost";r=${left};t=${secondsToMore}`);
  if (allowed) return;
  reply.header("retry-after", String(secondsToMore));
  throw new Invalid(
    `The quota of ${most} objects a minute is used up. Ask again in ${secondsToMore} s.`,
    `분당 허용량(${most})을 모두 사용했습니다. ${secondsToMore}초 후에 다시 요청하십시오.`,
    "QUOTA_EXCEEDED",
    429,
  );
}

export function keptFromCaches(reply: FastifyReply): void {
  reply.header("cache-control", "no-store");
  reply.header("vary", "authorization");
}

/** Of whoever was refused before his contract was known. */
const NOT_KNOWN = "unknown";

/** Seconds, after which an overload is over as a rule. */
const RETRY_AFTER = "1";

/** Refused before GraphQL was read; in GraphQL's own shape, because GraphQL clients read nothing else. */
export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, message, messageKo, status } = refusal;
  if (code === "OVERLOADED") reply.header("retry-after", RETRY_AFTER);
  if (status === 401) reply.header("www-authenticate", "Bearer");
  const errors =
    refusal instanceof DocumentsInvalid
      ? refusal.mistakes.map(({ document, why }) => ({ message: why, extensions: { code, messageKo, document } }))
      : [{ message, extensions: { code, messageKo } }];
  return reply.code(status).send({ errors });
}
