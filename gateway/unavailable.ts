import { type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from "graphql";
import type { SubgraphRequest } from "../kit/runtime";
import { isEcho } from "./echo";

const MISSING = {
  message: "A part of the hub does not answer at the moment. Try again later.",
  extensions: {
    code: "SUBGRAPH_UNAVAILABLE",
    messageKo: "허브의 일부가 지금 응답하지 않습니다. 잠시 후 다시 시도하십시오.",
  },
};

const LATE = {
  message: "A part of the hub did not answer in time. Try again later.",
  extensions: {
    code: "SUBGRAPH_TIMEOUT",
    messageKo: "허브의 일부가 제시간에 응답하지 않았습니다. 잠시 후 다시 시도하십시오.",
  },
};

type Representation = { __typename?: string };

/** One error for each place of the answer that a subgraph left empty because it did not answer. */
export const unavailableAt = (request: SubgraphRequest): GraphQLFormattedError[] => everywhere(request, MISSING);

/** The same where it did not answer in time. */
export const tooLateAt = (request: SubgraphRequest): GraphQLFormattedError[] => everywhere(request, LATE);

function everywhere({ query, variables }: SubgraphRequest, error: typeof MISSING): GraphQLFormattedError[] {
  const fields = rootFields(query);
  const representations = variables?.representations as Representation[] | undefined;
  if (!representations) return fields.flatMap(({ names }) => names).map((name) => ({ ...error, path: [name] }));
  return representations.flatMap(({ __typename }, index) =>
    fields
      .filter(({ type }) => type === null || type === __typename)
      .flatMap(({ names }) => names.map((name) => ({ ...error, path: ["_entities", index, name] }))),
  );
}

/** The response names that a subgraph request asks for: at the root, or of each entity type under `_entities`. */
function rootFields(query: string): { type: string | null; names: string[] }[] {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const [first] = operation.selectionSet.selections;
  const entities = first?.kind === Kind.FIELD && first.name.value === "_entities" ? first.selectionSet : undefined;
  if (!entities) return [{ type: null, names: fieldNames(operation.selectionSet) }];
  return entities.selections.flatMap((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT
      ? [{ type: selection.typeCondition?.name.value ?? null, names: fieldNames(selection.selectionSet) }]
      : [],
  );
}

const fieldNames = (set: SelectionSetNode): string[] =>
  set.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.name.value !== "__typename"
      ? [selection.alias?.value ?? selection.name.value].filter((name) => !isEcho(name))
      : [],
  );
