import pg from "pg";
import { DataSource, DefaultNamingStrategy, type Logger, type MigrationInterface } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver";
import { StartError } from "./errors";
import { SYSTEM_CONTEXT } from "./row-security";

type RowClass = new () => object;
type MigrationClass = new () => MigrationInterface;

/** What a subgraph keeps: its tables and the migrations that make them. Listed by name, never globbed. */
export type Store = { name: string; rows: RowClass[]; migrations: MigrationClass[] };

export type DatabaseOptions = {
  url: string;
  poolSize?: number;
  /** Whether it works in the system context of migrations and seeds; it means something for the owner role alone. */
  system?: boolean;
  /** Sees each statement before it is sent; the tests count with it. */
  onStatement?: (sql: string) => void;
};

/** agencyCode in the code, agency_code in the database. */
class SnakeCase extends DefaultNamingStrategy {
  override tableName(target: string, given: string | undefined): string {
    return given ?? snake(target.replace(/Row$/, ""));
  }
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
}

const snake = (name: string): string => name.replace(/(?!^)([A-Z])/g, "_$1").toLowerCase();

// Long enough for a slow machine that loads the whole hub while its databases answer.
const CONNECT_WITHIN = 30_000;
const WAIT_FOR_CONNECTION = 5000;

// Statements are prepared once per connection and differ only in their keys: one plan serves all of them.
const GENERIC_PLANS = "-c plan_cache_mode=force_generic_plan";
// A migration or a seed that a power cut undoes is done again at the next start; the first request's commit, which is
// waited for, has all that came before it on the disk.
const NO_WAITING = "-c synchronous_commit=off";

// Nothing of ours waits for long inside a transaction: one that does holds rows and a connection for nobody.
const NO_HANGING = "-c idle_in_transaction_session_timeout=5s";

// Days that are added to a moment are 24 hours each, in whatever time zone the database stands.
const IN_UTC = "-c timezone=UTC";

const DATE = 1082;
const INT8 = 20;

// Calendar days stay text, so that no time zone can move them; whole numbers up to 2^53 are numbers (won, counts).
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return (text: string) => Number(text);
    return pg.types.getTypeParser(oid, format as "text");
  }) as typeof pg.types.getTypeParser,
};

export async function openDatabase(store: Store, options: DatabaseOptions): Promise<DataSource> {
  const db = new DataSource({
    type: "postgres",
    url: options.url,
    entities: store.rows,
    migrations: store.migrations,
    migrationsTableName: "migration",
    namingStrategy: new SnakeCase(),
    synchronize: false,
    installExtensions: false,
    logging: options.onStatement ? ["query"] : false,
    ...(options.onStatement && { logger: new StatementTap(options.onStatement) }),
    extra: {
      types,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: CONNECT_WITHIN,
      application_name: `tteurak-${store.name}`,
      // Statements may be sent before those ahead of them are answered.
      pipeline: true,
      options: `${GENERIC_PLANS} ${IN_UTC} ${options.system ? `${SYSTEM_CONTEXT} ${NO_WAITING}` : NO_HANGING}`,
    },
  });
  try {
    await db.initialize();
    // From now on somebody waits for each answer.
    (db.driver as PostgresDriver).master.options.connectionTimeoutMillis = WAIT_FOR_CONNECTION;
    return db;
  } catch (error) {
    throw databaseProblem(store.name, error);
  }
}

/** The connections of a pool, and who waits for one. */
export type Connections = { busy: number; idle: number; waiting: number };

export function connectionsOf(db: DataSource): Connections {
  const { totalCount, idleCount, waitingCount } = (db.driver as PostgresDriver).master as pg.Pool;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

class StatementTap implements Logger {
  constructor(private readonly tap: (sql: string) => void) {}
  logQuery(sql: string): void {
    this.tap(sql);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** One line for the operator: which database, what is wrong, what to do. Never the password, never SQL. */
function databaseProblem(name: string, error: unknown): StartError {
  const code = (error as { code?: string }).code ?? "";
  const variable = `${name.toUpperCase()}_DATABASE_URL`;
  const problem: Record<string, string> = {
    ECONNREFUSED: `The ${name} database does not answer. Start it, or correct ${variable}.`,
    ENOTFOUND: `The host of the ${name} database is not known. Correct ${variable}.`,
    "28P01": `The ${name} database refuses the password. Correct ${variable}.`,
    "28000": `The ${name} database refuses this role. Correct ${variable}.`,
    "3D000": `There is no such ${name} database on that server. Create it (docs/how-to/own-database.md), or correct ${variable}.`,
  };
  const sentence =
    problem[code] ?? `The ${name} database cannot be used (${code || "no answer within 30 s"}). Check ${variable}.`;
  return new StartError("DATABASE_UNAVAILABLE", sentence);
}
