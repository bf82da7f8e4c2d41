import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../../kit/log";
import { type AskAgencies, askAsHub } from "../ask-agencies";

const EVERY = 500;

/**
 * Looks whether anything was written into the journal, once for all who wait for it, and only while somebody does.
 */
export class JournalWatch {
  private end: string | null = null;
  private looking = false;
  private changes = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly ask: AskAgencies,
    private readonly log: Log,
  ) {}

  /** To be taken before the journal is read: what is written after that is past it. */
  get seen(): number {
    return this.changes;
  }

  /** Resolves when something may have been written since; rejects when nobody waits for it any more. */
  past(seen: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      if (seen !== this.changes) return resolve();
      const wake = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        this.waiting.delete(wake);
        reject(signal.reason as Error);
      };
      this.waiting.add(wake);
      signal.addEventListener("abort", leave, { once: true });
      void this.look();
    });
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (this.waiting.size > 0) {
      await pause(EVERY, undefined, { ref: false });
      const end = await this.readEnd();
      if (end !== null && end !== this.end) this.wakeAll(end);
    }
    this.looking = false;
  }

  private async readEnd(): Promise<string | null> {
    try {
      return (await askAsHub<{ end: string | null }>(this.ask, "journal", { query: "{ end: journalEnd }" })).end;
    } catch (error) {
      this.log.warn({ failure: (error as Error).name }, "agencies does not say whether anything happened");
      return null;
    }
  }

  private wakeAll(end: string): void {
    this.end = end;
    this.changes += 1;
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }
}
