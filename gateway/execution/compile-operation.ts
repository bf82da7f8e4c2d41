import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { GatewayContext } from "../subgraph-source";
import type { Execution } from "./execution";
import { introspecting } from "./introspection";
import type { Planner } from "./planner";
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

export function compileOperation(
  { schema, planner, sourceOf }: CompileParts,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation {
  const fragments = fragmentsOf(document);
  const plan = planner.plan(underPlanNames(schema, document), operation.name?.value);
  const run = compilePlan(plan, planner, sourceOf);
  const introspect = introspecting(schema, document, operation, fragments);
  const asAsked = asAskedIn(document, operation);
  const deciding = decidingVariables(document);
  const writers = new LRUCache<string, Write>({ max: MOST_VARIANTS });

  const writerFor = (decides: Execution["decides"]): Write => {
    const key = deciding.map((variable) => (decides(variable) ? "1" : "0")).join("");
    const known = writers.get(key);
    if (known) return known;
    const values = new Map(deciding.map((variable) => [variable, decides(variable)]));
    const write = writingAnswers(
      { schema, fragments, decides: (variable) => values.get(variable) === true },
      operation,
    );
    writers.set(key, write);
    return write;
  };

  return async (variables, context) => {
    const checked = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (checked.errors) return { errors: checked.errors, text: null };
    const decides = (variable: string): boolean => checked.coerced[variable] === true;
    const data: Tree = {};
    const errors: GraphQLError[] = [];
    await run({ context, variables, decides, data, errors, asAsked });
    const writing = { texts: new Map(), introspected: introspect?.(variables) ?? {}, missing: null };
    const text = writerFor(decides)(data, writing);
    if (writing.missing && errors.length === 0)
      errors.push(new GraphQLError(`No subgraph gave a value for ${writing.missing}.`));
    return { errors, text: text ?? "null" };
  };
}

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      const value = given?.[0]?.value;
      if ((name.value === "skip" || name.value === "include") && value?.kind === Kind.VARIABLE)
        names.add(value.name.value);
    },
  });
  return [...names];
}
