import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
  validate,
} from "graphql";
import { Invalid, type Refusal } from "../../kit/errors";
import { MOST_TOKENS } from "../../kit/graph/read-document";
import type { Follow, ToldEvent } from "./follow-events";
import type { Streaming } from "./stream-schema";

export type Question = { query?: unknown; operationName?: unknown; variables?: unknown };

/** A document that subscribes, and was found right. */
export type Subscription = {
  document: DocumentNode;
  operationName: string | undefined;
  variableValues: Record<string, unknown> | undefined;
};

/** What is wrong with a document, as GraphQL says it; `code` as Apollo Server has it at /graphql. */
export class Mistaken extends Error {
  constructor(
    readonly errors: readonly GraphQLFormattedError[],
    readonly code: "GRAPHQL_PARSE_FAILED" | "GRAPHQL_VALIDATION_FAILED" | "BAD_USER_INPUT",
  ) {
    super(code);
  }
}

const MOST_MISTAKES = 50;

export function readSubscription({ schema }: Streaming, { query, operationName, variables }: Question): Subscription {
  const document = readDocument(query);
  const named = typeof operationName === "string" ? operationName : undefined;
  const operation = getOperationAST(document, named);
  if (operation?.operation !== "subscription") throw subscriptionsOnly();
  const mistakes = validate(schema, document, undefined, { maxErrors: MOST_MISTAKES });
  if (mistakes.length > 0) throw new Mistaken(mistakes.map(asTold), "GRAPHQL_VALIDATION_FAILED");
  const isObject = typeof variables === "object" && variables !== null && !Array.isArray(variables);
  return {
    document,
    operationName: named,
    variableValues: isObject ? (variables as Subscription["variableValues"]) : {},
  };
}

function readDocument(query: unknown): DocumentNode {
  try {
    return parse(typeof query === "string" ? query : "", { maxTokens: MOST_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw new Mistaken([asTold(error)], "GRAPHQL_PARSE_FAILED");
    throw error;
  }
}

export type Told = { result: ExecutionResult; cursor: string };

/** What is told, one after the other; where it begins is known when this resolves. */
export async function subscribe(
  { schema }: Streaming,
  subscription: Subscription,
  follow: Follow,
): Promise<AsyncIterable<Told>> {
  const events = await createSourceEventStream({ schema, ...subscription, contextValue: follow });
  if (!(Symbol.asyncIterator in events)) throw whyNot(events.errors ?? []);
  return tell();

  async function* tell() {
    for await (const rootValue of events as AsyncIterable<{ events: ToldEvent }>)
      yield { result: await execute({ schema, ...subscription, rootValue }), cursor: rootValue.events.cursor };
  }
}

function whyNot(errors: readonly GraphQLError[]): Error {
  const [why] = errors;
  if (why?.originalError && !(why.originalError instanceof GraphQLError)) return why.originalError;
  return new Mistaken(errors.map(asTold), "BAD_USER_INPUT");
}

const asTold = (error: GraphQLError): GraphQLFormattedError => error.toJSON();

const subscriptionsOnly = (): Refusal =>
  new Invalid(
    "Only subscriptions are asked here. Ask queries and mutations at /graphql.",
    "이 주소에서는 subscription만 요청할 수 있습니다. 조회와 변경은 /graphql로 요청하십시오.",
    "SUBSCRIPTION_ONLY",
    400,
  );
