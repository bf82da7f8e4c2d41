import { MOST_TOKENS } from "../../kit/graph/read-document";
import { createReader } from "./read-document";

it("a document is read once for all who ask for it", () => {
  const read = createReader();
  expect(read("{ complexes { id } }")).toBe(read("{ complexes { id } }"));
  expect(read("{ complexes { name } }")).not.toBe(read("{ complexes { id } }"));
});

it("what cannot be read, or has too many tokens, is null", () => {
  const read = createReader();
  expect(read("{ complexes {")).toBeNull();
  expect(read(`{ ${"a ".repeat(MOST_TOKENS)} }`)).toBeNull();
});
