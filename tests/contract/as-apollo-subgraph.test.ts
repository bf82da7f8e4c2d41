import { buildSubgraphSchema } from "@apollo/subgraph";
import { filterSchema } from "@graphql-tools/utils";
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from "graphql";
import { loadSubgraph, SUBGRAPHS } from "../../hub/subgraphs";

/** What a gateway can ask for. Directives and their scalars are read from the document, not from the schema that answers. */
const askable = (schema: GraphQLSchema): string =>
  printSchema(
    lexicographicSortSchema(
      filterSchema({
        schema,
        directiveFilter: () => false,
        typeFilter: (name) => !/^(federation|link|tag)__|^_Service$/.test(name),
      }),
    ),
  );

describe.each(SUBGRAPHS)("the schema by which %s answers", (name) => {
  it("is what Apollo's own library makes of its document", async () => {
    const { build } = await loadSubgraph(name);
    const { schema, sdl } = build();
    expect(askable(schema)).toEqual(askable(buildSubgraphSchema({ typeDefs: parse(sdl) })));
  });
});
