import { AnyType, entitiesResolver, ServiceType } from "@apollo/subgraph/dist/types";
import {
  type GraphQLFieldConfigMap,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLUnionType,
  isObjectType,
} from "graphql";

/** Answers a gateway that names an entity by its key: the row, or null where it is missing or hidden. */
export type ReferenceResolver = (representation: never, context: never) => unknown;

/**
 * The same schema with what a gateway asks for: `_entities` and `_service` (Apollo Federation 2, subgraph specification).
 * `buildSubgraphSchema` would print this schema and read it again, which took a sixth of a start; a test compares both.
 */
export function federated(
  base: GraphQLSchema,
  references: Readonly<Record<string, ReferenceResolver>>,
  sdl: () => string,
): GraphQLSchema {
  const { query, types, ...rest } = base.toConfig();
  if (!query) throw new Error("a subgraph has no query");
  const entities = Object.entries(references).map(([name, resolveReference]) => {
    const type = base.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} has a reference and is no type of this subgraph`);
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
    return type;
  });
  const federation: GraphQLFieldConfigMap<unknown, unknown> = {
    _service: { type: new GraphQLNonNull(ServiceType), resolve: () => ({ sdl: sdl() }) },
    ...(entities.length > 0 && { _entities: entitiesField(entities) }),
  };
  const { fields, ...ofQuery } = query.toConfig();
  const root = new GraphQLObjectType({ ...ofQuery, fields: { ...fields, ...federation } });
  return new GraphQLSchema({ ...rest, query: root, types: types.filter((type) => type !== query), assumeValid: true });
}

const entitiesField = (types: GraphQLObjectType[]): GraphQLFieldConfigMap<unknown, unknown>[string] => ({
  type: new GraphQLNonNull(
    new GraphQLList(
      new GraphQLUnionType({
        name: "_Entity",
        types,
        resolveType: ({ __typename }: { __typename: string }) => __typename,
      }),
    ),
  ),
  args: { representations: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(AnyType))) } },
  resolve: (_source, { representations }, context, info) => entitiesResolver({ representations, context, info }),
});
