import { getHeapStatistics } from "node:v8";
import type { Log } from "./log";

const EVERY = 100;
/** The process is strained when its event loop was late by this much this many times in a row. */
const LATE = 250;
const IN_A_ROW = 5;
/** A single turn that takes this long is worth a line in the log. */
const BLOCKED = 500;
/** Of the heap: what is under way needs the rest for its answers. */
const FULL = 0.75;
/** Of what a healthy process has at once, which waits for others. */
const LATE_SHARE = 0.1;

/** Watches over the event loop and the heap of this process; all times in milliseconds. */
export class Strain {
  private due = performance.now() + EVERY;
  private late = 0;
  private longest = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly log: Log) {
    this.timer = setInterval(() => this.look(), EVERY).unref();
  }

  /** Which part of the usual it can take on: all of it, less where it is late again and again, nothing where memory is short. */
  get share(): number {
    // Asked each time: between two looks the heap can fill, and it takes less than a microsecond.
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    if (used > FULL * limit) return 0;
    return this.late >= IN_A_ROW ? LATE_SHARE : 1;
  }

  /** Whether it does more than it can. */
  get now(): boolean {
    return this.share < 1;
  }

  /** The longest delay since somebody asked last. */
  takeLongestDelay(): number {
    const { longest } = this;
    this.longest = 0;
    return longest;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    const delay = Math.max(now - this.due, 0);
    this.due = now + EVERY;
    this.late = delay >= LATE ? this.late + 1 : 0;
    this.longest = Math.max(this.longest, delay);
    if (delay >= BLOCKED) this.log.warn({ milliseconds: Math.round(delay) }, "the event loop was blocked");
  }
}
