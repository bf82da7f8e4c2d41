import { setImmediate as turn } from "node:timers/promises";
import type { EntityManager } from "typeorm";

/** Inserts many rows of one table with one statement; every row has the same properties. */
export async function plant<Row extends object>(tx: EntityManager, row: new () => Row, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { tableName, columns } = tx.connection.getMetadata(row);
  const given = columns.filter(({ propertyName }) => propertyName in first);
  const records = rows.map((record) => {
    const values: Record<string, unknown> = {};
    for (const { databaseName, propertyName } of given)
      values[databaseName] = asJson(record[propertyName as keyof Row]);
    return values;
  });
  const names = given.map(({ databaseName }) => `"${databaseName}"`).join(", ");
  await tx.query(
    `insert into "${tableName}" (${names}) select ${names} from jsonb_populate_recordset(null::"${tableName}", $1::jsonb)`,
    [JSON.stringify(records)],
  );
}

/** Bytes as PostgreSQL reads them from text. */
const asJson = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value);

/** Plants one after the other; the rows of each are made while PostgreSQL inserts those before. */
export async function plantInTurn(plantings: readonly (() => Promise<unknown>)[]): Promise<void> {
  const planted: Promise<unknown>[] = [];
  for (const planting of plantings) {
    const one = planting();
    // Told below, when all have been sent.
    one.catch(() => {});
    planted.push(one);
    await turn();
  }
  await Promise.all(planted);
}
