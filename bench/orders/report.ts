import { TITLES } from "../contenders/contender";
import type { Figures, Measured } from "../measure";
import { short, spread, table } from "../report";
import type { StatementCount } from "../statements";
import { type Interval, intervalOf } from "../summary";
import { ORDERS } from "./plant";

export const NAMES = ["oneProcess", "overHttp", "stock"] as const;

export type Name = (typeof NAMES)[number];

/** Speed, CPU and statements of a page of orders; ratios of each round with itself. */
export function reportOrders(
  measured: Measured<Name>,
  sql: Map<Name, StatementCount>,
  { compared, bytes }: { compared: number; bytes: number },
): string {
  const rows = NAMES.map((name) => {
    const of = (figure: keyof Figures): Interval => intervalOf(measured[name].map((round) => round[figure]));
    const counted = sql.get(name);
    return [
      TITLES[name],
      spread(of("requestsPerSecond")),
      short(of("p50").median),
      short(of("p99").median),
      spread(of("cpu")),
      short(of("databaseCpu").median),
      String(counted?.statements),
      String(counted?.transactionControl),
    ];
  });
  const ratio = (one: Name, figure: keyof Figures): string => {
    const quotients = measured[one].map((round, index) => round[figure] / (measured.stock[index]?.[figure] ?? NaN));
    return spread(intervalOf(quotients));
  };
  return [
    `A page of ${ORDERS} orders with household, unit, space and agency (${bytes} bytes); ${compared} answers compared and equal, and every answer under load.`,
    "",
    ...table([["", "req/s", "p50 ms", "p99 ms", "CPU ms/1,000", "database CPU", "SQL", "+ begin/commit"], ...rows]),
    "",
    ...table([
      ["req/s, ours in one process ÷ stock", ratio("oneProcess", "requestsPerSecond")],
      ["req/s, ours over HTTP ÷ stock", ratio("overHttp", "requestsPerSecond")],
      ["CPU, ours in one process ÷ stock", ratio("oneProcess", "cpu")],
      ["CPU, ours over HTTP ÷ stock", ratio("overHttp", "cpu")],
    ]),
    "",
  ].join("\n");
}
