import { type DirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, visit } from "graphql";
import { CLASSIFIED_TYPES, OWNERS, PARTY_TYPES } from "./owners";

/** By what a partner's home may know a person: the name for one request, and the pass that goes with it. */
const OF_A_PERSON = ["handle", "homePass"];

/** What would bring others' fields, or more of a person than their pass, to a partner's house; a sentence each. */
export function lintPartner(name: string, document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, {
    Directive: (directive) => {
      if (TAKING.includes(directive.name.value)) found.push(`@${directive.name.value} is for the hub's own subgraphs`);
      if (directive.name.value === "tag" && text(directive, "name") === "open")
        found.push('@tag(name: "open") is for the hub\'s own subgraphs: what the public may ask is looked at by hand');
    },
    ObjectTypeDefinition: (type) => void found.push(...ofPeople(type)),
    ObjectTypeExtension: ({ name: { value } }) => void found.push(`${value} is extended: write \`type\` with its @key`),
  });
  return [...new Set(found)].map((problem) => `${name}: ${problem}`);
}

const TAKING = ["override", "interfaceObject"];

/** Who owns each entity, with those that a partner brings. */
export function ownersWith(name: string, document: DocumentNode): Record<string, string> {
  const entities = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.directives?.some((one) => one.name.value === "key"),
  ) as ObjectTypeDefinitionNode[];
  return { ...Object.fromEntries(entities.map((type) => [type.name.value, name])), ...OWNERS };
}

function ofPeople({ name, fields = [], directives = [] }: ObjectTypeDefinitionNode): string[] {
  const type = name.value;
  if (type !== "Resident")
    return [...CLASSIFIED_TYPES, ...PARTY_TYPES].includes(type)
      ? [`${type} is about people and no partner's to extend; extend Resident`]
      : [];
  const keys = directives.filter((one) => one.name.value === "key").map((one) => text(one, "fields"));
  const required = fields.flatMap((field) =>
    (field.directives ?? []).filter((one) => one.name.value === "requires").map((one) => text(one, "fields")),
  );
  const external = fields
    .filter((field) => field.directives?.some((one) => one.name.value === "external"))
    .map((field) => field.name.value);
  return [
    ...keys.filter((key) => key !== "handle").map((key) => `Resident is known by handle alone, not by ${key}`),
    ...[...required, ...external]
      .filter((field) => !OF_A_PERSON.includes(field))
      .map((field) => `Resident.${field} is not told to a partner's house; require homePass`),
  ];
}

function text({ arguments: given = [] }: DirectiveNode, name: string): string {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value.trim() : "";
}
