import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { GatewayContext } from "../subgraph-source";
import type { ClosedFields } from "./classified-fields";
import { type FindClosed, findingClosed } from "./closed-places";
import { limitErrors, MOST_ERRORS, noBasisAt } from "./error-limit";
import { decided, decidingVariables } from "./decided";
import type { Execution } from "./execution";
import type { Step } from "./fetch";
import { introspecting } from "./introspection";
import type { Planner } from "./planner";
import { neverEmpty, withoutClosed } from "./prune";
import { asAskedIn, fragmentsOf, underPlanNames } from "./response-names";
import { compilePlan, type SourceOf } from "./run-plan";
import type { Tree } from "./tree";
import { type Write, writingAnswers } from "./write-answer";

export type Answer = { errors: readonly GraphQLError[]; text: string | null };

/** An operation that was planned and compiled, ready for any number of requests. */
export type CompiledOperation = (variables: Tree, context: GatewayContext) => Promise<Answer>;

export type CompileParts = { schema: GraphQLSchema; planner: Planner; sourceOf: SourceOf };

/** Of the ways to answer variables of `@skip` and `@include`, so many are kept ready. */
const MOST_VARIANTS = 32;

/** How one operation is answered to everybody to whom the same of its fields is closed. */
export function compileOperation(
  parts: CompileParts,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { coordinates: closed }: ClosedFields,
): CompiledOperation {
  const { schema } = parts;
  const introspect = introspecting(schema, document, operation, fragmentsOf(document));
  const deciding = decidingVariables(document);
  const variants = new LRUCache<string, Variant>({ max: MOST_VARIANTS });

  const variantFor = (values: Tree): Variant => {
    const key = deciding.map((variable) => (values[variable] === true ? "1" : "0")).join("");
    const known = variants.get(key);
    if (known) return known;
    const variant = compileVariant(
      parts,
      decided(document, (variable) => values[variable] === true),
      operation,
      closed,
    );
    variants.set(key, variant);
    return variant;
  };

  return async (variables, context) => {
    const checked = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (checked.errors) return { errors: checked.errors, text: null };
    const { run, write, findClosed, asAsked } = variantFor(checked.coerced);
    const data: Tree = {};
    const errors: GraphQLError[] = [];
    await run({ context, variables, data, errors, asAsked });
    const writing = { texts: new Map(), introspected: introspect?.(variables) ?? {}, missing: null };
    const text = write(data, writing) ?? "null";
    if (writing.missing && errors.length === 0)
      errors.push(new GraphQLError(`No subgraph gave a value for ${writing.missing}.`));
    const untold = findClosed ? refuseClosed(findClosed, data, errors) : 0;
    return { errors: limitErrors(errors, untold), text };
  };
}

/** How one choice of what `@skip` and `@include` leave is answered. */
type Variant = { run: Step; write: Write; findClosed: FindClosed | null; asAsked: Execution["asAsked"] };

function compileVariant(
  { schema, planner, sourceOf }: CompileParts,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
  closed: ReadonlySet<string>,
): Variant {
  const operation = getOperationAST(document, name?.value);
  if (!operation) throw new Error("a document that was decided has the operations that it had");
  const open = neverEmpty(withoutClosed(schema, document, closed));
  const plan = planner.plan(underPlanNames(schema, open), name?.value);
  const selecting = { schema, fragments: fragmentsOf(document), closed };
  return {
    run: compilePlan(plan, planner, sourceOf),
    write: writingAnswers(selecting, operation),
    findClosed: closed.size > 0 ? findingClosed(selecting, operation) : null,
    asAsked: asAskedIn(document, operation),
  };
}

/** Says of each closed place that it is one, up to a number, and returns how many it did not say. */
function refuseClosed(findClosed: FindClosed, data: Tree, errors: GraphQLError[]): number {
  let untold = 0;
  findClosed(data, (place) => {
    if (errors.length < MOST_ERRORS) errors.push(noBasisAt(place));
    else untold += 1;
  });
  return untold;
}
