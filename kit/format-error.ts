import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from "typeorm";
import { randomUUID } from "node:crypto";
import { type GraphQLError, type GraphQLFormattedError } from "graphql";
import { hadToGiveWay } from "./again-when-in-the-way";
import { CallerLeft, TooLate } from "./budget";
import { Refusal } from "./errors";
import type { Log } from "./log";
import { withoutValues } from "./without-values";

const BAD_DOCUMENT = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "INVALID"];

/**
 * What a caller sees of an error: a refusal with its code and both sentences, a document's own mistakes as graphql
 * says them but without its values, and of everything else nothing but an incident number. The rest stands in the log under that number.
 */
export function formatError(error: GraphQLError, log: Log): GraphQLFormattedError {
  const where = { ...(error.path && { path: error.path }), ...(error.locations && { locations: error.locations }) };
  const cause = error.originalError;
  if (cause instanceof Refusal)
    return { message: cause.message, ...where, extensions: { code: cause.code, messageKo: cause.messageKo } };
  // The document and its variables are judged before anything is executed, and only execution has a path.
  if (!error.path) return documentMistake(error, where);
  const expected = cause && databaseTrouble(cause);
  if (expected) return { ...expected, ...where };
  const incident = incidentOf(cause ?? error, error, log);
  return {
    message: "Something went wrong on our side.",
    ...where,
    extensions: { code: "INTERNAL", messageKo: "시스템 오류가 발생했습니다. 사고 번호를 알려 주십시오.", incident },
  };
}

const incidents = new WeakMap<Error, string>();

/** The number of a failure: one and one log line, however many fields fail for it. */
function incidentOf(failure: Error, { path }: GraphQLError, log: Log): string {
  const known = incidents.get(failure);
  if (known) return known;
  const incident = randomUUID();
  incidents.set(failure, incident);
  log.error({ incident, err: failure, path }, "a request failed");
  return incident;
}

const CANCELLED = "57014";
const LOCK_NOT_AVAILABLE = "55P03";

/** What a database says that is nobody's bug: it is away, it took too long, somebody else is at it, or a value of the caller is none for it. */
function databaseTrouble(cause: Error & { code?: string }): GraphQLFormattedError | null {
  if (cause.code === CANCELLED || cause instanceof TooLate || cause instanceof CallerLeft) return TOO_LONG;
  if (cause.code === LOCK_NOT_AVAILABLE || hadToGiveWay(cause)) return BUSY;
  if (isConnectionProblem(cause)) return DATABASE_AWAY;
  return cause.code?.startsWith("22") ? VALUE_REFUSED : null;
}

const TOO_LONG: GraphQLFormattedError = {
  message: "A part of the hub took too long. Ask for less at a time.",
  extensions: {
    code: "SUBGRAPH_TIMEOUT",
    messageKo: "허브의 일부가 제때 응답하지 못했습니다. 한 번에 더 적게 요청하십시오.",
  },
};

const BUSY: GraphQLFormattedError = {
  message: "Somebody else is changing this at the moment. Send it again, with the same idempotencyKey.",
  extensions: {
    code: "RECORD_BUSY",
    messageKo: "다른 요청이 처리 중입니다. 같은 idempotencyKey로 다시 보내십시오.",
  },
};

const VALUE_REFUSED: GraphQLFormattedError = {
  message: "A value of this request cannot be compared or stored, such as text with a NUL character.",
  extensions: { code: "INVALID", messageKo: "요청에 처리할 수 없는 값(예: NUL 문자)이 있습니다." },
};

const DATABASE_AWAY: GraphQLFormattedError = {
  message: "A part of the hub does not answer at the moment. Try again later.",
  extensions: {
    code: "SUBGRAPH_UNAVAILABLE",
    messageKo: "허브의 일부가 지금 응답하지 않습니다. 잠시 후 다시 시도하십시오.",
  },
};

/** Whether the database went away: the SQLSTATEs of lost connections, and what the driver says without one. */
function isConnectionProblem(cause: Error & { code?: string }): boolean {
  const code = cause.code ?? "";
  return (
    /^(08|57P|25P03)/.test(code) ||
    // TypeORM gives a connection back as soon as it breaks, also between two statements of one transaction.
    cause instanceof QueryRunnerProviderAlreadyReleasedError ||
    cause instanceof QueryRunnerAlreadyReleasedError ||
    ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"].includes(code) ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      cause.message,
    )
  );
}

function documentMistake(error: GraphQLError, where: object): GraphQLFormattedError {
  const given = (error.extensions.code ?? (error.originalError as GraphQLError | undefined)?.extensions.code) as string;
  const code = BAD_DOCUMENT.includes(given) ? given : "GRAPHQL_VALIDATION_FAILED";
  const { message, messageKo } = withoutValues(error.message, error.extensions.messageKo as string | undefined);
  return { message, ...where, extensions: { code, messageKo } };
}
