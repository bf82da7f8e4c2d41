import { type DirectiveNode, type DocumentNode, Kind, visit } from "graphql";

/** The value of a variable that decides about `@skip` or `@include`. */
export type Decides = (variable: string) => boolean;

type Directed = { directives?: readonly DirectiveNode[] };

const isDeciding = ({ name }: DirectiveNode): boolean => name.value === "skip" || name.value === "include";

/**
 * A document with its `@skip` and `@include` decided. Left to the planner, what a skipped field requires is missing where
 * another field is asked for along with it, and an object of which everything is skipped is not asked for.
 */
export function decided(document: DocumentNode, decides: Decides): DocumentNode {
  const isIncluded = ({ name, arguments: given }: DirectiveNode): boolean => {
    const value = given?.[0]?.value;
    const yes = value?.kind === Kind.VARIABLE ? decides(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
    return yes === (name.value === "include");
  };
  const enter = <Node extends Directed>(node: Node): Node | null | undefined => {
    const deciding = node.directives?.filter(isDeciding) ?? [];
    if (deciding.length === 0) return undefined;
    if (!deciding.every(isIncluded)) return null;
    return { ...node, directives: node.directives?.filter((directive) => !isDeciding(directive)) };
  };
  return visit(document, { Field: { enter }, InlineFragment: { enter }, FragmentSpread: { enter } });
}

/** The variables that decide about anything in a document. */
export function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = directive.arguments?.[0]?.value;
      if (isDeciding(directive) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
