import type { FetchNode } from "@apollo/query-planner";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { SubgraphAnswer } from "../../kit/runtime";
import { isEcho } from "../echo";
import { heard } from "../heard-error";
import type { SubgraphSource } from "../subgraph-source";
import { questionOf } from "./alike";
import { echoingKeys } from "./echoed-keys";
import { askMissing, type EntityAnswers, type Told, toldBy } from "./entity-answers";
import type { Execution } from "./execution";
import type { Planner } from "./planner";
import { type Represented, representationsOf } from "./representations";
import { rewriting } from "./rewrites";
import { copyOf, merge, mergeField, objectsAt, type Place, placesAt, type Tree } from "./tree";

export type Step = (execution: Execution) => Promise<void>;

type Path = readonly string[];

/** One request to one subgraph, and how its answer joins what is known: at one path, or of entities at several. */
export function fetching(node: FetchNode, paths: readonly Path[], planner: Planner, source: SubgraphSource): Step {
  const join = node.requires ? joinEntities(node, paths, planner) : joinRoot(node, paths[0] ?? [], planner);
  return async (execution) => {
    try {
      await join(execution, (operation, extra) => ask(node, source, execution, operation, extra));
    } catch (error) {
      execution.errors.push(failure(error));
    }
  };
}

const failure = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error });

type Ask = (operation: string, extra?: Tree) => Promise<SubgraphAnswer>;
type Join = (execution: Execution, ask: Ask) => Promise<void>;

async function ask(
  node: FetchNode,
  source: SubgraphSource,
  { context, variables, recordedBy }: Execution,
  operation: string,
  extra?: Tree,
): Promise<SubgraphAnswer> {
  const used: Tree = {};
  for (const name of node.variableUsages ?? []) if (variables[name] !== undefined) used[name] = variables[name];
  const answer = await source.ask(
    { query: operation, operationName: node.operationName, variables: extra ? { ...used, ...extra } : used },
    context,
  );
  if (answer.extensions?.recorded === true) recordedBy.add(node.serviceName);
  return answer;
}

function joinRoot(node: FetchNode, path: Path, { isOfType }: Planner): Join {
  const rewrite = rewriting(node.outputRewrites, isOfType);
  return async (execution, ask) => {
    const objects = objectsAt(execution.data, path);
    if (objects.size === 0) return;
    const { data, errors = [] } = await ask(node.operation);
    for (const error of errors)
      report(execution, error, [...path.filter((step) => step !== "@"), ...(error.path ?? [])]);
    if (!data) return;
    rewrite(data);
    for (const object of objects) merge(object, data);
  };
}

function joinEntities(node: FetchNode, paths: readonly Path[], planner: Planner): Join {
  const { isOfType, isObjectType } = planner;
  const question = questionOf(node);
  const echoed = echoingKeys(node, planner);
  const rewrite = rewriting(node.outputRewrites, isOfType);
  const represent = representationsOf(node.requires ?? [], isOfType, rewriting(node.inputRewrites, isOfType));

  const join = (entity: Tree, { objects }: Represented, isOwn: boolean): void => {
    for (const object of objects) {
      // A subgraph that knows an object only by an interface of it does not know its type.
      const isKnown = isObjectType(String(object.__typename));
      for (const name of Object.keys(entity)) {
        if (isEcho(name) || (isKnown && name === "__typename")) continue;
        mergeField(object, name, isOwn ? entity[name] : copyOf(entity[name]));
      }
    }
  };

  return async (execution, ask) => {
    const wanted = represent(execution.data, paths);
    if (wanted.length === 0) return;
    const askFor = async (representations: Tree[]): Promise<Told> => {
      const answer = await ask(echoed.operation, { representations });
      const told = toldBy(node.serviceName, representations.length, answer);
      echoed.check(representations, told.entities);
      rewrite(told.entities);
      return told;
    };
    const parts = askMissing(wanted, answersTo(question, execution), askFor);
    const told = await Promise.allSettled(parts.map(({ call }) => call));
    parts.forEach(({ entities, isOwn }, index) => {
      const outcome = told[index];
      if (outcome?.status !== "fulfilled") return execution.errors.push(failure(outcome?.reason));
      if (outcome.value.errors.length > 0) reportAtEntities(execution, outcome.value, paths, entities);
      for (const [at, represented] of entities) {
        const entity = outcome.value.entities[at];
        if (entity) join(entity, represented, isOwn);
      }
    });
  };
}

function answersTo(question: string, { entityAnswers }: Execution): EntityAnswers {
  const known = entityAnswers?.get(question) ?? (new Map() as EntityAnswers);
  entityAnswers?.set(question, known);
  return known;
}

/** An error of one entity is told at every place where that entity stands. */
function reportAtEntities(
  execution: Execution,
  { asked, errors }: Told,
  paths: readonly Path[],
  wanted: ReadonlyMap<number, Represented>,
): void {
  const places = paths.map((path) => placesAt(execution.data, path));
  const placesOf = (object: Tree): Place[] => places.flatMap((at) => at.get(object) ?? []);
  for (const error of errors) {
    const [, index, ...rest] = error.path ?? [];
    const represented = typeof index === "number" ? wanted.get(index) : undefined;
    // It was asked for by another step, which tells it.
    if (!represented && typeof index === "number" && index < asked) continue;
    const standing = represented?.objects.flatMap(placesOf) ?? [];
    if (standing.length === 0)
      for (const path of paths.filter((_, at) => places[at]?.size))
        report(
          execution,
          error,
          path.filter((step) => step !== "@"),
        );
    for (const place of standing) report(execution, error, [...place, ...rest]);
  }
}

function report({ errors, asAsked }: Execution, error: GraphQLFormattedError, place: Place): void {
  const { message, extensions } = heard(error);
  const path = asAsked(place);
  errors.push(new GraphQLError(message, { extensions, path: path.length > 0 ? path : undefined }));
}
