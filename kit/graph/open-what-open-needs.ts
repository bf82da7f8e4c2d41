import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeNode,
  visit,
} from "graphql";

const tagged = (name: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "tag" },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "name" }, value: { kind: Kind.STRING, value: name } },
  ],
});

type Tagged = { directives?: readonly ConstDirectiveNode[] };

const hasTag = (node: Tagged, tags: readonly string[]): boolean =>
  !!node.directives?.some(
    ({ name, arguments: given }) =>
      name.value === "tag" &&
      given?.some(({ value }) => value.kind === Kind.STRING && tags.some((tag) => tag === value.value)),
  );

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Opens with each open field what a caller needs to ask for it, and likewise with each field for residents. */
export const openWhatOpenNeeds = (document: DocumentNode): DocumentNode =>
  tagWhatIsNeeded(tagWhatIsNeeded(document, ["open"], "open"), ["self", "only-self"], "self");

/**
 * Gives a tag to the arguments of fields that carry one of some tags, and to the scalars, enums and inputs that these are
 * made of. Object types are not tagged by being returned: only their own tagged fields are.
 */
function tagWhatIsNeeded(document: DocumentNode, said: readonly string[], given: string): DocumentNode {
  const needed = neededTypes(document, said);
  const tag = <Node extends Tagged>(node: Node): Node =>
    hasTag(node, [given]) ? node : { ...node, directives: [...(node.directives ?? []), tagged(given)] };
  const ifNeeded = (node: ASTNode & { name: { value: string } }) =>
    needed.has(node.name.value) ? tag(node as never) : undefined;
  return visit(document, {
    FieldDefinition: (field) =>
      hasTag(field, said) ? { ...field, arguments: field.arguments?.map((argument) => tag(argument)) } : undefined,
    ScalarTypeDefinition: ifNeeded,
    EnumTypeDefinition: ifNeeded,
    InputObjectTypeDefinition: ifNeeded,
  });
}

function neededTypes(document: DocumentNode, said: readonly string[]): Set<string> {
  const needed = new Set<string>();
  visit(document, {
    FieldDefinition: (field: FieldDefinitionNode) => {
      if (!hasTag(field, said)) return;
      needed.add(nameOf(field.type));
      for (const argument of field.arguments ?? []) needed.add(nameOf(argument.type));
    },
  });
  return needed;
}
