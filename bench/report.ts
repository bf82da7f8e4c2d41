import { CONTENDERS } from "./contenders/contender";
import type { Interval, Summary } from "./summary";

/** The figures as a table to be read; medians of the rounds, with the lowest and the highest round in brackets. */
export function report(summary: Summary): string {
  const { machine, options, contenders, ratios, answersCompared, answerBytes } = summary;
  const header = ["", "req/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms/1,000", "database CPU", "SQL", "+ begin/commit"];
  const rows = CONTENDERS.map((name) => {
    const { title, requestsPerSecond, p50, p95, p99, cpu, databaseCpu, sql } = contenders[name];
    return [
      title,
      spread(requestsPerSecond),
      short(p50.median),
      short(p95.median),
      short(p99.median),
      spread(cpu),
      short(databaseCpu.median),
      String(sql.statements),
      String(sql.transactionControl),
    ];
  });
  const ratioRows = Object.values(ratios).map(({ title, bar, met, ...interval }) => [
    title,
    `${interval.median.toFixed(2)}`,
    `[${interval.min.toFixed(2)}–${interval.max.toFixed(2)}]`,
    bar ? `bar ${bar}: ${met ? "met" : "MISSED"}` : "",
  ]);
  return [
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, Node ${machine.node}; ` +
      `${options.rounds} rounds of ${short(options.seconds)} s each, ${options.connections} requests at a time.`,
    `${answersCompared} answers compared and equal (${answerBytes} bytes each); every answer under load checked.`,
    `A gateway that costs nothing sends ${contenders.freeGateway.subgraphRequests} subgraph requests.`,
    "",
    ...table([header, ...rows]),
    "",
    ...table(ratioRows),
    "",
  ].join("\n");
}

export const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

export const spread = ({ median, min, max }: Interval): string => `${short(median)} [${short(min)}–${short(max)}]`;

export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
