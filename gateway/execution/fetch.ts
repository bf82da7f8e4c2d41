import type { FetchNode } from "@apollo/query-planner";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { SubgraphAnswer } from "../../kit/runtime";
import { heard } from "../heard-error";
import type { SubgraphSource } from "../subgraph-source";
import { echoingKeys } from "./echoed-keys";
import type { Execution } from "./execution";
import type { Planner } from "./planner";
import { type Representations, representationsOf } from "./representations";
import { rewriting } from "./rewrites";
import { isTree, merge, objectsAt, type Place, placesAt, type Tree } from "./tree";

export type Step = (execution: Execution) => Promise<void>;

type Path = readonly string[];

/** One request to one subgraph, and how its answer joins what is known: at one path, or of entities at several. */
export function fetching(node: FetchNode, paths: readonly Path[], planner: Planner, source: SubgraphSource): Step {
  const join = node.requires ? joinEntities(node, paths, planner) : joinRoot(node, paths[0] ?? [], planner);
  return async (execution) => {
    try {
      await join(execution, (operation, extra) => ask(node, source, execution, operation, extra));
    } catch (error) {
      execution.errors.push(
        error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error }),
      );
    }
  };
}

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
  const echoed = echoingKeys(node, planner);
  const rewrite = rewriting(node.outputRewrites, isOfType);
  const represent = representationsOf(node.requires ?? [], isOfType, rewriting(node.inputRewrites, isOfType));
  return async (execution, ask) => {
    const standing = paths.map((path) => objectsAt(execution.data, path));
    const representations = represent(new Set(standing.flatMap((objects) => [...objects])));
    if (representations.list.length === 0) return;
    const { data, errors = [] } = await ask(echoed.operation, { representations: representations.list });
    const asked = paths.filter((_, index) => standing[index]?.size);
    if (errors.length > 0) reportAtEntities(execution, errors, asked, representations);
    if (!data) return;
    const { _entities: entities } = data;
    if (!Array.isArray(entities) || entities.length !== representations.list.length)
      throw new Error(`${node.serviceName} did not answer with one entity for each that was asked for`);
    echoed.check(representations.list, entities);
    rewrite(entities);
    // A subgraph that knows an object only by an interface of it does not know its type.
    const typeOf = (object: Tree, entity: Tree): unknown =>
      isObjectType(String(object.__typename)) ? object.__typename : (entity.__typename ?? object.__typename);
    entities.forEach((entity: unknown, index) => {
      if (!isTree(entity)) return;
      for (const object of representations.objects[index] ?? [])
        merge(object, { ...entity, __typename: typeOf(object, entity) });
    });
  };
}

/** An error of one entity is told at every place where that entity stands. */
function reportAtEntities(
  execution: Execution,
  errors: readonly GraphQLFormattedError[],
  paths: readonly Path[],
  { objects }: Representations,
): void {
  const places = paths.map((path) => placesAt(execution.data, path));
  const placesOf = (object: Tree): Place[] => places.flatMap((at) => at.get(object) ?? []);
  for (const error of errors) {
    const [, index, ...rest] = error.path ?? [];
    const standing = typeof index === "number" ? (objects[index] ?? []).flatMap(placesOf) : [];
    if (standing.length === 0)
      for (const path of paths)
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
