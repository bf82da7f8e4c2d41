import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { Place } from "./tree";

/** The name under which the caller gets a field. */
export const nameAsAsked = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** The name under which a field is planned. */
export type NameInPlan = (field: FieldNode) => string;

/**
 * Its own name where the caller uses that and nothing could be given along, or one made from the caller's name and what is
 * given. Under the caller's names, a field that another one requires and the same field with other arguments would
 * overwrite each other. Names of the caller's stay apart, so that one that is emptied does not empty the other.
 */
export function namingInPlan(schema: GraphQLSchema): NameInPlan {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  const takingArguments = new Set(fields.filter(({ args }) => args.length > 0).map(({ name }) => name));
  return (field) => {
    const { value: name } = field.name;
    const asked = nameAsAsked(field);
    // What an object is has one name, by which the execution itself knows it.
    if (name === "__typename" || (asked === name && !takingArguments.has(name))) return name;
    const text = [asked, ...(field.arguments ?? []).map(print).sort()].join();
    return `${name}_${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  };
}

/** The same document under the plan's names. */
export const underPlanNames = (document: DocumentNode, nameInPlan: NameInPlan): DocumentNode =>
  visit(document, {
    Field(field) {
      const value = nameInPlan(field);
      return { ...field, alias: value === field.name.value ? undefined : { kind: Kind.NAME, value } };
    },
  });

type Names = Map<string, { asked: string; below: SelectionSetNode[] }>;

/** Leads a place in the plan's names back to the caller's; what stands in a field nobody asked for stands in its object. */
export function asAskedIn(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  nameInPlan: NameInPlan,
): (place: Place) => Place {
  const fragments = fragmentsOf(document);
  const collect = (sets: readonly SelectionSetNode[], names: Names = new Map()): Names => {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (selection.kind !== Kind.FIELD) collect([selectionsOf(selection, fragments)], names);
      else {
        const below = selection.selectionSet ? [selection.selectionSet] : [];
        const known = names.get(nameInPlan(selection));
        if (known) known.below.push(...below);
        else names.set(nameInPlan(selection), { asked: nameAsAsked(selection), below });
      }
    }
    return names;
  };
  return (place) => {
    let names = collect([operation.selectionSet]);
    const asked: Place = [];
    for (const step of place) {
      if (typeof step === "number") {
        asked.push(step);
        continue;
      }
      const named = names.get(step);
      if (!named) break;
      asked.push(named.asked);
      names = collect(named.below);
    }
    return asked;
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
