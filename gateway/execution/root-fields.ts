import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import { type Fragments, type NameInPlan, selectionsOf } from "./response-names";

/** The names, in the plan, of the changes that a mutation makes, in the order in which they are asked for. */
export function changesOf(
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
  nameInPlan: NameInPlan,
): string[] {
  const fieldsOf = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((one) => (one.kind === Kind.FIELD ? [one] : fieldsOf(selectionsOf(one, fragments))));
  return operation === OperationTypeNode.MUTATION ? [...new Set(fieldsOf(selectionSet).map(nameInPlan))] : [];
}

/** The request to one subgraph with its changes in order: the planner keeps the order of subgraphs, not that within one. */
export function inOrder(request: string, changes: readonly string[]): string {
  const place = ({ alias, name }: FieldNode): number => changes.indexOf((alias ?? name).value);
  const ordered = visit(parse(request), {
    OperationDefinition(operation) {
      const fields = operation.selectionSet.selections.filter((one) => one.kind === Kind.FIELD);
      const selections = [...fields].sort((one, other) => place(one) - place(other));
      return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    },
  });
  return stripIgnoredCharacters(print(ordered));
}
