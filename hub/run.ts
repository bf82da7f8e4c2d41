import { StartError } from "../kit/errors";

/**
 * Runs a process of the hub until it is told to stop (Ctrl-C or SIGTERM). What keeps it from starting is told in one line
 * that names the cause and the remedy, and ends it with a code other than 0.
 */
export function run(start: () => Promise<{ close(): Promise<void> }>): void {
  let running: { close(): Promise<void> } | null = null;
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void (running ? running.close() : Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  start().then((started) => {
    running = started;
    // Told to stop while it was starting.
    if (stopping) void started.close().then(() => process.exit(0), fail);
  }, fail);
}

/** Ends the process with what it cannot go on with. */
export function fail(error: unknown): never {
  const known = error instanceof StartError;
  process.stderr.write(known ? `${error.code}: ${error.message}\n` : `UNEXPECTED: ${String((error as Error).stack)}\n`);
  process.exit(1);
}
