import { buildSubgraphSchema } from "@apollo/subgraph";
import { getDocumentNodeFromSchema } from "@graphql-tools/utils";
import {
  concatAST,
  type GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  lexicographicSortSchema,
  parse,
  print,
} from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";
import { openWhatOpenNeeds } from "./graph/open-what-open-needs";
import { Instant, LocalDate, PeopleCount, Won } from "./graph/scalars";

const LINK = parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@override", "@composeDirective"
])
@link(url: "https://tteurak.kr/specs/classified/v1.0", import: ["@classified"])
@composeDirective(name: "@classified")

"What kind of datum about a person a field tells."
directive @classified(as: [String!]!) on FIELD_DEFINITION`);

type ResolverClass = new () => object;
type TypeClass = abstract new () => object;

/** Answers a gateway that names an entity by its key: the row, or null where it is missing or hidden. */
type ReferenceResolver = (representation: never, context: never) => unknown;

export type SubgraphParts = {
  resolvers: NonEmptyArray<ResolverClass>;
  /** Types that only `_entities` or an interface leads to; left out here they would silently vanish. */
  types: TypeClass[];
  references: Record<string, ReferenceResolver>;
};

const SCALARS: GraphQLScalarType[] = [LocalDate, Instant, Won, PeopleCount];

/** Which of the types of a union or interface a value is, it says itself, at once: a compiled document waits for no type. */
const outcomeOf = ({ outcome }: { outcome?: string }): string | undefined => outcome;

/** A subgraph's executable schema, and the same as the document that is committed and composed. */
export type BuiltSubgraph = { schema: GraphQLSchema; readonly sdl: string };

/** Builds one subgraph (Federation 2) from its resolver classes. */
export function buildSubgraph({ resolvers, types, references }: SubgraphParts): BuiltSubgraph {
  const base = lexicographicSortSchema(
    buildSchemaSync({ resolvers, orphanedTypes: types as ResolverClass[], validate: false, skipCheck: true }),
  );
  const map = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) map[type] = { ...map[type], __resolveReference: resolve };
  for (const type of Object.values(base.getTypeMap()))
    if (isAbstractType(type)) map[type.name] = { ...map[type.name], __resolveType: outcomeOf };
  for (const scalar of SCALARS) if (scalar.name in map) map[scalar.name] = scalar as never;
  const typeDefs = concatAST([LINK, openWhatOpenNeeds(getDocumentNodeFromSchema(base))]);
  return {
    schema: buildSubgraphSchema([{ typeDefs, resolvers: map as never }]),
    // Printed for those who ask: a process that only serves never does.
    get sdl() {
      return `${print(typeDefs)}\n`;
    },
  };
}
