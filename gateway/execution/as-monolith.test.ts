import { buildSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { findMistake, openPair, type Pair, randomOperations } from "./monolith-pair.fixture";
import { randomFrom } from "./random-operation.fixture";

const SCHEMAS = Number(process.env.MONOLITH_SCHEMAS ?? 7);
const QUERIES = Number(process.env.MONOLITH_QUERIES ?? 40);
const SEED = Number(process.env.MONOLITH_SEED ?? 20261122);

const sorted = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

function expectSameSchema({ graph, whole }: Pair): void {
  const api = graph.schemas.get("api");
  if (!api) throw new Error("the graph has no schema");
  expect(sorted(buildSchema(printSchema(api)))).toEqual(sorted(whole));
}

const subgraphsOf = ({ random }: Pair): string[] =>
  Object.entries(random.parts).map(([name, { sdl }]) => `# ${name}\n${sdl}`);

it(`${SCHEMAS} random schemas, cut into subgraphs, answer as if nobody had cut them (MONOLITH_SEED=${SEED})`, async () => {
  let compared = 0;
  let seed = SEED;
  for (let schemas = 0; schemas < SCHEMAS; seed++) {
    const pair = await openPair(seed);
    if (!pair) continue;
    schemas++;
    expectSameSchema(pair);
    for (const asked of randomOperations(pair.whole, randomFrom(seed), QUERIES)) {
      compared++;
      const mistake = await findMistake(pair, asked);
      if (mistake !== null) throw new Error([`MONOLITH_SEED=${seed}`, mistake, ...subgraphsOf(pair)].join("\n"));
    }
    await pair.graph.stop();
  }
  process.stdout.write(`${compared} operations of ${SCHEMAS} schemas, cuts ${SEED} to ${seed - 1}\n`);
  expect(compared).toBeGreaterThan(SCHEMAS * QUERIES * 0.9);
}, 600_000);
