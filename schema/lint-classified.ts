import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { DATA_CLASSES } from "../access/data-class";
import { CLASSIFIED_TYPES, PARTY_TYPES } from "./owners";

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
/** A field as one subgraph says it; null where it says no class. */
type Declared = { subgraph: string; type: Definition; field: FieldDefinitionNode; classes: string[] | null };

/** Fields of a person that are no datum of it: they name it, or carry what the graph itself needs. */
const NAMES = ["id", "subjectKey", "participantKey", "agencyLocalId", "key"];

/** What is wrong with how the subgraphs together declare personal data, a sentence each. */
export function lintClassified(subgraphs: Record<string, string>): string[] {
  const all = Object.entries(subgraphs).flatMap(([subgraph, sdl]) => declaredIn(subgraph, sdl));
  const byCoordinate = new Map<string, Declared[]>();
  for (const one of all) byCoordinate.set(coordinateOf(one), [...(byCoordinate.get(coordinateOf(one)) ?? []), one]);
  const classesOf = (coordinate: string): string[] =>
    (byCoordinate.get(coordinate) ?? []).flatMap(({ classes }) => classes ?? []);
  const typeOf = (coordinate: string): string | undefined => {
    const [known] = byCoordinate.get(coordinate) ?? [];
    return known && namedType(known.field);
  };
  const reached = (type: string, fields: string): string[] => reachedBy(type, selected(fields), typeOf);
  return all
    .flatMap((one) => [
      ...unclassified(one),
      ...malformed(one),
      ...contradicted(one, classesOf(coordinateOf(one))),
      ...lessThanRequired(one, classesOf, reached),
    ])
    .concat(inKeys(all, classesOf, reached));
}

function declaredIn(subgraph: string, sdl: string): Declared[] {
  const types = parse(sdl).definitions.filter(
    (definition): definition is Definition =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  return types.flatMap((type) =>
    (type.fields ?? []).map((field) => ({ subgraph, type, field, classes: classesSaid(field) })),
  );
}

function classesSaid({ directives = [] }: FieldDefinitionNode): string[] | null {
  const said = directives.find(({ name }) => name.value === "classified");
  const value = said?.arguments?.find(({ name }) => name.value === "as")?.value;
  if (!said) return null;
  const values = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return values.map((one) => (one.kind === Kind.STRING ? one.value : one.kind));
}

const coordinateOf = ({ type, field }: Declared): string => `${type.name.value}.${field.name.value}`;

const has = ({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }, directive: string): boolean =>
  directives.some(({ name }) => name.value === directive);

/** Deny by default: of a type about people every field says its class, or leads to a type whose fields do. */
function unclassified(one: Declared): string[] {
  const { subgraph, type, field, classes } = one;
  if (classes || !CLASSIFIED_TYPES.includes(type.name.value)) return [];
  if (NAMES.includes(field.name.value) || [...CLASSIFIED_TYPES, ...PARTY_TYPES].includes(namedType(field))) return [];
  // No caller gets an inaccessible field, and an external one is declared by its owner.
  if (has(field, "inaccessible") || has(field, "external")) return [];
  return [`${subgraph}: ${coordinateOf(one)} is about a person and says no class`];
}

function malformed(one: Declared): string[] {
  const { subgraph, type, field, classes } = one;
  if (!classes) return [];
  const at = `${subgraph}: ${coordinateOf(one)}`;
  const unknown = classes.filter((name) => !DATA_CLASSES.some((known) => known === name));
  return [
    ...(classes.length === 0 ? [`${at} is classified as nothing`] : []),
    ...unknown.map((name) => `${at} is classified as ${name}, which is no class of access/data-class.ts`),
    ...(field.type.kind === Kind.NON_NULL_TYPE
      ? [`${at} is classified and must be nullable: who may not see it gets null`]
      : []),
    ...(type.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [`${at} is classified at an interface; say it at each type that implements it`]
      : []),
  ];
}

/** The strictest wins at the gateway, but a subgraph that does not know of it would serve the copy. */
function contradicted(one: Declared, classes: string[]): string[] {
  if (has(one.field, "external")) return [];
  const missing = [...new Set(classes)].filter((name) => !one.classes?.includes(name));
  if (missing.length === 0) return [];
  return [`${one.subgraph}: ${coordinateOf(one)} is not classified as ${missing.join(", ")}, as another subgraph does`];
}

type ClassesOf = (coordinate: string) => string[];
type Reached = (type: string, fields: string) => string[];

/** What is derived from personal data is as personal as that, or it tells what its source may not. */
function lessThanRequired(one: Declared, classesOf: ClassesOf, reached: Reached): string[] {
  const fields = fieldsOf(one.field.directives, "requires")[0];
  if (fields === undefined) return [];
  return reached(one.type.name.value, fields).flatMap((required) => {
    const missing = classesOf(required).filter((name) => !one.classes?.includes(name));
    if (missing.length === 0) return [];
    return [
      `${one.subgraph}: ${coordinateOf(one)} requires ${required} and is not classified as ${missing.join(", ")}`,
    ];
  });
}

/** A key is told to every subgraph and to whoever asks for the type. */
function inKeys(all: Declared[], classesOf: ClassesOf, reached: Reached): string[] {
  const types = new Map(all.map(({ subgraph, type }) => [`${subgraph}: ${type.name.value}`, type]));
  return [...types].flatMap(([at, type]) =>
    fieldsOf(type.directives, "key")
      .flatMap((fields) => reached(type.name.value, fields))
      .filter((coordinate) => classesOf(coordinate).length > 0)
      .map((coordinate) => `${at} has the classified ${coordinate} in a key`),
  );
}

function fieldsOf(directives: readonly ConstDirectiveNode[] | undefined, directive: string): string[] {
  return (directives ?? []).flatMap(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === "fields")?.value;
    return name.value === directive && value?.kind === Kind.STRING ? [value.value] : [];
  });
}

function selected(fields: string): SelectionSetNode {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("a set of fields is one selection");
  return operation.selectionSet;
}

/** The coordinates that a set of fields touches, however deep. */
function reachedBy(
  type: string,
  { selections }: SelectionSetNode,
  typeOf: (coordinate: string) => string | undefined,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return reachedBy(selection.typeCondition?.name.value ?? type, selection.selectionSet, typeOf);
    const coordinate = `${type}.${selection.name.value}`;
    const below = typeOf(coordinate);
    return [coordinate, ...(selection.selectionSet && below ? reachedBy(below, selection.selectionSet, typeOf) : [])];
  });
}

function namedType({ type }: FieldDefinitionNode): string {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
}
