import { randomUUID } from "node:crypto";
import type { GraphQLFormattedError } from "graphql";
import type { Log } from "../kit/log";
import { TOLD_CODES } from "./told-codes";

/** The codes of Apollo Server and the planner that tell a caller of a mistake in the request. */
const ABOUT_THE_REQUEST = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
]);

const FRAMEWORK_SENTENCE = "GraphQL 요청 문서 또는 값이 올바르지 않습니다.";

/**
 * The second mask: whatever a subgraph or a library says, a caller gets a message only together with a code and a Korean
 * sentence of ours, a document's own mistakes, or an incident number.
 */
export const maskError =
  (log: Log) =>
  (formatted: GraphQLFormattedError): GraphQLFormattedError => {
    const { message, path, locations } = formatted;
    const { code, messageKo, incident } = (formatted.extensions ?? {}) as Record<string, string | undefined>;
    const where = { ...(path && { path }), ...(locations && { locations }) };
    if (code && messageKo && TOLD_CODES.has(code))
      return { message, ...where, extensions: { code, messageKo, ...(incident && { incident }) } };
    if (code && ABOUT_THE_REQUEST.has(code)) {
      const known = code === "BAD_USER_INPUT" ? "INVALID" : code;
      return { message, ...where, extensions: { code: known, messageKo: FRAMEWORK_SENTENCE } };
    }
    const number = randomUUID();
    log.error({ incident: number, error: formatted }, "a request failed at the gateway");
    return {
      message: "Something went wrong on our side.",
      ...where,
      extensions: {
        code: "INTERNAL",
        messageKo: "시스템 오류가 발생했습니다. 사고 번호를 알려 주십시오.",
        incident: number,
      },
    };
  };
