import {
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { type Fragments, fragmentOf, nameAsAsked, type NameInPlan } from "./response-names";

/** What a caller selects of objects of one type: each response name once, with everything selected below it. */
export type SelectedFields = Map<string, { field: FieldNode; below: SelectionSetNode[] }>;

/** A document's fragments, and the schema that it asks. */
type Asking = { schema: GraphQLSchema; fragments: Fragments };

export type Selecting = Asking & {
  nameInPlan: NameInPlan;
  /** Fields, as `Type.field`, that are null whatever is known of them. */
  closed: ReadonlySet<string>;
};

export function selectedFields(
  { schema, fragments }: Asking,
  type: GraphQLObjectType | GraphQLInterfaceType,
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

/** Whether what is selected of objects of an interface depends on what else they are. */
export function asksWhatItIs(
  { schema, fragments }: Asking,
  type: GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): boolean {
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === "__typename";
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection, fragments);
      return !applies(schema, type, fragment.typeCondition?.name.value) || asks(fragment.selectionSet);
    });
  return sets.some(asks);
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
