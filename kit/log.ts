import pino, { type DestinationStream, type Logger } from "pino";
import { standardError } from "./standard-error";

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

/** JSON lines to standard error, so that standard output stays free for what a command prints. */
export const createLog = (name: string, level: string, to: DestinationStream = standardError()): Log =>
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
