import { openGraph, type Graph } from "./graph.fixture";

const SUBGRAPHS = 6;
const FIELDS = Array.from({ length: 8 }, (_, index) => `f${index}`);

/** Every subgraph can tell everything, so that there are more ways to answer than anybody can look at. */
const everywhere = Object.fromEntries(
  Array.from({ length: SUBGRAPHS }, (_, index) => [
    `owner${index}`,
    {
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
        directive @classified(as: [String!]!) on FIELD_DEFINITION
        type Query { one: Thing @shareable }
        type Thing @key(fields: "id") { id: ID! own${index}: String other: Thing @shareable
          ${FIELDS.map((name) => `${name}: String @shareable`).join(" ")} }`,
      resolvers: { Query: { one: () => null } },
    },
  ]),
);

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph(everywhere);
});
afterAll(() => graph.stop());

it("DC-10 a graph in which everything can be had everywhere is planned in time", async () => {
  const own = Array.from({ length: SUBGRAPHS }, (_, index) => `own${index}`).join(" ");
  const thing = (levels: number): string =>
    `{ ${FIELDS.join(" ")} ${own} ${levels > 0 ? `other ${thing(levels - 1)}` : ""} }`;
  const started = Date.now();
  expect((await graph.ask(`{ one ${thing(8)} }`)).data).toEqual({ one: null });
  expect(Date.now() - started).toBeLessThan(15_000);
});
