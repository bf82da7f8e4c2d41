import type { Refusal } from "../../kit/errors";

/** Milliseconds after which whoever was sent away should come back. */
const RETRY_AFTER = 1_000;

/** As the protocol of graphql-sse has it; `id` is what a reader sends as Last-Event-ID when he comes back. */
export const next = (result: object, id: string): string =>
  `id: ${id}\nevent: next\ndata: ${JSON.stringify(result)}\n\n`;

/** Why the stream is over for good. */
export const refused = ({ code, message, messageKo }: Refusal): string =>
  `event: next\ndata: ${JSON.stringify({ errors: [{ message, extensions: { code, messageKo } }] })}\n\n` +
  "event: complete\ndata:\n\n";

/** The stream is not over: whoever comes back with the id that he had last is told the rest. */
export const COME_BACK = `retry: ${RETRY_AFTER}\n\n`;
