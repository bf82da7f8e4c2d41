import {
  buildASTSchema,
  type DocumentNode,
  getNamedType,
  isAbstractType,
  isObjectType,
  isInterfaceType,
  isTypeDefinitionNode,
  Kind,
  parse,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  visit,
} from "graphql";
import { COUNTS_OF_AGENCIES, OPEN_NUMBERS, OWNERS, PARTNER_TYPES, PEOPLE_COUNTS, PERSONAL_TYPES } from "./owners";

/** Directives that this gateway does not enforce: they would look like protection and be none. */
const UNENFORCED = ["authenticated", "requiresScopes", "policy"];

const NUMBERS = ["Int", "Float"];

const PEOPLE_WORDS = /(recipient|participant|household|tenant|resident|enrol|attend|openCases|caseLoad)/i;

/** What is wrong with one subgraph's document, a sentence each. */
export function lintSubgraph(name: string, sdl: string, owners: Record<string, string> = OWNERS): string[] {
  const document = parse(sdl);
  return [
    ...undescribed(name, document, owners),
    ...unenforcedDirectives(document),
    ...requiredWithArguments(document),
    ...objects(document).flatMap((type) => [
      ...foreignNonNull(name, type, owners),
      ...promisedForOthers(name, type, owners),
      ...disguisedPeople(type),
    ]),
  ].map((problem) => `${name}: ${problem}`);
}

type Named = {
  name?: { value: string };
  description?: unknown;
  fields?: readonly Named[];
  arguments?: readonly Named[];
  values?: readonly Named[];
};

/**
 * Everything that a caller can read is described, once: root types need no description, and neither does an entity (with
 * its keys) where it is only pointed at, because its owner describes it.
 */
function undescribed(subgraph: string, document: DocumentNode, owners: Record<string, string>): string[] {
  const missing: string[] = [];
  const look = (node: Named, path: string[], keys: readonly string[]): void => {
    const here = [...path, node.name?.value ?? ""];
    if (!node.description && !keys.includes(here.join("."))) missing.push(`${here.join(".")} has no description`);
    for (const part of parts(node)) look(part, here, keys);
  };
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const name = definition.name.value;
    const elsewhere = owners[name] !== undefined && owners[name] !== subgraph;
    const keys = elsewhere ? toldByOwner(definition as ObjectTypeDefinitionNode) : [];
    look(definition, [], [...ROOTS, ...(elsewhere ? [name] : []), ...keys.map((key) => `${name}.${key}`)]);
  }
  return missing;
}

/** What an entity's owner describes: its keys, and what another subgraph only requires of it. */
const toldByOwner = (type: ObjectTypeDefinitionNode): string[] => [
  ...keysOf(type),
  ...(type.fields ?? [])
    .filter(({ directives = [] }) => directives.some(({ name }) => name.value === "external"))
    .map(({ name }) => name.value),
];

const ROOTS = ["Query", "Mutation"];

const keysOf = (type: ObjectTypeDefinitionNode): string[] =>
  (type.directives ?? []).filter(({ name }) => name.value === "key").flatMap(keyFieldNames);

const parts = (node: Named): Named[] => [...(node.fields ?? []), ...(node.arguments ?? []), ...(node.values ?? [])];

function unenforcedDirectives(document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, {
    Directive: ({ name }) => {
      if (UNENFORCED.includes(name.value)) found.push(`@${name.value} is enforced by nobody here`);
    },
  });
  return found;
}

/** Two fields that require one field with different arguments would be computed from one and the same answer. */
function requiredWithArguments(document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, {
    Directive({ name, arguments: [fields] = [] }) {
      if (name.value === "requires" && fields?.value.kind === Kind.STRING && fields.value.value.includes("("))
        found.push(`@requires(fields: "${fields.value.value}") gives arguments: require a field of its own`);
    },
  });
  return found;
}

const objects = (document: DocumentNode): ObjectTypeDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);

const isExternal = ({ directives = [] }: FieldDefinitionNode): boolean =>
  directives.some(({ name }) => name.value === "external");

/** Fields that a subgraph adds to somebody else's entity may be missing whenever that subgraph is; `@external` adds none. */
function foreignNonNull(subgraph: string, type: ObjectTypeDefinitionNode, owners: Record<string, string>): string[] {
  const keys = keysOf(type);
  if (keys.length === 0) return [];
  const owner = owners[type.name.value];
  if (!owner) return [`${type.name.value} has no owner in schema/owners.ts`];
  if (owner === subgraph) return [];
  return (type.fields ?? [])
    .filter((field) => field.type.kind === Kind.NON_NULL_TYPE && !keys.includes(field.name.value) && !isExternal(field))
    .map((field) => `${type.name.value}.${field.name.value} is added to ${owner}'s entity and must be nullable`);
}

/** A root field, or one that leads to somebody else's entity, is null when its subgraph is down, and must not blank the page. */
const promisedForOthers = (
  subgraph: string,
  type: ObjectTypeDefinitionNode,
  owners: Record<string, string>,
): string[] =>
  (type.fields ?? [])
    .filter((field) => {
      const owner = owners[namedType(field)];
      const others = type.name.value === "Query" || (owner !== undefined && owner !== subgraph);
      return others && field.type.kind === Kind.NON_NULL_TYPE;
    })
    .map((field) => `${type.name.value}.${field.name.value} may be missing with its subgraph and must be nullable`);

function keyFieldNames(key: { arguments?: readonly { name: { value: string }; value: { kind: string } }[] }): string[] {
  const fields = key.arguments?.find((argument) => argument.name.value === "fields")?.value as { value?: string };
  return fields?.value?.split(/\s+/) ?? [];
}

const namedType = (field: FieldDefinitionNode): string => {
  let type = field.type;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  return type.name.value;
};

/** A number of people in an Int would slip past the rule on the open contract. */
const disguisedPeople = (type: ObjectTypeDefinitionNode): string[] =>
  (type.fields ?? [])
    .filter((field) => NUMBERS.includes(namedType(field)) && PEOPLE_WORDS.test(field.name.value))
    .filter((field) => !COUNTS_OF_AGENCIES.includes(`${type.name.value}.${field.name.value}`))
    .map((field) => `${type.name.value}.${field.name.value} counts people and must be a PeopleCount`);

/**
 * What the open contract lets an anonymous caller reach that it must not, with the path that leads there: a type that is
 * not for everybody, or a number of which `numbers` does not say what it counts.
 */
export function lintOpenContract(publicSdl: string, numbers: Record<string, string> = OPEN_NUMBERS): string[] {
  const schema = buildASTSchema(parse(publicSdl));
  const forbidden = new Set([...PERSONAL_TYPES, ...PARTNER_TYPES, ...PEOPLE_COUNTS]);
  const problems: string[] = [];
  const unmet = new Set(Object.keys(numbers));
  const seen = new Set<string>();
  const walk = (typeName: string, path: string): void => {
    if (forbidden.has(typeName)) problems.push(`the open contract reaches ${typeName} by ${path}`);
    if (seen.has(typeName)) return;
    seen.add(typeName);
    const type = schema.getType(typeName);
    if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) walk(one.name, path);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${typeName}.${field.name}`;
      const of = getNamedType(field.type).name;
      if (NUMBERS.includes(of) && !unmet.delete(coordinate))
        problems.push(`${coordinate} is an open number and not among OPEN_NUMBERS of schema/owners.ts`);
      walk(of, `${path}.${field.name}`);
    }
  };
  walk("Query", "Query");
  for (const coordinate of unmet) problems.push(`${coordinate} is among OPEN_NUMBERS and is no open number`);
  if (schema.getMutationType()) problems.push("the open contract has mutations");
  return problems;
}
