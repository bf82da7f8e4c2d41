import { getHeapStatistics } from "node:v8";
import type { Log } from "./log";

const EVERY = 100;
/** The process is strained when its event loop was late by this much this many times in a row. */
const LATE = 250;
const IN_A_ROW = 5;
/** A single turn that takes this long is worth a line in the log. */
const BLOCKED = 500;
const FULL = 0.92;

/** Watches over the event loop and the heap of this process; all times in milliseconds. */
export class Strain {
  private due = performance.now() + EVERY;
  private late = 0;
  private longest = 0;
  private full = false;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly log: Log) {
    this.timer = setInterval(() => this.look(), EVERY).unref();
  }

  /** Whether it does more than it can: late again and again, or out of memory soon. */
  get now(): boolean {
    return this.late >= IN_A_ROW || this.full;
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
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    this.full = used > FULL * limit;
    if (delay >= BLOCKED) this.log.warn({ milliseconds: Math.round(delay) }, "the event loop was blocked");
  }
}
