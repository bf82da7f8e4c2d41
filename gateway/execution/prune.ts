import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { objectTypes } from "./classified-fields";
import type { Persons } from "./persons";

/**
 * A document without the fields that are closed to a caller, so that they are neither planned nor asked for. What holds
 * them stays, because whether it is there decides where the answer has null; in their place stands the key of an entity,
 * so that the evidence can name whose data was refused.
 */
export function withoutClosed(
  schema: GraphQLSchema,
  document: DocumentNode,
  closed: ReadonlySet<string>,
  { keyOf }: Pick<Persons, "keyOf">,
): DocumentNode {
  if (closed.size === 0) return document;
  const typeInfo = new TypeInfo(schema);
  const enter = (field: FieldNode): null | undefined | InlineFragmentNode => {
    const types = objectTypes(schema, typeInfo.getParentType()?.name);
    const open = types.filter((type) => !closed.has(`${type}.${field.name.value}`));
    if (open.length === types.length) return undefined;
    const keys = types.filter((type) => !open.includes(type)).flatMap((type) => keyOfType(type, keyOf(type)));
    const asked = [...open.map((type) => onType(type, [field])), ...keys];
    return asked.length === 0 ? null : onType(undefined, asked);
  };
  return visit(document, visitWithTypeInfo(typeInfo, { Field: { enter } }));
}

const keyOfType = (type: string, key: string | null): InlineFragmentNode[] =>
  key === null ? [] : [onType(type, [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: key } }])];

const onType = (type: string | undefined, selections: SelectionNode[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  ...(type !== undefined && {
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  }),
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * A document in which every object is asked for something: one of which nothing is left would not be asked for at all, and
 * be null where it is there and has nothing to show.
 */
export const neverEmpty = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave: (set: SelectionSetNode) => (set.selections.length > 0 ? undefined : { ...set, selections: [TYPENAME] }),
    },
  });
