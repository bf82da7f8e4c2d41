import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Place } from "./tree";

/** The name under which the caller gets a field. */
export const nameAsAsked = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/**
 * The name under which a field is planned: its own, or with arguments one made from them. Under the caller's names, a
 * field that another one requires and the same field with other arguments would overwrite each other.
 */
export function nameInPlan({ name, arguments: given = [] }: FieldNode): string {
  if (given.length === 0) return name.value;
  const text = given.map(print).sort().join();
  return `${name.value}_${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

/** The same document under the plan's names. What a mutation does keeps its names: it is done once for each. */
export function underPlanNames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  const rename = (field: FieldNode): FieldNode => {
    if (typeInfo.getParentType() === schema.getMutationType()) return field;
    const value = nameInPlan(field);
    return { ...field, alias: value === field.name.value ? undefined : { kind: Kind.NAME, value } };
  };
  return visit(document, visitWithTypeInfo(typeInfo, { Field: { enter: rename } }));
}

type Names = Map<string, { asked: string; below: SelectionSetNode[] }>;

/** Leads a place in the plan's names back to the caller's; of several names of one field the first is told. */
export function asAskedIn(document: DocumentNode, operation: OperationDefinitionNode): (place: Place) => Place {
  const fragments = fragmentsOf(document);
  const collect = (sets: readonly SelectionSetNode[], planned: typeof nameInPlan, names: Names = new Map()): Names => {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (selection.kind !== Kind.FIELD) collect([selectionsOf(selection, fragments)], planned, names);
      else {
        const below = selection.selectionSet ? [selection.selectionSet] : [];
        const known = names.get(planned(selection));
        if (known) known.below.push(...below);
        else names.set(planned(selection), { asked: nameAsAsked(selection), below });
      }
    }
    return names;
  };
  const atRoot = operation.operation === OperationTypeNode.MUTATION ? nameAsAsked : nameInPlan;
  return (place) => {
    let names = collect([operation.selectionSet], atRoot);
    return place.map((step) => {
      if (typeof step === "number") return step;
      const named = names.get(step);
      names = collect(named?.below ?? [], nameInPlan);
      return named?.asked ?? step;
    });
  };
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** What a fragment, inline or named, selects. */
export const selectionsOf = (node: InlineFragmentNode | FragmentSpreadNode, fragments: Fragments): SelectionSetNode =>
  (node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(node, fragments)).selectionSet;

export function fragmentOf({ name }: FragmentSpreadNode, fragments: Fragments): FragmentDefinitionNode {
  const fragment = fragments.get(name.value);
  if (!fragment) throw new Error("a document that was validated has all its fragments");
  return fragment;
}
