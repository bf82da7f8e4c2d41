import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { GatewayContext } from "../subgraph-source";
import type { ClosedFields } from "./classified-fields";
import { type FindClosed, findingClosed } from "./closed-places";
import { limitErrors, MOST_ERRORS, noBasisAt, noEvidenceAt } from "./error-limit";
import { decided, decidingVariables } from "./decided";
import type { Execution } from "./execution";
import type { Step } from "./fetch";
import { introspecting } from "./introspection";
import type { Planner } from "./planner";
import { neverEmpty, withoutClosed } from "./prune";
import { Refusals } from "./refusals";
import { changesOf } from "./root-fields";
import { asAskedIn, fragmentsOf, type NameInPlan, underPlanNames } from "./response-names";
import { compilePlan, type SourceOf } from "./run-plan";
import type { Place, Tree } from "./tree";
import { type Write, writingAnswers } from "./write-answer";

/** `recordedBy`: the subgraphs whose evidence has records of it. */
export type Answer = { errors: readonly GraphQLError[]; text: string | null; recordedBy: ReadonlySet<string> };

/** An operation that was planned and compiled, ready for any number of requests. */
export type CompiledOperation = (variables: Tree, context: GatewayContext) => Promise<Answer>;

export type CompileParts = {
  schema: GraphQLSchema;
  nameInPlan: NameInPlan;
  planner: Planner;
  sourceOf: SourceOf;
  /** Told where a refusal could not be written down. */
  onUnrecorded?: (context: GatewayContext, error: unknown) => void;
  /** Told of each plan that was made, and when that began. */
  onPlanned?: (context: GatewayContext, started: number) => void;
};

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
  const variants = new LRUCache<string, Promise<Variant>>({ max: MOST_VARIANTS });

  // Whoever asks while it is planned waits for the same plan.
  const variantFor = (values: Tree, context: GatewayContext): Promise<Variant> => {
    const key = deciding.map((variable) => (values[variable] === true ? "1" : "0")).join("");
    const known = variants.get(key);
    if (known) return known;
    const started = Date.now();
    const variant = compileVariant(
      parts,
      decided(document, (variable) => values[variable] === true),
      operation,
      closed,
    );
    variants.set(key, variant);
    variant.then(
      () => parts.onPlanned?.(context, started),
      () => variants.get(key) === variant && variants.delete(key),
    );
    return variant;
  };

  return async (variables, context) => {
    if (context.warming) {
      await variantFor(variables, context);
      return { errors: [], text: null, recordedBy: NOBODY };
    }
    const checked = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (checked.errors) return { errors: checked.errors, text: null, recordedBy: NOBODY };
    const { run, write, findClosed, asAsked } = await variantFor(checked.coerced, context);
    const data: Tree = {};
    const errors: GraphQLError[] = [];
    const recordedBy = new Set<string>();
    const entityAnswers = operation.operation === OperationTypeNode.QUERY ? new Map() : null;
    // What was left out has its default from here on: a compiled document of a subgraph gives none to what must have a value.
    const values = checked.coerced;
    await run({ context, variables: values, data, errors, entityAnswers, recordedBy, asAsked });
    const writing = { texts: new Map(), introspected: introspect?.(values) ?? {}, missing: null };
    const text = write(data, writing) ?? "null";
    if (writing.missing && errors.length === 0)
      errors.push(new GraphQLError(`No subgraph gave a value for ${writing.missing}.`));
    const untold = findClosed ? await refuseClosed(parts, findClosed, { context, data, errors, recordedBy }) : 0;
    return { errors: limitErrors(errors, untold), text, recordedBy };
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** How one choice of what `@skip` and `@include` leave is answered. */
type Variant = { run: Step; write: Write; findClosed: FindClosed | null; asAsked: Execution["asAsked"] };

async function compileVariant(
  { schema, nameInPlan, planner, sourceOf }: CompileParts,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
  closed: ReadonlySet<string>,
): Promise<Variant> {
  const operation = getOperationAST(document, name?.value);
  if (!operation) throw new Error("a document that was decided has the operations that it had");
  const open = neverEmpty(withoutClosed(schema, document, closed, planner.persons));
  const plan = await planner.plan(underPlanNames(open, nameInPlan), name?.value, closed.size > 0);
  const fragments = fragmentsOf(document);
  const selecting = { schema, fragments, nameInPlan, closed };
  return {
    run: compilePlan(plan, planner, sourceOf, changesOf(operation, fragments, nameInPlan)),
    write: writingAnswers(selecting, operation),
    findClosed: closed.size > 0 ? findingClosed({ ...selecting, persons: planner.persons }, operation) : null,
    asAsked: asAskedIn(document, operation, nameInPlan),
  };
}

/**
 * Says of each closed place that it is one, up to a number, and returns how many it did not say. First it is written down
 * whose data was refused to whom; where that cannot be, the places say so instead.
 */
async function refuseClosed(
  { planner, sourceOf, onUnrecorded }: CompileParts,
  findClosed: FindClosed,
  { context, data, errors, recordedBy }: Pick<Execution, "context" | "data" | "errors" | "recordedBy">,
): Promise<number> {
  const refusals = new Refusals(planner.persons, planner.classifications);
  const places: Place[] = [];
  let untold = 0;
  findClosed(data, (place, coordinate, subject) => {
    refusals.add(coordinate, subject);
    if (errors.length + places.length < MOST_ERRORS) places.push(place);
    else untold += 1;
  });
  let errorAt = noBasisAt;
  // Nobody in particular has no name to be written down under.
  if (context.viewer.actor !== null)
    try {
      for (const owner of await refusals.record(sourceOf, context)) recordedBy.add(owner);
    } catch (error) {
      onUnrecorded?.(context, error);
      errorAt = noEvidenceAt;
    }
  errors.push(...places.map(errorAt));
  return untold;
}
