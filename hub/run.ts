import { StartError } from "../kit/errors";

/**
 * Runs a process of the hub until it is told to stop (Ctrl-C or SIGTERM). What keeps it from starting is told in one line
 * that names the cause and the remedy, and ends it with a code other than 0.
 */
export function run(start: () => Promise<{ close(): Promise<void> }>): void {
  // What cannot be printed, because a disk is full or nobody reads it any more, is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const starting = start();
  starting.catch(fail);
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    process.stderr.write("Stopping; press Ctrl-C again to end at once.\n");
    // Told to stop while it is starting, it starts to the end first: only then is all that it opened known. Asked a
    // second time, it ends at once, and the next start tidies up.
    starting.then((running) => running.close()).then(() => process.exit(0), fail);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

/** Ends the process with what it cannot go on with. */
export function fail(error: unknown): never {
  const known = error instanceof StartError;
  process.stderr.write(known ? `${error.code}: ${error.message}\n` : `UNEXPECTED: ${String((error as Error).stack)}\n`);
  process.exit(1);
}
