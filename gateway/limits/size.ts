import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from "graphql";
import type { SelectionNode, SelectionSetNode } from "graphql";

/** What an operation asks for with its fragments put in place, however they nest. */
export type Size = {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  /** The fields of the outermost level. */
  rootFields: number;
};

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };

/** Null where fragments spread themselves, which validation says. Each fragment is looked at once: doubling costs nothing. */
export function sizeOf(document: DocumentNode, operation: OperationDefinitionNode): Size | null {
  const fragments = fragmentsIn(document);
  const known = new Map<string, Size | "under way">();
  let isCyclic = false;

  const ofFragment = (name: string): Size => {
    const found = known.get(name);
    if (found === "under way") isCyclic = true;
    if (found) return found === "under way" ? NOTHING : found;
    known.set(name, "under way");
    const fragment = fragments.get(name);
    const size = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    known.set(name, size);
    return size;
  };

  const within = (node: SelectionNode): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const size = node.selectionSet ? ofSet(node.selectionSet) : NOTHING;
    if (node.kind === Kind.INLINE_FRAGMENT) return size;
    return {
      depth: size.depth + 1,
      fields: size.fields + 1,
      aliases: size.aliases + (node.alias ? 1 : 0),
      directives: size.directives,
      rootFields: 1,
    };
  };

  const ofSet = ({ selections }: SelectionSetNode): Size =>
    selections.reduce((sum, node) => plus(sum, within(node), node.directives?.length ?? 0), NOTHING);

  const size = ofSet(operation.selectionSet);
  return isCyclic ? null : { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
}

export function fragmentsIn(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

const plus = (a: Size, b: Size, directives: number): Size => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives + directives,
  rootFields: a.rootFields + b.rootFields,
});
