import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { type Fragments, selectionsOf } from "./response-names";
import type { Tree } from "./tree";

const isAboutTheSchema = ({ name }: FieldNode): boolean => name.value === "__schema" || name.value === "__type";

/** What an operation asks about the schema itself, which no subgraph is asked for; null where it asks nothing. */
export function introspecting(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): ((variables: Tree) => Tree) | null {
  const asked = fieldsAboutTheSchema(operation.selectionSet, fragments);
  if (asked.length === 0) return null;
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: asked };
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...definitions] };
  return (variables) => executeSync({ schema, document: alone, variableValues: variables }).data ?? {};
}

function fieldsAboutTheSchema({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return fieldsAboutTheSchema(selectionsOf(selection, fragments), fragments);
    return isAboutTheSchema(selection) ? [selection] : [];
  });
}
