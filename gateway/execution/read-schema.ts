import { setImmediate as turn } from "node:timers/promises";
import {
  type DefinitionNode,
  type GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  specifiedDirectives,
} from "graphql";
import { extendSchemaImpl } from "graphql/utilities/extendSchema";

/** So many milliseconds nobody else has a turn. */
const A_PIECE = 3;

const NOTHING = {
  description: undefined,
  query: null,
  mutation: null,
  subscription: null,
  types: [],
  directives: [],
  extensions: {},
  astNode: null,
  extensionASTNodes: [],
  assumeValid: true,
};

/**
 * What `buildASTSchema` makes of documents, a definition each, that were validated when they were composed. It would take tens
 * of milliseconds in one piece; here others have their turn in between.
 */
export async function readSchema(documents: readonly string[]): Promise<GraphQLSchema> {
  const definitions: DefinitionNode[] = [];
  await inPieces(documents, (document) => definitions.push(...parse(document, { noLocation: true }).definitions));
  const config = extendSchemaImpl(NOTHING, { kind: Kind.DOCUMENT, definitions }, { assumeValid: true });
  // A type makes its fields when it is first asked for them, which would be all at once at the end.
  await inPieces(config.types, (type) => "getFields" in type && type.getFields());
  const rootOf = (name: string): GraphQLObjectType | undefined =>
    config.types.filter(isObjectType).find((type) => type.name === name);
  const given = new Set(config.directives.map(({ name }) => name));
  return new GraphQLSchema({
    ...config,
    query: rootOf("Query"),
    mutation: rootOf("Mutation"),
    subscription: rootOf("Subscription"),
    directives: [...config.directives, ...specifiedDirectives.filter(({ name }) => !given.has(name))],
  });
}

async function inPieces<Item>(items: readonly Item[], act: (item: Item) => unknown): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    act(item);
    if (performance.now() - since < A_PIECE) continue;
    await turn();
    since = performance.now();
  }
  await turn();
}
