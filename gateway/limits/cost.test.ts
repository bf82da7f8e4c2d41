import { buildSchema } from "graphql";
import { createScales } from "./weigh";

const schema = buildSchema(`
  type Query { people(first: Int = 20, name: String): People }
  type People { nodes: [Person!]! }
  type Person { id: ID! }`);

/** What each request costs once the document is planned. */
function costs(query: string, requests: readonly Record<string, unknown>[]): number[] {
  const weigh = createScales(schema);
  weigh({ query, variables: requests[0] }).paid();
  return requests.map((variables) => weigh({ query, variables }).cost);
}

it("a page whose size is a variable costs what each request gives for it", () => {
  const query = "query ($n: Int, $name: String) { people(first: $n, name: $name) { nodes { id } } }";
  expect(costs(query, [{ n: 10 }, { n: 100 }, { n: 10 }])).toEqual([11, 101, 11]);
});

it("the same where only a fragment has the variable", () => {
  const query = "query ($n: Int) { ...P } fragment P on Query { people(first: $n) { nodes { id } } }";
  expect(costs(query, [{ n: 10 }, { n: 100 }])).toEqual([11, 101]);
});

it("other variables change nothing of it", () => {
  const query = "query ($name: String) { people(name: $name) { nodes { id } } }";
  expect(costs(query, [{ name: "a" }, { name: "b" }])).toEqual([21, 21]);
});
