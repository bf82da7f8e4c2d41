import { setImmediate as turn } from "node:timers/promises";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { Log } from "../kit/log";
import type { Metrics } from "../kit/metrics";
import type { Traces } from "../kit/traces";
import type { Contract } from "./contracts";
import { countedAnswers } from "./counted-answers";
import { HubGateway, type OnAsked, stringifyResult } from "./execution/hub-gateway";
import type { ReadGraph } from "./execution/planned-graph";
import { type Asked, createMostAsked, type MostAsked } from "./graph/most-asked";
import { incidentsOf } from "./incidents";
import { rememberedDocuments } from "./limits/remembered-documents";
import { createScales, MOST_TOKENS } from "./limits/weigh";
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
  const gateway = new HubGateway(supergraphSdl, await read(supergraphSdl), sourceOf, {
    onRefused: refusedIn(log),
    onPlanned: ({ origin: { requestId } }, started) =>
      traces?.add({ requestId, name: "plan", started, attributes: {} }),
    onAsked: noting(asked),
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: rememberedDocuments(),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    hideSchemaDetailsFromClientErrors: false,
    formatError: maskError(log),
    stringifyResult,
    logger: quiet(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      statusAsAskedFor,
      incidentsOf(log),
      ...(metrics ? [countedAnswers(metrics)] : []),
    ],
  });
  await server.start();
  const { schema } = gateway;
  return {
    server,
    schema,
    weigh: createScales(schema),
    validate: (text) => mistakesIn(schema, text),
    askedBy: createAskedFields(schema, gateway.classifications),
    warm: (audience) => warm(server, asked.of(audience)),
    retire: () => gateway.retire(),
    stop: () => server.stop(),
  };
}

const noting =
  (asked: MostAsked): OnAsked =>
  ({ query, operationName, variables }, { viewer }) => {
    if (query !== undefined) asked.note({ query, operationName, viewer }, variables);
  };

// A graph that takes over a little later with its plans is better than one that stops everybody while it plans.
const WARMED_WITHIN = 2_000;

/** Makes plans ready for what is asked most, and leaves the process to others between any two. */
async function warm(server: ApolloServer<GatewayContext>, asked: readonly Asked[]): Promise<void> {
  const until = Date.now() + WARMED_WITHIN;
  for (const { query, operationName, switches, viewer } of asked) {
    if (Date.now() > until) return;
    const contextValue: GatewayContext = { viewer, origin: WARMING, warming: true };
    await server.executeOperation({ query, operationName, variables: switches }, { contextValue });
    await turn();
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
