import type { GraphQLFormattedError } from "graphql";
import type { Log } from "../log";

/** What is answered where it could not be written who looked at whom: nothing. The log is told no more than the kind of failure. */
export function withoutEvidence(failure: Error & { code?: string }, log: Log): Unanswered {
  log.error(
    { failure: failure.name, code: failure.code },
    "evidence cannot be written; nothing about people is answered",
  );
  return UNANSWERED;
}

type Unanswered = { data: null; errors: GraphQLFormattedError[] };

/** Said by the subgraph that cannot write, and by a gateway in the place of a refusal that could not be written down. */
export const EVIDENCE_UNAVAILABLE = {
  message: "Who looks at people's data cannot be recorded at the moment, so none is shown. Try again later.",
  extensions: {
    code: "EVIDENCE_UNAVAILABLE",
    messageKo: "접속기록을 남길 수 없어 개인정보를 제공하지 않습니다. 잠시 후 다시 시도하십시오.",
  },
};

const UNANSWERED: Unanswered = { data: null, errors: [EVIDENCE_UNAVAILABLE] };
