import type { DataSource } from "typeorm";
import { type Clock, seoulDate } from "./clock";
import type { CursorSeal } from "./cursor";
import { Evidence } from "./evidence/evidence";
import { Reading } from "./reading";
import { tellDatabase } from "./row-security";
import type { Caller, Origin, Viewer } from "./viewer";
import type { Work } from "./work";

/** What a subgraph builds its loaders from; the row scope of each loader is made from the viewer. */
export type Reader = { reading: Reading; viewer: Viewer; evidence: Evidence; today: string; cursors: CursorSeal };

/**
 * One GraphQL operation at one subgraph: who asks, at which instant, and the loaders. Uses one connection at a time:
 * a change closes the reading first, commits, and what is selected from its result is read afresh.
 */
export class Operation<Loaders> {
  readonly now: Date;
  readonly today: string;
  readonly viewer: Viewer;
  readonly origin: Origin;
  /** Whom this operation has looked at; written before anything is answered. */
  readonly evidence = new Evidence();
  private reading: Reading;
  private made: Loaders | null = null;

  constructor(
    private readonly db: DataSource,
    caller: Caller,
    private readonly makeLoaders: (reader: Reader) => Loaders,
    private readonly cursors: CursorSeal,
    clock: Clock,
  ) {
    this.now = clock();
    this.today = seoulDate(this.now);
    this.viewer = caller.viewer;
    this.origin = caller.origin;
    this.reading = new Reading(db, caller.viewer);
  }

  get load(): Loaders {
    return (this.made ??= this.makeLoaders(this.reader));
  }

  /** For a root list, which no loader batches. */
  get reader(): Reader {
    const { reading, viewer, evidence, today, cursors } = this;
    return { reading, viewer, evidence, today, cursors };
  }

  /** Does one thing, all or nothing, committed before anything of its result is selected. */
  async perform<Outcome>(act: (work: Work) => Promise<Outcome>): Promise<Outcome> {
    await this.renew();
    const { viewer, origin, now } = this;
    return this.db.transaction(async (tx) => {
      await tx.query(...tellDatabase(viewer));
      return act({ viewer, origin, tx, now });
    });
  }

  /**
   * The answer is made: nothing is read any more. graphql goes on resolving fields whose answer nobody waits for (beside
   * one that failed); what they still ask for is refused, so that no connection is left open behind them.
   */
  end(): Promise<void> {
    return this.reading.end();
  }

  private async renew(): Promise<void> {
    const ended = this.reading;
    this.reading = new Reading(this.db, this.viewer);
    this.made = null;
    await ended.end();
  }
}
