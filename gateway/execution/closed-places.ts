import {
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from "graphql";
import { nameAsAsked, nameInPlan } from "./response-names";
import { selectedFields, type Selecting } from "./selected-fields";
import { isTree, type Place, type Tree } from "./tree";

type Tell = (place: Place) => void;
type Walk = (value: unknown, place: Place, tell: Tell) => void;

/** Finds the places of an answer, under the caller's names, that are empty because their fields are closed. */
export type FindClosed = (data: Tree, tell: Tell) => void;

export function findingClosed(selecting: Selecting, operation: OperationDefinitionNode): FindClosed {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) throw new Error("a document that was validated has its root type");
  const source = operation.operation === OperationTypeNode.MUTATION ? nameAsAsked : nameInPlan;
  const walk = walkObject(selecting, root, [operation.selectionSet], source);
  return (data, tell) => walk(data, [], tell);
}

function walkObject(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: SelectionSetNode[],
  source: (field: FieldNode) => string,
): Walk {
  const steps: { name: string; from: string; walk: Walk }[] = [];
  for (const [name, { field, below }] of selectedFields(selecting, type, sets)) {
    if (selecting.closed.has(`${type.name}.${field.name.value}`)) steps.push({ name, from: "", walk: isClosed });
    else if (below.length > 0)
      steps.push({ name, from: source(field), walk: walkField(selecting, type, field, below) });
  }
  return (value, place, tell) => {
    if (!isTree(value)) return;
    for (const { name, from, walk } of steps) walk(value[from], [...place, name], tell);
  };
}

const isClosed: Walk = (_value, place, tell) => tell(place);

/** Of which type the objects of a field are they say themselves, unless there is only one. */
function walkField(
  selecting: Selecting,
  parent: GraphQLObjectType,
  { name }: FieldNode,
  below: SelectionSetNode[],
): Walk {
  const named = getNamedType(parent.getFields()[name.value]?.type);
  const walks = new Map<string, Walk>();
  const walkOf = (typename: string): Walk => {
    const type = selecting.schema.getType(typename);
    const walk: Walk = isObjectType(type) ? walkObject(selecting, type, below, nameInPlan) : () => {};
    walks.set(typename, walk);
    return walk;
  };
  const walk: Walk = (value, place, tell) => {
    if (Array.isArray(value)) return value.forEach((element, index) => walk(element, [...place, index], tell));
    if (!isTree(value)) return;
    const typename = isObjectType(named) ? named.name : String(value.__typename);
    (walks.get(typename) ?? walkOf(typename))(value, place, tell);
  };
  return walk;
}
