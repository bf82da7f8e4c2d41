import type { Client, ClientBase } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import { type Budget, timeLeft } from "./budget";
import { grantsText } from "./grants";
import { tellingDatabase } from "./row-security";
import { statementName } from "./statement-name";
import type { Viewer } from "./viewer";

type RowClass<Row> = new () => Row;

type Begun = { runner: QueryRunner; client: ClientBase; began: Promise<unknown> };

/**
 * The one read transaction of a subgraph operation. It is opened by the first statement, sees one snapshot of the
 * database from then on, and is closed by whoever runs the operation; an operation that reads nothing opens nothing.
 */
export class Reading {
  private begun: Promise<Begun> | null = null;
  private readonly granted: Record<string, readonly string[]> = {};
  private ended = false;
  private failed: Error | null = null;
  private underway: Promise<unknown> = Promise.resolve();
  /** How many statements were sent. */
  sent = 0;
  /** How long the database goes on with a statement, in milliseconds. */
  private limit = Infinity;

  constructor(
    private readonly db: DataSource,
    private readonly viewer: Viewer,
    private readonly budget?: Budget,
    private readonly now?: Date,
  ) {}

  /** Any statement that reads; `$1` and so on stand for the parameters. Its text is planned once per connection. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.send(sql, parameters, statementName(sql));
  }

  /**
   * A statement whose text a caller puts together from many filters. It is planned each time, because a connection keeps
   * every text that it ever planned, and there are more of these than it should.
   */
  queryUnprepared<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.send(sql, parameters, undefined);
  }

  private async send<Row>(sql: string, parameters: unknown[], name: string | undefined): Promise<Row[]> {
    const { client, runner, began } = await (this.begun ??= this.begin());
    if (this.ended) throw tooLate();
    this.db.logger.logQuery(sql, parameters, runner);
    holdBack(client);
    this.limitTime(client);
    this.sent += 1;
    const sent = client.query({ name, text: sql, values: parameters });
    this.underway = Promise.allSettled([this.underway, sent]);
    try {
      const [{ rows }] = await Promise.all([sent, began]);
      return rows as Row[];
    } catch (error) {
      // The transaction is broken: whatever else was to be read fails for this reason and no other.
      throw (this.failed ??= error as Error);
    }
  }

  /** From here on the rows of these classes of data about these people are there (`app_granted` of the row policies). */
  async grant(classesOf: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const [subject, classes] of classesOf)
      this.granted[subject] = [...new Set([...(this.granted[subject] ?? []), ...classes])];
    await this.query("select set_config('app.grants', $1, true)", [grantsText(this.granted)]);
  }

  /** Whole rows of one table; `tail` continues after `from <table> t`. */
  rows<Row extends object>(row: RowClass<Row>, tail: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.query<Row>(`select ${this.columns(row)} from ${this.table(row)} t ${tail}`, parameters);
  }

  /** The column list of a table under an alias, each named as the row's property. */
  columns<Row extends object>(row: RowClass<Row>, alias = "t"): string {
    const known = columnLists.get(row)?.get(alias);
    if (known) return known;
    const list = this.db
      .getMetadata(row)
      .columns.filter((column) => column.isSelect)
      .map((column) => `${alias}."${column.databaseName}" as "${column.propertyName}"`)
      .join(", ");
    columnLists.set(row, new Map(columnLists.get(row)).set(alias, list));
    return list;
  }

  table<Row extends object>(row: RowClass<Row>): string {
    return `"${this.db.getMetadata(row).tableName}"`;
  }

  async end(): Promise<void> {
    const open = await this.close();
    if (!open) return;
    // Nothing was written, so nobody waits for it; whoever has the connection next sends his statements behind it.
    open.client.query("commit").catch(() => {});
    await open.runner.release();
  }

  /**
   * Ends it with a statement that writes, and waits until that is committed. False where this transaction can write
   * nothing: it was never begun, a statement of it failed, or it is nobody's.
   */
  async endWriting(sql: string, parameters: unknown[]): Promise<boolean> {
    const open = await this.close();
    if (!open) return false;
    const { client, runner } = open;
    try {
      if (this.failed || isReadOnly(this.viewer)) {
        await client.query("rollback");
        return false;
      }
      this.db.logger.logQuery(sql, parameters, runner);
      holdBack(client);
      const written = client.query({ name: statementName(sql), text: sql, values: parameters });
      const [, { command }] = await Promise.all([written, client.query("commit")]);
      // A transaction that is broken says so only by what became of its commit.
      if (command !== "COMMIT") throw new Error(`The transaction ended with ${command}.`);
      return true;
    } finally {
      await runner.release();
    }
  }

  /** Nothing is read any more; the connection, once every statement on it is answered. */
  private async close(): Promise<Begun | null> {
    const begun = this.begun;
    this.begun = null;
    this.ended = true;
    const open = await begun?.catch(() => null);
    await this.underway;
    return open ?? null;
  }

  /** No statement goes on after the time of the whole operation; the database is told again where much of that is gone. */
  private limitTime(client: ClientBase): void {
    if (!this.budget) return;
    const left = timeLeft(this.budget);
    if (left > this.limit / 2) return;
    this.limit = left;
    client.query(limitingTime(left)).catch(() => {});
  }

  private async begin(): Promise<Begun> {
    if (this.ended) throw tooLate();
    if (this.budget) this.limit = timeLeft(this.budget);
    const runner = this.db.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      const text = beginFor(this.viewer, this.limit, this.now);
      this.db.logger.logQuery(text, [], runner);
      // The first statement is sent behind it without waiting; where it fails, so does that.
      holdBack(client);
      const began = client.query(text);
      began.catch(() => {});
      return { runner, client, began };
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}

/** What is sent in one turn leaves together: loaders that are due at once cost one write, not one each. */
function holdBack(client: ClientBase): void {
  const { stream } = (client as Client).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

const tooLate = (): Error => new Error("This reading has ended; a statement came too late.");

/** Begins a transaction that was told who reads. Nobody's can change nothing; others may have to write who saw whom. */
const beginFor = (viewer: Viewer, limit: number, now?: Date): string =>
  `begin isolation level repeatable read${isReadOnly(viewer) ? " read only" : ""}; ${limitingTime(limit)}${tellingDatabase(viewer, now)}`;

const limitingTime = (milliseconds: number): string =>
  milliseconds === Infinity ? "" : `set local statement_timeout = ${milliseconds}; `;

const isReadOnly = ({ audience }: Viewer): boolean => audience === "open";

const columnLists = new WeakMap<object, Map<string, string>>();
