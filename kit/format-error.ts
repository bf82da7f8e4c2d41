import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Refusal } from "./errors";
import type { Log } from "./log";

const BAD_DOCUMENT = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "INVALID"];

/**
 * What a caller sees of an error: a refusal with its code and both sentences, a document's own mistakes as graphql says
 * them, and of everything else nothing but an incident number. The rest stands in the log under that number.
 */
export function formatError(error: GraphQLError, log: Log): GraphQLFormattedError {
  const where = { ...(error.path && { path: error.path }), ...(error.locations && { locations: error.locations }) };
  const cause = error.originalError;
  if (cause instanceof Refusal)
    return { message: cause.message, ...where, extensions: { code: cause.code, messageKo: cause.messageKo } };
  // A mistake in the document or in a value has no cause but a GraphQLError (scalars throw those).
  if (!cause || cause instanceof GraphQLError) return documentMistake(error, where);
  if (isConnectionProblem(cause)) return { ...DATABASE_AWAY, ...where };
  const incident = randomUUID();
  log.error({ incident, err: cause, path: error.path }, "a request failed");
  return {
    message: "Something went wrong on our side.",
    ...where,
    extensions: { code: "INTERNAL", messageKo: "시스템 오류가 발생했습니다. 사고 번호를 알려 주십시오.", incident },
  };
}

const DATABASE_AWAY: GraphQLFormattedError = {
  message: "A part of the hub does not answer at the moment. Try again later.",
  extensions: {
    code: "SUBGRAPH_UNAVAILABLE",
    messageKo: "허브의 일부가 지금 응답하지 않습니다. 잠시 후 다시 시도하십시오.",
  },
};

/** Whether the database went away: the classes of SQLSTATE for lost connections, and what the driver says without one. */
function isConnectionProblem(cause: Error & { code?: string }): boolean {
  const code = cause.code ?? "";
  return (
    /^(08|57P)/.test(code) ||
    ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(cause.message)
  );
}

function documentMistake(error: GraphQLError, where: object): GraphQLFormattedError {
  const given = (error.extensions.code ?? (error.originalError as GraphQLError | undefined)?.extensions.code) as string;
  const code = BAD_DOCUMENT.includes(given) ? given : "GRAPHQL_VALIDATION_FAILED";
  const messageKo =
    (error.extensions.messageKo as string | undefined) ?? "GraphQL 요청 문서 또는 값이 올바르지 않습니다.";
  return { message: error.message, ...where, extensions: { code, messageKo } };
}
