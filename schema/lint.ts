import {
  buildASTSchema,
  type DocumentNode,
  getNamedType,
  isObjectType,
  isInterfaceType,
  isTypeDefinitionNode,
  Kind,
  parse,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  visit,
} from "graphql";
import { OWNERS, PEOPLE_COUNTS, PERSONAL_TYPES } from "./owners";

/** Directives that this gateway does not enforce: they would look like protection and be none. */
const UNENFORCED = ["authenticated", "requiresScopes", "policy"];

const PEOPLE_WORDS = /(recipient|participant|household|tenant|resident|enrol|attend|openCases|caseLoad)/i;

/** What is wrong with one subgraph's document, a sentence each. */
export function lintSubgraph(name: string, sdl: string): string[] {
  const document = parse(sdl);
  return [
    ...undescribed(document),
    ...unenforcedDirectives(document),
    ...objects(document).flatMap((type) => [...foreignNonNull(name, type), ...disguisedPeople(type)]),
  ].map((problem) => `${name}: ${problem}`);
}

type Named = {
  name?: { value: string };
  description?: unknown;
  fields?: readonly Named[];
  arguments?: readonly Named[];
  values?: readonly Named[];
};

/** Root types need no description; everything else that a caller can read does. */
function undescribed(document: DocumentNode): string[] {
  const missing: string[] = [];
  const look = (node: Named, path: string[]): void => {
    const here = [...path, node.name?.value ?? ""];
    const root = path.length === 0 && ["Query", "Mutation"].includes(here[0] ?? "");
    if (!node.description && !root) missing.push(`${here.join(".")} has no description`);
    for (const part of parts(node)) look(part, here);
  };
  for (const definition of document.definitions) if (isTypeDefinitionNode(definition)) look(definition, []);
  return missing;
}

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

const objects = (document: DocumentNode): ObjectTypeDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);

/** Fields that a subgraph adds to somebody else's entity may be missing whenever that subgraph is. */
function foreignNonNull(subgraph: string, type: ObjectTypeDefinitionNode): string[] {
  const keys = (type.directives ?? []).filter((directive) => directive.name.value === "key");
  if (keys.length === 0) return [];
  const owner = OWNERS[type.name.value];
  if (!owner) return [`${type.name.value} has no owner in schema/owners.ts`];
  if (owner === subgraph) return [];
  const keyFields = keys.flatMap(keyFieldNames);
  return (type.fields ?? [])
    .filter((field) => field.type.kind === Kind.NON_NULL_TYPE && !keyFields.includes(field.name.value))
    .map((field) => `${type.name.value}.${field.name.value} is added to ${owner}'s entity and must be nullable`);
}

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
    .filter((field) => ["Int", "Float"].includes(namedType(field)) && PEOPLE_WORDS.test(field.name.value))
    .map((field) => `${type.name.value}.${field.name.value} counts people and must be a PeopleCount`);

/** What the open contract lets an anonymous caller reach that it must not, with the path that leads there. */
export function lintOpenContract(publicSdl: string): string[] {
  const schema = buildASTSchema(parse(publicSdl));
  const forbidden = new Set([...PERSONAL_TYPES, ...PEOPLE_COUNTS]);
  const problems: string[] = [];
  const seen = new Set<string>();
  const walk = (typeName: string, path: string): void => {
    if (forbidden.has(typeName)) problems.push(`the open contract reaches ${typeName} by ${path}`);
    if (seen.has(typeName)) return;
    seen.add(typeName);
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields())) walk(getNamedType(field.type).name, `${path}.${field.name}`);
  };
  walk("Query", "Query");
  if (schema.getMutationType()) problems.push("the open contract has mutations");
  return problems;
}
