import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { decidingVariables } from "../execution/decided";

/** What something will cost, and what to call when that is paid: what was planned for it then costs nobody more. */
export type Price = { cost: number; paid(): void };

/** What planning an operation of so many fields costs, with these variables. */
export type PriceOfPlanning = (
  operation: OperationDefinitionNode,
  fields: number,
  variables: Record<string, unknown>,
) => Price;

export const NOTHING: Price = { cost: 0, paid: () => {} };

/** A document that is new is planned, and others wait for their plans meanwhile, for longer the more fields it has. */
const costOfPlanning = (fields: number): number => 10 * fields + Math.floor(fields ** 2 / 20);
/** Of the ways to answer variables of `@skip` and `@include`, each is planned by itself. */
const MOST_VARIANTS = 32;

/** The prices of one document's operations: nothing for what was planned before. */
export function pricingPlans(document: DocumentNode): PriceOfPlanning {
  const deciding = decidingVariables(document);
  const planned = new Set<string>();
  return ({ name }, fields, variables) => {
    const decisions = deciding.map((name) =>
      variables[name] === undefined ? "-" : variables[name] === true ? "1" : "0",
    );
    const variant = [name?.value ?? "", ...decisions].join(" ");
    if (planned.has(variant)) return NOTHING;
    const paid = (): void => {
      if (planned.size >= MOST_VARIANTS) planned.clear();
      planned.add(variant);
    };
    return { cost: costOfPlanning(fields), paid };
  };
}
