import type { DataSource, QueryRunner } from "typeorm";

type RowClass<Row> = new () => Row;

/**
 * The one read transaction of a subgraph operation. It is opened by the first statement, sees one snapshot of the
 * database from then on, and is closed by whoever runs the operation; an operation that reads nothing opens nothing.
 */
export class Reading {
  private runner: Promise<QueryRunner> | null = null;
  private ended = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly db: DataSource) {}

  /** Any statement that reads; `$1` and so on stand for the parameters. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = await (this.runner ??= this.begin());
    // One connection takes one statement at a time; loaders that are due together take turns.
    const mine = this.turn.then(() => runner.query(sql, parameters) as Promise<Row[]>);
    this.turn = mine.catch(() => {});
    return mine;
  }

  /** Whole rows of one table; `tail` continues after `from <table> t`. */
  rows<Row extends object>(row: RowClass<Row>, tail: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.query<Row>(`select ${this.columns(row)} from ${this.table(row)} t ${tail}`, parameters);
  }

  /** The column list of a table under an alias, each named as the row's property. */
  columns<Row extends object>(row: RowClass<Row>, alias = "t"): string {
    return this.db
      .getMetadata(row)
      .columns.map((column) => `${alias}."${column.databaseName}" as "${column.propertyName}"`)
      .join(", ");
  }

  table<Row extends object>(row: RowClass<Row>): string {
    return `"${this.db.getMetadata(row).tableName}"`;
  }

  async end(): Promise<void> {
    const begun = this.runner;
    this.runner = null;
    this.ended = true;
    const runner = await begun?.catch(() => null);
    if (!runner) return;
    try {
      await this.turn;
      await runner.query("commit");
    } finally {
      await runner.release();
    }
  }

  private async begin(): Promise<QueryRunner> {
    if (this.ended) throw new Error("This reading has ended; a statement came too late.");
    const runner = this.db.createQueryRunner();
    try {
      await runner.query("begin isolation level repeatable read read only");
      return runner;
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}
