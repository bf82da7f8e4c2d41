import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { type Fragments, fragmentOf, nameAsAsked } from "./response-names";

/** What a caller selects of objects of one type: each response name once, with everything selected below it. */
export type SelectedFields = Map<string, { field: FieldNode; below: SelectionSetNode[] }>;

export type Selecting = {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Fields, as `Type.field`, that are null whatever is known of them. */
  closed: ReadonlySet<string>;
};

export function selectedFields(
  { schema, fragments }: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectedFields {
  const selected: SelectedFields = new Map();
  const add = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) addField(selection);
      else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection, fragments);
        if (applies(schema, type, fragment.typeCondition?.name.value)) add(fragment.selectionSet);
      }
    }
  };
  const addField = (field: FieldNode): void => {
    const below = field.selectionSet ? [field.selectionSet] : [];
    const known = selected.get(nameAsAsked(field));
    if (known) known.below.push(...below);
    else selected.set(nameAsAsked(field), { field, below });
  };
  sets.forEach(add);
  return selected;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
