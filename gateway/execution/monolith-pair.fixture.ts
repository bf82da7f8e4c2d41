import { buildSchema, execute, type GraphQLSchema, parse, validate } from "graphql";
import { type Graph, openGraph } from "./graph.fixture";
import type { Known } from "./random-data.fixture";
import { type RandomGraph, randomGraph } from "./random-graph.fixture";
import { type Random, randomOperation } from "./random-operation.fixture";
import { sameAnswer, type Told } from "./same-answer.fixture";
import { smallest } from "./smallest.fixture";

export type Asked = { query: string; variables: Record<string, unknown> };

/** One schema and the same cut into subgraphs behind our execution. */
export type Pair = { graph: Graph; whole: GraphQLSchema; random: RandomGraph };

/** Null where the cut is none that can be put together again. */
export async function openPair(seed: number): Promise<Pair | null> {
  const random = randomGraph(seed);
  const graph = await openGraph(random.parts).catch((error: unknown) => {
    if (/cannot be satisfied by the subgraphs/.test(String(error))) return null;
    throw error;
  });
  return graph && { graph, whole: buildSchema(random.whole), random };
}

async function askWhole({ whole, random: { data } }: Pair, { query, variables }: Asked): Promise<Told> {
  data.changes = 0;
  const { entities, values, queries, mutations } = data.model;
  const roots = [
    { name: "Query", fields: queries },
    { name: "Mutation", fields: mutations },
  ];
  const answer = await execute({
    schema: whole,
    document: parse(query),
    variableValues: variables,
    rootValue: {},
    fieldResolver(source: Known, given, _context, { parentType, fieldName }) {
      const type = [...entities, ...values, ...roots].find(({ name }) => name === parentType.name);
      const field = type?.fields.find(({ name }) => name === fieldName);
      if (!field) throw new Error(`there is no ${parentType.name}.${fieldName}`);
      return data.value(source.__typename ? source : { __typename: parentType.name, number: "" }, field, given);
    },
    typeResolver: ({ __typename }: Known) => __typename,
  });
  return JSON.parse(JSON.stringify(answer));
}

async function askGraph({ graph, random: { data } }: Pair, { query, variables }: Asked): Promise<Told> {
  data.changes = 0;
  return (await graph.ask(query, variables)) as Told;
}

const mistakeIn = async (pair: Pair, asked: Asked): Promise<string | null> =>
  sameAnswer(await askWhole(pair, asked), await askGraph(pair, asked));

/** What the cut schema answers otherwise than the whole one, by the smallest question that shows it. */
export async function findMistake(pair: Pair, asked: Asked): Promise<string | null> {
  if ((await mistakeIn(pair, asked)) === null) return null;
  const isMistaken = async (query: string) => (await mistakeIn(pair, { ...asked, query })) !== null;
  const small = { ...asked, query: await smallest(asked.query, pair.whole, isMistaken) };
  const answers = [await askWhole(pair, small), await askGraph(pair, small)].map((one) => JSON.stringify(one));
  return [await mistakeIn(pair, small), small.query, JSON.stringify(small.variables), ...answers].join("\n");
}

/** As many random operations as a schema allows without looking for ever. */
export function randomOperations(schema: GraphQLSchema, random: Random, many: number): Asked[] {
  const found: Asked[] = [];
  for (let tries = 0; tries < many * 200 && found.length < many; tries++) {
    const asked = randomOperation(schema, random);
    if (validate(schema, parse(asked.query)).length === 0) found.push(asked);
  }
  return found;
}
