import type { ClientBase } from "pg";
import type { DataSource } from "typeorm";
import type { Log } from "../log";

const WITHIN_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Seals what was recorded, at most a second later. It does nothing while nothing is recorded. */
export type Sealer = {
  soon(): void;
  /** Seals what is still to be sealed, and ends. */
  stop(): Promise<void>;
};

/** Several processes may seal one database: each batch is sealed by the first who asks. */
export function startSealer(db: DataSource, log: Log): Sealer {
  let timer: NodeJS.Timeout | null = null;
  let sealing: Promise<void> = Promise.resolve();
  let stopped = false;
  // Longer with each failure in a row, so that a database that is away does not fill the log.
  let wait = WITHIN_MS;

  const wake = (): void => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = null;
      sealing = seal();
    }, wait);
    // A process that has nothing else to do need not wait for it: the next one seals what it left.
    timer.unref();
  };

  const seal = async (): Promise<void> => {
    try {
      const done = await sealAll(db);
      wait = WITHIN_MS;
      if (!done) wake();
    } catch (error) {
      const { name, code } = error as Error & { code?: string };
      if (!stopped) log.error({ failure: name, code }, "evidence cannot be sealed; trying again");
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      wake();
    }
  };

  // What an earlier process recorded and did not seal.
  wake();
  return {
    soon: wake,
    async stop() {
      stopped = true;
      const due = timer !== null;
      if (timer) clearTimeout(timer);
      await sealing;
      if (due) await seal();
    },
  };
}

/** False where somebody else seals, or a record was being written for too long: it has to be tried again. */
export async function sealAll(db: DataSource): Promise<boolean> {
  const runner = db.createQueryRunner();
  try {
    // Past the log of statements, which is about what somebody asked for.
    const client = (await runner.connect()) as ClientBase;
    for (;;) {
      const { rows } = await client.query<{ sealed: number | null }>('select seal_evidence() as "sealed"');
      const sealed = rows[0]?.sealed ?? null;
      if (sealed === null || sealed === 0) return sealed === 0;
    }
  } finally {
    await runner.release();
  }
}
