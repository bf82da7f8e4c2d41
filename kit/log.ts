import pino, { type DestinationStream, type Logger } from "pino";

export type Log = Logger;

type Failure = Error & { code?: unknown; constraint?: unknown; cause?: unknown };

/**
 * What the log is told of an error: what happened and where. What a driver hangs on it besides, the statement with its
 * parameters or the row that did not fit, may be about somebody.
 */
const failure = (error: Failure): object => ({
  type: error.constructor?.name ?? "Error",
  message: error.message,
  code: error.code,
  constraint: error.constraint,
  stack: error.stack,
  ...(error.cause instanceof Error && { cause: failure(error.cause) }),
});

/** So much is kept for somebody who does not read it; what comes then is lost. */
const MOST_HELD_BACK = 1024 * 1024;

/** A log that cannot be written, because a disk is full or nobody reads it, is no reason to stop. */
function standardError(): DestinationStream {
  const to = pino.destination({ fd: 2, sync: false, maxLength: MOST_HELD_BACK });
  to.on("error", () => {});
  return to;
}

/** JSON lines to standard error, so that standard output stays free for what a command prints. */
export const createLog = (
  name: string,
  level: string,
  to: DestinationStream = standardError(),
): Log =>
  pino(
    {
      name,
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => (error instanceof Error ? failure(error) : { type: typeof error }) },
    },
    to,
  );
