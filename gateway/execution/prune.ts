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

/**
 * A document without the fields that are closed to a caller, so that they are neither planned nor asked for. What holds
 * them stays, because whether it is there decides where the answer has null.
 */
export function withoutClosed(
  schema: GraphQLSchema,
  document: DocumentNode,
  closed: ReadonlySet<string>,
): DocumentNode {
  if (closed.size === 0) return document;
  const typeInfo = new TypeInfo(schema);
  const enter = (field: FieldNode): null | undefined | InlineFragmentNode => {
    const types = objectTypes(schema, typeInfo.getParentType()?.name);
    const open = types.filter((type) => !closed.has(`${type}.${field.name.value}`));
    if (open.length === types.length) return undefined;
    return open.length === 0 ? null : onlyOf(open, field);
  };
  return visit(document, visitWithTypeInfo(typeInfo, { Field: { enter } }));
}

/** A field of an interface that is closed at some of its types is asked of the others, each by its name. */
const onlyOf = (types: string[], field: FieldNode): InlineFragmentNode =>
  onType(
    undefined,
    types.map((type) => onType(type, [field])),
  );

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
