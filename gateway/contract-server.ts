import { setImmediate as turn } from "node:timers/promises";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { Refusal } from "../kit/errors";
import { MOST_TOKENS } from "../kit/graph/read-document";
import type { Log } from "../kit/log";
import type { Metrics } from "../kit/metrics";
import type { Traces } from "../kit/traces";
import type { Contract } from "./contracts";
import { countedAnswers } from "./counted-answers";
import { HubGateway, type OnAsked, stringifyResult } from "./execution/hub-gateway";
import type { PlannedGraph, ReadGraph } from "./execution/planned-graph";
import { readSchema } from "./execution/read-schema";
import { type Asked, createMostAsked, type MostAsked } from "./graph/most-asked";
import { incidentsOf } from "./incidents";
import { forgetMistakes } from "./limits/forget-mistakes";
import { createReader } from "./limits/read-document";
import { type RememberedDocuments, rememberedDocuments } from "./limits/remembered-documents";
import { createScales, type Question, type Weigh } from "./limits/weigh";
import { createAskedFields } from "./operations/asked-fields";
import { mistakesIn } from "./operations/mistakes-in";
import { maskError } from "./mask-error";
import { statusAsAskedFor } from "./response-status";
import type { GatewayContext, SubgraphSource } from "./subgraph-source";

/** One contract's API: its own supergraph document over the same sources. What is not in it does not exist. */
export async function startContract(
  supergraphSdl: string,
  read: ReadGraph,
  sourceOf: (subgraph: string) => SubgraphSource,
  log: Log,
  { metrics, traces, asked = createMostAsked() }: { metrics?: Metrics; traces?: Traces; asked?: MostAsked } = {},
): Promise<Contract> {
  const graph = await read(supergraphSdl);
  try {
    return await startOn(graph, supergraphSdl, sourceOf, log, { metrics, traces, asked });
  } catch (error) {
    graph.close();
    throw error;
  }
}

async function startOn(
  graph: PlannedGraph,
  supergraphSdl: string,
  sourceOf: (subgraph: string) => SubgraphSource,
  log: Log,
  { metrics, traces, asked }: { metrics?: Metrics; traces?: Traces; asked: MostAsked },
): Promise<Contract> {
  const schema = await readSchema(graph.facts.api);
  await turn();
  const gateway = new HubGateway(supergraphSdl, graph, schema, sourceOf, {
    onRefused: refusedIn(log),
    onPlanned: ({ origin: { requestId } }, started) =>
      traces?.add({ requestId, name: "plan", started, attributes: {} }),
    onAsked: noting(asked),
  });
  const documents = rememberedDocuments();
  const readDocument = createReader();
  const weigh = createScales(schema, readDocument);
  const askedBy = createAskedFields(schema, gateway.classifications, readDocument);
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    // It would print the whole schema to tell documents of several apart.
    documentStore: null,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    hideSchemaDetailsFromClientErrors: false,
    formatError: maskError(log),
    stringifyResult,
    logger: quiet(log),
    plugins: [
      documents.plugin,
      forgetMistakes([weigh, askedBy, readDocument]),
      ApolloServerPluginLandingPageDisabled(),
      statusAsAskedFor,
      incidentsOf(log),
      ...(metrics ? [countedAnswers(metrics)] : []),
    ],
  });
  await server.start();
  return {
    server,
    schema,
    weigh,
    validate: (text) => mistakesIn(schema, text),
    askedBy,
    warm: (questions, mayGoOn) => warm({ server, documents, weigh, log }, questions, mayGoOn),
    retire: () => gateway.retire(),
    stop: () => server.stop(),
  };
}

const noting =
  (asked: MostAsked): OnAsked =>
  ({ query, operationName, variables }, { viewer }) => {
    if (query !== undefined) asked.note({ query, operationName, viewer }, variables);
  };

/** The thread that plans has something to do while this one compiles. */
const AT_ONCE = 2;

type Warmed = { server: ApolloServer<GatewayContext>; documents: RememberedDocuments; weigh: Weigh; log: Log };

async function warm(
  { server, documents, weigh, log }: Warmed,
  questions: Iterator<Asked>,
  mayGoOn: () => boolean,
): Promise<number> {
  let made = 0;
  let failed = 0;
  const makeAll = async (): Promise<void> => {
    while (mayGoOn() && !documents.isFull) {
      const { value: asked, done } = questions.next() as IteratorResult<Asked, undefined>;
      if (done) return;
      const { query, operationName, switches, viewer } = asked;
      const contextValue: GatewayContext = { viewer, origin: WARMING, warming: true };
      const question = { query, operationName, variables: switches };
      const { body } = await server.executeOperation(question, { contextValue });
      if (body.kind === "single" && body.singleResult.errors) failed += 1;
      else {
        markPaid(weigh, question);
        made += 1;
      }
      await turn();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, makeAll));
  if (failed > 0) log.warn({ documents: failed }, "of some documents no plan could be made ahead");
  return made;
}

/** What is planned already costs nobody. What is too large is refused when it is asked. */
function markPaid(weigh: Weigh, question: Question): void {
  try {
    weigh(question).paid();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const WARMING = { requestId: "warming", address: null };

/** No field and no person is named: what is looked for is told by neither. */
const refusedIn =
  (log: Log) =>
  ({ viewer, origin }: GatewayContext, classes: readonly string[], unrecorded?: unknown): void => {
    const { agency, actor, purpose, basis } = viewer;
    if (unrecorded) {
      const { name, code } = unrecorded as Error & { code?: string };
      log.error({ requestId: origin.requestId, failure: name, code }, "what was refused cannot be recorded");
      return;
    }
    log.info({ requestId: origin.requestId, agency, actor, purpose, basis, classes }, "personal data was refused");
  };

/** The libraries' own remarks matter only when something is wrong. */
const quiet = (log: Log) => ({
  debug: () => {},
  info: () => {},
  warn: (message: string) => log.warn(message),
  error: (message: string) => log.error(message),
});
