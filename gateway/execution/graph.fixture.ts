import { composeServices } from "@apollo/composition";
import { ApolloServer } from "@apollo/server";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, type GraphQLError, type GraphQLSchema, parse } from "graphql";
import { ANONYMOUS } from "../../kit/caller-context";
import type { RefusedLook } from "../../kit/evidence/refused-look";
import type { SubgraphAnswer, SubgraphRequest } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import type { GatewayContext } from "../subgraph-source";
import { HubGateway, type OnRefused, stringifyResult } from "./hub-gateway";
import { planHere } from "./plan-here.fixture";
import { readSchema } from "./read-schema";

export type Asked = { subgraph: string; request: SubgraphRequest };

type Question = [query: string, variables?: Record<string, unknown>, viewer?: Viewer, operationName?: string];

/** What a subgraph was told to write down as refused. */
export type Refused = { subgraph: string; looks: readonly RefusedLook[] };

export type Graph = {
  ask(...question: Question): Promise<{ data?: unknown; errors?: readonly GraphQLError[] }>;
  /** The answer as it leaves. */
  text(...question: Question): Promise<string>;
  /** The requests that each subgraph got since the last question. */
  requests: Asked[];
  /** What was refused since the last question. */
  refused: Refused[];
  /** A subgraph that fails from now on. */
  fail: Set<string>;
  /** What a subgraph answers instead, where it is told to. */
  rogue: Map<string, (answer: SubgraphAnswer) => SubgraphAnswer>;
  /** The schema of a subgraph, and under `api` the one that callers see. */
  schemas: ReadonlyMap<string, GraphQLSchema>;
  stop(): Promise<void>;
};

export type GraphParts = Record<string, { sdl: string; resolvers: object }>;

/** Subgraphs in memory, and their supergraph. */
export function composeGraph(parts: GraphParts) {
  const requests: Asked[] = [];
  const refused: Refused[] = [];
  const fail = new Set<string>();
  const rogue: Graph["rogue"] = new Map();
  const schemas = new Map(
    Object.entries(parts).map(([name, { sdl, resolvers }]) => [
      name,
      buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }),
    ]),
  );
  const composed = composeServices(
    Object.entries(parts).map(([name, { sdl }]) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid` })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const sourceOf = (subgraph: string) => ({
    async ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
      requests.push({ subgraph, request });
      if (fail.has(subgraph)) throw new Error(`${subgraph} is away`);
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`no subgraph ${subgraph}`);
      const document = parse(request.query);
      const { data, errors } = await execute({ schema, document, variableValues: request.variables });
      const answer = { data, ...(errors && { errors: errors.map((error) => error.toJSON()) }) };
      return rogue.get(subgraph)?.(answer) ?? answer;
    },
    async refused(looks: readonly RefusedLook[]): Promise<void> {
      if (fail.has(subgraph)) throw new Error(`${subgraph} is away`);
      refused.push({ subgraph, looks });
    },
    receipt: async (requestId: string): Promise<string | null> => `${subgraph} signs for ${requestId}`,
  });
  return { supergraphSdl: composed.supergraphSdl, sourceOf, requests, refused, fail, rogue, schemas };
}

/** The same behind our execution. */
export async function openGraph(parts: GraphParts, onRefused?: OnRefused): Promise<Graph> {
  const { supergraphSdl, sourceOf, ...graph } = composeGraph(parts);
  const read = await planHere(supergraphSdl);
  const gateway = new HubGateway(supergraphSdl, read, await readSchema(read.facts.api), sourceOf, { onRefused });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    stringifyResult,
    stopOnTerminationSignals: false,
    introspection: true,
  });
  await server.start();
  graph.schemas.set("api", gateway.schema);
  const text: Graph["text"] = async (query, variables, viewer = ANONYMOUS, operationName) => {
    graph.requests.length = 0;
    graph.refused.length = 0;
    const contextValue = { viewer, origin: { requestId: "test", address: null } };
    const { body } = await server.executeOperation({ query, variables, operationName }, { contextValue });
    if (body.kind !== "single") throw new Error("one answer is expected");
    return stringifyResult(body.singleResult);
  };
  return {
    ...graph,
    text,
    ask: async (...question) => JSON.parse(await text(...question)),
    stop: () => server.stop(),
  };
}
