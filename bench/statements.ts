import { readFileSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export type StatementCount = {
  /** Statements that read or write, by database. */
  byDatabase: Record<string, number>;
  statements: number;
  /** begin, commit and settings of a transaction. */
  transactionControl: number;
};

const TRANSACTION_CONTROL = /^(begin|start transaction|commit|rollback|set |select set_config)/i;

const TRIES = 4;

/** Counts what reaches the database server, as the server itself logs it; for every contender in the same way. */
export async function countStatements<Name extends string>(
  { superuserUrl, logFile }: { superuserUrl: string; logFile: string },
  acts: readonly (readonly [Name, () => Promise<unknown>])[],
): Promise<Map<Name, StatementCount>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const setting = async (statements: string[]): Promise<void> => {
    for (const statement of [...statements, "select pg_reload_conf()"]) await client.query(statement);
    await pause(200); // The backends learn of it by a signal.
  };
  try {
    await setting(["alter system set log_line_prefix = 'bench %d '", "alter system set log_statement = 'all'"]);
    const counts = new Map<Name, StatementCount>();
    for (const [name, act] of acts) {
      // The least of some tries: fresh connections and forgotten callers ask for more than the operation itself.
      const tries: StatementCount[] = [];
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const from = statSync(logFile).size;
        await act();
        await pause(50);
        tries.push(countIn(readFileSync(logFile).subarray(from).toString()));
      }
      counts.set(
        name,
        tries.reduce((least, count) => (count.statements < least.statements ? count : least)),
      );
    }
    return counts;
  } finally {
    await setting(["alter system reset log_statement", "alter system reset log_line_prefix"]).finally(() =>
      client.end(),
    );
  }
}

function countIn(log: string): StatementCount {
  const count: StatementCount = { byDatabase: {}, statements: 0, transactionControl: 0 };
  for (const [, database = "", sql = ""] of log.matchAll(/^bench (\S+) LOG: {2}(?:statement|execute [^:]+): (.*)$/gm)) {
    if (database === "postgres") continue; // Our own settings.
    if (TRANSACTION_CONTROL.test(sql.trim())) {
      count.transactionControl += 1;
    } else {
      count.statements += 1;
      count.byDatabase[database] = (count.byDatabase[database] ?? 0) + 1;
    }
  }
  return count;
}
