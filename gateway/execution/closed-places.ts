import {
  type FieldNode,
  getNamedType,
  type GraphQLObjectType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Persons } from "./persons";
import { selectedFields, type Selecting } from "./selected-fields";
import { isTree, type Place, type Tree } from "./tree";

/** A person, or else an entity, by its key. */
type Subject = { key: string; isPerson: boolean };

type Tell = (place: Place, coordinate: string, subject: string | null) => void;
type Walk = (value: unknown, place: Place, tell: Tell, subject: Subject | null) => void;

/**
 * Finds the places of an answer, under the caller's names, that are empty because their fields are closed, and whose data
 * would have stood there: the person's around it, or where there is none the entity's.
 */
export type FindClosed = (data: Tree, tell: Tell) => void;

type Finding = Selecting & { persons: Persons };

export function findingClosed(selecting: Finding, operation: OperationDefinitionNode): FindClosed {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) throw new Error("a document that was validated has its root type");
  const walk = walkObject(selecting, root, [operation.selectionSet]);
  return (data, tell) => walk(data, [], tell, null);
}

function walkObject(selecting: Finding, type: GraphQLObjectType, sets: SelectionSetNode[]): Walk {
  const steps: { name: string; from: string; walk: Walk }[] = [];
  const key = selecting.persons.keyOf(type.name);
  const isPerson = selecting.persons.isPerson(type.name);
  for (const [name, { field, below }] of selectedFields(selecting, type, sets)) {
    const coordinate = `${type.name}.${field.name.value}`;
    if (selecting.closed.has(coordinate)) steps.push({ name, from: "", walk: closedAt(coordinate) });
    else if (below.length > 0)
      steps.push({ name, from: selecting.nameInPlan(field), walk: walkField(selecting, type, field, below) });
  }
  return (value, place, tell, around) => {
    if (!isTree(value)) return;
    const known = key === null ? undefined : value[key];
    const subject = typeof known === "string" && (isPerson || !around?.isPerson) ? { key: known, isPerson } : around;
    for (const { name, from, walk } of steps) walk(value[from], [...place, name], tell, subject);
  };
}

const closedAt =
  (coordinate: string): Walk =>
  (_value, place, tell, subject) =>
    tell(place, coordinate, subject?.key ?? null);

/** Of which type the objects of a field are they say themselves, unless there is only one. */
function walkField(
  selecting: Finding,
  parent: GraphQLObjectType,
  { name }: FieldNode,
  below: SelectionSetNode[],
): Walk {
  const named = getNamedType(parent.getFields()[name.value]?.type);
  const walks = new Map<string, Walk>();
  const walkOf = (typename: string): Walk => {
    const type = selecting.schema.getType(typename);
    const walk: Walk = isObjectType(type) ? walkObject(selecting, type, below) : () => {};
    walks.set(typename, walk);
    return walk;
  };
  const walk: Walk = (value, place, tell, subject) => {
    if (Array.isArray(value)) return value.forEach((element, index) => walk(element, [...place, index], tell, subject));
    if (!isTree(value)) return;
    const typename = isObjectType(named) ? named.name : String(value.__typename);
    (walks.get(typename) ?? walkOf(typename))(value, place, tell, subject);
  };
  return walk;
}
