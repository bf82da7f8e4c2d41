import { write, writeSync } from "node:fs";
import type { DestinationStream } from "pino";

const FD = 2;
/** So much is kept for somebody who does not read it; what comes then is lost. */
const MOST_HELD_BACK = 1024 * 1024;
const AGAIN_AFTER = 50;
/** A write that takes longer does not end. */
const STUCK_AFTER = 1_000;

let opened: DestinationStream | null = null;

/** One for all logs of a process. */
export const standardError = (): DestinationStream => (opened ??= openStandardError());

/**
 * Where the log goes: one write at a time, and nobody waits for it. A log that cannot be written, because a disk is full
 * or nobody reads it, is no reason to stop; pino's own destination would try for ever before the process ends.
 */
function openStandardError(): DestinationStream {
  let held = "";
  let writing = false;
  let since = 0;

  const send = (bytes: Buffer): void => {
    writing = true;
    write(FD, bytes, (error, written) => {
      if (error?.code === "EAGAIN") return void setTimeout(() => send(bytes), AGAIN_AFTER).unref();
      if (!error && written < bytes.length) return send(bytes.subarray(written));
      writing = false;
      if (held !== "") sendHeld();
    });
  };
  const sendHeld = (): void => {
    const bytes = Buffer.from(held);
    held = "";
    since = Date.now();
    send(bytes);
  };
  process.once("exit", () => {
    // Behind a write that does not end, this one would not either.
    if (held === "" || (writing && Date.now() - since > STUCK_AFTER)) return;
    try {
      writeSync(FD, held);
    } catch {
      // Nobody is left to be told.
    }
  });
  return {
    write(line) {
      if (held.length > MOST_HELD_BACK) return;
      held += line;
      if (!writing) sendHeld();
    },
  };
}
