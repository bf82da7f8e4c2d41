import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeNode,
  visit,
} from "graphql";

const OPEN: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "tag" },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "name" }, value: { kind: Kind.STRING, value: "open" } },
  ],
};

const isOpen = (node: { directives?: readonly ConstDirectiveNode[] }): boolean =>
  !!node.directives?.some(
    ({ name, arguments: given }) =>
      name.value === "tag" && given?.some(({ value }) => value.kind === Kind.STRING && value.value === "open"),
  );

const opened = <Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node): Node =>
  isOpen(node) ? node : { ...node, directives: [...(node.directives ?? []), OPEN] };

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/**
 * Opens with each open field what a caller needs to ask for it: its arguments, and the scalars, enums and inputs that it
 * and they are made of. Object types are not opened by being returned: only their own open fields are.
 */
export function openWhatOpenNeeds(document: DocumentNode): DocumentNode {
  const needed = neededTypes(document);
  const ifNeeded = (node: ASTNode & { name: { value: string } }) =>
    needed.has(node.name.value) ? opened(node as never) : undefined;
  return visit(document, {
    FieldDefinition: (field) =>
      isOpen(field) ? { ...field, arguments: field.arguments?.map((argument) => opened(argument)) } : undefined,
    ScalarTypeDefinition: ifNeeded,
    EnumTypeDefinition: ifNeeded,
    InputObjectTypeDefinition: ifNeeded,
  });
}

function neededTypes(document: DocumentNode): Set<string> {
  const needed = new Set<string>();
  visit(document, {
    FieldDefinition: (field: FieldDefinitionNode) => {
      if (!isOpen(field)) return;
      needed.add(nameOf(field.type));
      for (const argument of field.arguments ?? []) needed.add(nameOf(argument.type));
    },
  });
  return needed;
}
