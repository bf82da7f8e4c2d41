import { isDeepStrictEqual } from "node:util";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { buildSchema, execute, type GraphQLSchema, parse, printSchema, validate } from "graphql";
import { composeGraph, type Graph, type GraphParts, openGraph } from "./graph.fixture";
import { asOneSchema, PEOPLE_GRAPH } from "./people.fixture";
import { randomFrom, randomOperation } from "./random-operation.fixture";

const CASES = Number(process.env.STOCK_CASES ?? 150);
const SEED = Number(process.env.STOCK_SEED ?? 20261122);

/** The graph of invented people with nothing in it closed to anybody, which is all that stock Apollo Gateway knows. */
const OPEN_GRAPH: GraphParts = Object.fromEntries(
  Object.entries(PEOPLE_GRAPH).map(([name, { sdl, resolvers }]) => [
    name,
    { sdl: sdl.replaceAll(/ @classified\(as: \[[^\]]*\]\)/g, ""), resolvers },
  ]),
);

let ours: Graph;
let stock: ApolloServer;
let whole: GraphQLSchema;
beforeAll(async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = "1";
  ours = await openGraph(OPEN_GRAPH);
  const api = ours.schemas.get("api");
  if (!api) throw new Error("the graph has no schema");
  // A copy, because Apollo Server has put resolvers of its own into that one.
  whole = buildSchema(printSchema(api));
  const { supergraphSdl, sourceOf } = composeGraph(OPEN_GRAPH);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => ({
      process: async ({ request }) =>
        (await sourceOf(name).ask({ query: request.query ?? "", variables: request.variables })) as never,
    }),
  });
  stock = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await stock.start();
});
afterAll(async () => {
  await stock.stop();
  await ours.stop();
});

type Asked = { query: string; variables: Record<string, unknown> };

async function askStock({ query, variables }: Asked): Promise<unknown> {
  const { body } = await stock.executeOperation({ query, variables });
  return body.kind === "single" ? JSON.parse(JSON.stringify(body.singleResult.data ?? null)) : undefined;
}

/** The same of a schema that was never cut into subgraphs. */
async function askWhole({ query, variables }: Asked): Promise<unknown> {
  const { data } = await execute({
    schema: whole,
    document: parse(query),
    variableValues: variables,
    rootValue: asOneSchema.root,
    fieldResolver(source, given, _context, { fieldName }) {
      const thing = source.__typename && source !== asOneSchema.root ? asOneSchema.whole(source) : source;
      const value = thing[fieldName];
      return typeof value === "function" ? value(given) : (value ?? null);
    },
    typeResolver: ({ __typename }) => __typename,
  });
  return JSON.parse(JSON.stringify(data));
}

it(`answers ${CASES} random operations as stock Apollo Gateway does, and where that is wrong as one schema would (STOCK_SEED=${SEED})`, async () => {
  const random = randomFrom(SEED);
  let compared = 0;
  while (compared < CASES) {
    const asked = randomOperation(whole, random);
    if (validate(whole, parse(asked.query)).length > 0) continue;
    compared++;
    const { data } = await ours.ask(asked.query, asked.variables);
    const likeStock = isDeepStrictEqual(data, await askStock(asked));
    if (!likeStock) expect({ query: asked.query, data }).toEqual({ query: asked.query, data: await askWhole(asked) });
  }
}, 120_000);
