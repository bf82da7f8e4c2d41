import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { type Fragments, fragmentOf, nameAsAsked } from "./response-names";

/** What a caller selects of objects of one type: each response name once, with everything selected below it. */
export type SelectedFields = Map<string, { field: FieldNode; below: SelectionSetNode[] }>;

export type Selecting = {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** The value of a variable that decides about `@skip` or `@include`. */
  decides(variable: string): boolean;
};

export function selectedFields(
  { schema, fragments, decides }: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectedFields {
  const selected: SelectedFields = new Map();
  const add = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, decides)) continue;
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

function isIncluded({ directives = [] }: SelectionNode, decides: Selecting["decides"]): boolean {
  return directives.every(({ name, arguments: given }) => {
    if (name.value !== "skip" && name.value !== "include") return true;
    const value = given?.[0]?.value;
    const yes = value?.kind === Kind.VARIABLE ? decides(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
    return yes === (name.value === "include");
  });
}
