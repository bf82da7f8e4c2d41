import { openGraph } from "./graph.fixture";

const TEXTS = [
  "",
  "삼도1차",
  'a "quoted" back\\slash',
  "line\nbreak\ttab\u0000",
  "\u2028\u2029\u007f",
  "🏠",
  "lone \ud83c",
  "\udfe0 lone",
];
const NUMBERS = [0, 1.5, 1e21, -1e-7];
const FLAGS = [true, false];

it("values are written as JSON writes them", async () => {
  const graph = await openGraph({
    values: {
      sdl: "type Query { texts: [String!]! numbers: [Float!]! flags: [Boolean!]! }",
      resolvers: { Query: { texts: () => TEXTS, numbers: () => NUMBERS, flags: () => FLAGS } },
    },
  });
  const text = await graph.text("{ texts numbers flags }");
  await graph.stop();
  expect(text).toBe(`${JSON.stringify({ data: { texts: TEXTS, numbers: NUMBERS, flags: FLAGS } })}\n`);
});
