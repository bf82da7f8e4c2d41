import { getDocumentNodeFromSchema } from "@graphql-tools/utils";
import { concatAST, type GraphQLSchema, isAbstractType, lexicographicSortSchema, parse, print } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { federated, type ReferenceResolver } from "./graph/federated";
import { openWhatOpenNeeds } from "./graph/open-what-open-needs";

const LINK = () =>
  parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@override", "@composeDirective"
])
@link(url: "https://tteurak.kr/specs/classified/v1.0", import: ["@classified"])
@composeDirective(name: "@classified")

"What kind of datum about a person a field tells."
directive @classified(as: [String!]!) on FIELD_DEFINITION`);

type ResolverClass = new () => object;
type TypeClass = abstract new () => object;

export type SubgraphParts = {
  resolvers: NonEmptyArray<ResolverClass>;
  /** Types that only `_entities` or an interface leads to; left out here they would silently vanish. */
  types: TypeClass[];
  references: Record<string, ReferenceResolver>;
};

/** Which of the types of a union or interface a value is, it says itself, at once: a compiled document waits for no type. */
const outcomeOf = ({ outcome }: { outcome?: string }): string | undefined => outcome;

/** A subgraph's executable schema, and the same as the document that is committed and composed. */
export type BuiltSubgraph = { schema: GraphQLSchema; readonly sdl: string };

/** Builds one subgraph (Federation 2) from its resolver classes. */
export function buildSubgraph({ resolvers, types, references }: SubgraphParts): BuiltSubgraph {
  const base = buildSchemaSync({
    resolvers: findable(resolvers),
    orphanedTypes: types as ResolverClass[],
    validate: false,
    skipCheck: true,
  });
  for (const type of Object.values(base.getTypeMap())) if (isAbstractType(type)) type.resolveType = outcomeOf;
  const sdl = (): string => {
    const sorted = getDocumentNodeFromSchema(lexicographicSortSchema(base));
    return `${print(concatAST([LINK(), openWhatOpenNeeds(sorted)]))}\n`;
  };
  return {
    schema: federated(base, references, sdl),
    // Printed for those who ask: a process that only serves never does.
    get sdl() {
      return sdl();
    },
  };
}

/** The library searches this list for each resolver at each field, which takes most of its time: here it is looked up. */
function findable(resolvers: NonEmptyArray<ResolverClass>): NonEmptyArray<ResolverClass> {
  const among = new Set<unknown>(resolvers);
  return Object.assign([...resolvers] as const, { includes: (resolver: unknown) => among.has(resolver) });
}
