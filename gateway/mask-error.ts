import { randomUUID } from "node:crypto";
import type { GraphQLFormattedError } from "graphql";
import type { Log } from "../kit/log";
import { type Mistake, withoutValues } from "../kit/without-values";
import { TOLD_CODES } from "./told-codes";

/** The codes of Apollo Server and the planner that tell a caller of a mistake in the request. */
const ABOUT_THE_REQUEST = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * The second mask: whatever a subgraph or a library says, a caller gets a message only together with a code and a Korean
 * sentence of ours, a document's own mistakes without its values, or an incident number.
 */
export const maskError =
  (log: Log) =>
  (formatted: GraphQLFormattedError): GraphQLFormattedError => {
    const { message, path, locations } = formatted;
    const { code, messageKo, incident } = (formatted.extensions ?? {}) as Record<string, string | undefined>;
    const where = { ...(path && { path }), ...(locations && { locations }) };
    if (code && messageKo && TOLD_CODES.has(code))
      return told(withoutValues(message, messageKo), where, { code, ...(incident && { incident }) });
    if (code && ABOUT_THE_REQUEST.has(code)) {
      const known = code === "BAD_USER_INPUT" ? "INVALID" : code;
      return told(withoutValues(message), where, { code: known });
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

const told = ({ message, messageKo }: Mistake, where: object, { code, ...more }: Told): GraphQLFormattedError => ({
  message,
  ...where,
  extensions: { code, messageKo, ...more },
});

type Told = { code: string; incident?: string };
