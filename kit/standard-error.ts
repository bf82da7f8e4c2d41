import pino, { type DestinationStream } from "pino";

/** What a log that nobody takes away may hold before lines are lost; the service matters more than its log. */
const HELD_BACK = 4 * 1024 * 1024;
/** A process that ends waits for its log, unless that has not moved for so long. */
const STUCK_AFTER = 1000;

let opened: DestinationStream | null = null;

/** Standard error, written behind the back of whoever logs. Nobody waits for a full disk, or for a reader that does not read. */
export function standardError(): DestinationStream {
  if (opened) return opened;
  const stream = pino.destination({ fd: 2, sync: false, maxLength: HELD_BACK });
  let waitsSince: number | null = null;
  // That a disk is full is told nobody: there is no log to tell it in. What is held back is written when there is room.
  stream.on("error", () => {});
  stream.on("write", () => (waitsSince = Date.now()));
  stream.on("drain", () => (waitsSince = null));
  process.prependOnceListener("exit", () => {
    if (waitsSince !== null && Date.now() - waitsSince > STUCK_AFTER) stream.destroy();
  });
  return (opened = {
    write(line) {
      waitsSince ??= Date.now();
      stream.write(line);
    },
  });
}
