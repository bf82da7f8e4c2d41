import { MINUTE } from "./durations";
import type { Log } from "./log";

/** Says in the log, once a minute at most, that what others sign is of another moment than this machine's. */
export function skewTo(log: Log, signedBy: "gateway" | "owner"): (seconds: number) => void {
  let quietUntil = -Infinity;
  return (seconds) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + MINUTE;
    log.warn(
      { signedBy, secondsAhead: Math.round(seconds) },
      "refused what was signed at another moment: set the clocks of both machines, or find out who sends it again",
    );
  };
}
