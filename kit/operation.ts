import type { DataSource } from "typeorm";
import { againWhenInTheWay } from "./again-when-in-the-way";
import { type Budget, timeLeft } from "./budget";
import { type Clock, seoulDate } from "./clock";
import type { CursorSeal } from "./cursor";
import { Refusal } from "./errors";
import { Evidence, type Look } from "./evidence/evidence";
import { recordLooks, recordLooksAlone } from "./evidence/write-looks";
import { Reading } from "./reading";
import { tellDatabase } from "./row-security";
import type { Secrets } from "./secrets";
import type { Caller, Origin, Viewer } from "./viewer";
import type { Work } from "./work";

/** What a subgraph builds its loaders from; the row scope of each loader is made from the viewer. */
export type Reader = {
  reading: Reading;
  viewer: Viewer;
  evidence: Evidence;
  today: string;
  now: Date;
  cursors: CursorSeal;
  secrets: Secrets;
};

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
  /** Whether it has written whom it looked at. */
  recorded = false;
  /** Why that could not be written. */
  unwritten: Error | null = null;
  private reading: Reading;
  private sentBefore = 0;
  private made: Loaders | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly caller: Caller,
    private readonly makeLoaders: (reader: Reader) => Loaders,
    private readonly cursors: CursorSeal,
    readonly secrets: Secrets,
    clock: Clock,
    /** Whoever waits for what a change said happened. */
    private readonly committed: () => void = () => {},
  ) {
    this.now = clock();
    this.today = seoulDate(this.now);
    this.viewer = caller.viewer;
    this.origin = caller.origin;
    this.reading = new Reading(db, caller.viewer, caller.budget, this.now);
  }

  get load(): Loaders {
    return (this.made ??= this.makeLoaders(this.reader));
  }

  /** For a root list, which no loader batches. */
  get reader(): Reader {
    const { reading, viewer, evidence, today, now, cursors, secrets } = this;
    return { reading, viewer, evidence, today, now, cursors, secrets };
  }

  /**
   * Does one thing, all or nothing, committed before anything of its result is selected. Whom it looked at is written with
   * it; where it is undone, that is written by itself.
   */
  async perform<Outcome>(act: (work: Work) => Promise<Outcome>): Promise<Outcome> {
    await this.renew();
    if (this.unwritten) throw this.unwritten;
    const { viewer, origin, evidence, now } = this;
    const { fingerprint } = this.secrets;
    try {
      const outcome = await againWhenInTheWay(() => {
        // Whatever an attempt that was undone has found is found anew.
        evidence.take();
        this.unwritten = null;
        return this.db.transaction(async (tx) => {
          const [told, parameters] = tellDatabase(viewer, now);
          await tx.query(told + LIMITS, [...parameters, ...limits(this.caller.budget)]);
          const done = await act({ viewer, origin, evidence, tx, now, fingerprint });
          if (!evidence.isEmpty) await this.writing(tx.query(...recordLooks(evidence.all, this.caller, now)));
          return done;
        });
      });
      evidence.take();
      this.committed();
      return outcome;
    } catch (error) {
      const looks = undone(evidence.take(), error);
      if (looks.length > 0 && !this.unwritten)
        await this.writing(recordLooksAlone(this.db, looks, this.caller, now)).catch(() => {});
      throw error;
    }
  }

  /** Writes whom it looked at and waits for the commit. Where `unwritten` is set then, nothing that was read may be told. */
  async testify(): Promise<void> {
    const looks = this.evidence.take();
    if (looks.length === 0) return;
    const write = async (): Promise<void> => {
      const written = await this.reading.endWriting(...recordLooks(looks, this.caller, this.now));
      if (!written) await recordLooksAlone(this.db, looks, this.caller, this.now);
    };
    await this.writing(write()).catch(() => {});
  }

  /**
   * The answer is made: nothing is read any more. graphql goes on resolving fields whose answer nobody waits for (beside
   * one that failed); what they still ask for is refused, so that no connection is left open behind them.
   */
  end(): Promise<void> {
    return this.reading.end();
  }

  /** How many statements its readings sent. */
  get statements(): number {
    return this.sentBefore + this.reading.sent;
  }

  private async writing(written: Promise<unknown>): Promise<void> {
    try {
      await written;
      this.recorded = true;
    } catch (error) {
      this.unwritten ??= error as Error;
      throw error;
    }
  }

  private async renew(): Promise<void> {
    await this.testify();
    const ended = this.reading;
    this.sentBefore += ended.sent;
    this.reading = new Reading(this.db, this.viewer, this.caller.budget, this.now);
    this.made = null;
    await ended.end();
  }
}

/** A change waits for nobody who holds what it needs as long as it may take itself: it can be tried again. */
const LONGEST_WAIT_FOR_LOCK = 2_000;

/** Told in one statement with who asks. */
const LIMITS = ", set_config('lock_timeout', $2, true), set_config('statement_timeout', $3, true)";

const limits = (budget: Budget | undefined): string[] => [
  String(LONGEST_WAIT_FOR_LOCK),
  String(budget ? timeLeft(budget) : 0),
];

const CHANGES = ["create", "change", "delete"];

/** What was looked at was looked at; what was to be changed was not. */
const undone = (looks: Look[], why: unknown): Look[] => {
  const refusal = why instanceof Refusal ? why.code : "INTERNAL";
  return looks.map((look) =>
    look.result === "allowed" && CHANGES.includes(look.action) ? { ...look, result: "denied", refusal } : look,
  );
};
