import { slopeOf, type Stretch } from "./sample";

/** Shorter soaks say nothing of heap and time, or of sockets, that could be trusted. */
const MINUTES_TO_JUDGE = 10;
const MINUTES_TO_COUNT_SOCKETS = 1;
const HEAP_PER_TEN_MINUTES = 1;
const P99_DRIFT = 0.1;
const OPEN_DRIFT = 5;
/** Of the stretches, so many belong to the warming up. */
const WARM_UP = 0.25;

export type Verdict = { lines: string[]; sound: boolean };

/** What is not flat, and what was answered otherwise than it should have been. */
export function verdictOf(stretches: readonly Stretch[], minutesEach: number, wrong: readonly string[]): Verdict {
  const judged = stretches.slice(Math.ceil(stretches.length * WARM_UP));
  const minutes = judged.length * minutesEach;
  const perMinute = (values: number[]): number => slopeOf(values) / minutesEach;
  const heap = perMinute(judged.map((one) => one.heap)) * 10;
  const p99s = judged.map((one) => one.p99);
  const level = p99s.reduce((sum, one) => sum + one, 0) / Math.max(p99s.length, 1);
  const drift = (perMinute(p99s) * minutes) / Math.max(level, 1);
  const opened = perMinute(judged.map((one) => one.open)) * minutes;
  const long = minutes >= MINUTES_TO_JUDGE;
  const problems = [
    wrong.length > 0 && `${wrong.length} answers were not as they should be, such as ${wrong[0]}`,
    minutes >= MINUTES_TO_COUNT_SOCKETS && opened > OPEN_DRIFT && `open files and sockets grow by ${opened.toFixed(1)}`,
    long && heap > HEAP_PER_TEN_MINUTES && `the heap grows by ${heap.toFixed(2)} MiB in ten minutes`,
    long && drift > P99_DRIFT && `p99 grows by ${(100 * drift).toFixed(0)} %`,
  ].filter((problem) => problem !== false);
  const lines = [
    `heap ${heap.toFixed(2)} MiB in ten minutes, p99 ${(100 * drift).toFixed(0)} %, open files ${opened.toFixed(1)}` +
      (long ? "" : ` (heap and p99 are judged from ${MINUTES_TO_JUDGE} minutes after the warming up)`),
    problems.length > 0 ? `NOT FLAT: ${problems.join("; ")}` : "sound",
  ];
  return { lines, sound: problems.length === 0 };
}
