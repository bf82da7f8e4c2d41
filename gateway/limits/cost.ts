import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  getNullableType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from "graphql";
import { fragmentsIn } from "./size";

/** What a list without a page size is taken to hold. */
const ASSUMED_ITEMS = 10;
/** A change reads, decides, writes and keeps evidence. */
const OF_A_CHANGE = 10;
const LONGEST_PAGE = 200;

type Variables = Readonly<Record<string, unknown>>;

/**
 * How many objects an operation can ask for at most: each object field counts 1, times the lists that it stands in. A page
 * holds what `first` says, another list is taken to hold 10, and a change counts 10. Values cost nothing.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = fragmentsIn(document);
  const known = new Map<string, number>();
  const defaults = defaultsOf(operation);

  /** Of one object of the type; `page` is how many the page holds whose fields these are. */
  const ofSet = ({ selections }: SelectionSetNode, type: GraphQLCompositeType, page: number | null): number => {
    let cost = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) cost += ofField(node, type, page);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        cost += ofSet(node.selectionSet, named(node.typeCondition?.name.value) ?? type, page);
      else cost += ofFragment(node.name.value, page);
    }
    return cost;
  };

  const ofFragment = (name: string, page: number | null): number => {
    const key = `${name} ${page ?? ""}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, 0);
    const fragment = fragments.get(name);
    const type = named(fragment?.typeCondition.name.value);
    const cost = fragment && type ? ofSet(fragment.selectionSet, type, page) : 0;
    known.set(key, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType, page: number | null): number => {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(type)) return 0;
    const items = isListType(getNullableType(field.type)) ? (page ?? ASSUMED_ITEMS) : 1;
    return items * (1 + ofSet(node.selectionSet, type, pageSize(field, node)));
  };

  const pageSize = (field: GraphQLField<unknown, unknown>, node: FieldNode): number | null => {
    const argument = field.args.find(({ name }) => name === "first");
    if (!argument) return null;
    const given = node.arguments?.find(({ name }) => name.value === "first");
    const size = Number(given ? valueOf(given.value) : argument.defaultValue);
    return size >= 0 && size <= LONGEST_PAGE ? size : LONGEST_PAGE;
  };

  const valueOf = (node: ValueNode): unknown => {
    if (node.kind === Kind.VARIABLE) return variables[node.name.value] ?? defaults.get(node.name.value);
    return node.kind === Kind.INT ? node.value : undefined;
  };

  const named = (name: string | undefined): GraphQLCompositeType | null => {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : null;
  };

  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const cost = ofSet(operation.selectionSet, root, null);
  return operation.operation === "mutation" ? cost + OF_A_CHANGE * operation.selectionSet.selections.length : cost;
}

/** Whether the size of a page is left to a variable: then each request of a document may cost something else. */
export function leavesPagesToVariables(document: DocumentNode): boolean {
  let leaves = false;
  visit(document, {
    Argument({ name, value }) {
      leaves ||= name.value === "first" && value.kind === Kind.VARIABLE;
    },
  });
  return leaves;
}

const fieldOf = (type: GraphQLCompositeType, name: string) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlyMap<string, string> =>
  new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, defaultValue.value]] : [],
    ),
  );
