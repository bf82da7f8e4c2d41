import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  validate,
  visit,
} from "graphql";

/** Leaves away of a query whatever a mistake does not need to show. */
export async function smallest(
  query: string,
  schema: GraphQLSchema,
  isMistaken: (query: string) => Promise<boolean>,
): Promise<string> {
  let least = query;
  for (let index = 0; ;) {
    const smaller = without(parse(least), index);
    if (smaller === null) return least;
    const isValid = everySelects(smaller) && validate(schema, smaller).length === 0;
    if (isValid && (await isMistaken(print(smaller)))) least = print(smaller);
    else index++;
  }
}

/** The document without its selection of that number, in the order in which they stand; null where there is none. */
function without(document: DocumentNode, index: number): DocumentNode | null {
  let count = 0;
  const enter = (_node: SelectionNode): null | undefined => (count++ === index ? null : undefined);
  const smaller = visit(document, { Field: { enter }, InlineFragment: { enter }, FragmentSpread: { enter } });
  return count > index ? onlyUsed(smaller) : null;
}

function onlyUsed(document: DocumentNode): DocumentNode {
  const spreads = new Set<string>();
  const variables = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void spreads.add(name.value),
    VariableDefinition: () => false,
    Variable: ({ name }) => void variables.add(name.value),
  });
  const isUsed = (one: DefinitionNode): boolean => one.kind !== Kind.FRAGMENT_DEFINITION || spreads.has(one.name.value);
  const definitions = document.definitions.filter(isUsed).map((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return one;
    const declared = one.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
    return { ...one, variableDefinitions: declared };
  });
  const isDone = definitions.length === document.definitions.length;
  return isDone ? { ...document, definitions } : onlyUsed({ ...document, definitions });
}

function everySelects(document: DocumentNode): boolean {
  let all = true;
  visit(document, { SelectionSet: ({ selections }) => void (all &&= selections.length > 0) });
  return all;
}
