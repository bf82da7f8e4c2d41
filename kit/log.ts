import pino, { type Logger } from "pino";

export type Log = Logger;

/** JSON lines to standard error, so that standard output stays free for what a command prints. */
export const createLog = (name: string, level: string): Log =>
  pino(
    { name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
