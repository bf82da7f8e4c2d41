import type { GraphQLError } from "graphql";
import { type Asked, type GraphParts, openGraph } from "./graph.fixture";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"])
directive @classified(as: [String!]!) on FIELD_DEFINITION`;

export type Part = [sdl: string, resolvers: object];

type Told = { data?: unknown; errors: readonly GraphQLError[]; requests: Asked[] };

/** What a graph of these subgraphs answers to one question. */
export async function askOnce(
  parts: Record<string, Part>,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Told> {
  const linked = Object.entries(parts).map(([name, [sdl, resolvers]]) => [name, { sdl: `${LINK}\n${sdl}`, resolvers }]);
  const graph = await openGraph(Object.fromEntries(linked) as GraphParts);
  const { data, errors = [] } = await graph.ask(query, variables);
  const requests = [...graph.requests];
  await graph.stop();
  return { data, errors, requests };
}
