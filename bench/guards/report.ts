import type { Figures, Measured } from "../measure";
import { short, table } from "../report";
import type { StatementCount } from "../statements";
import { type Interval, intervalOf } from "../summary";
import { type Size, SIZES } from "./question";

export type Side = "on" | "off";

export type Name = `${Side} ${Size}`;

export const BAR = 1.5;

const THE_BAR_IS_FOR: Size = 50;

/** What the hub without guards does not do; README.md says the same in more words. */
const OFF = [
  "row security (a database role that has none, and is told of no caller)",
  "evidence (nothing is written, sealed or receipted)",
  "decisions about each person (no facts are read; everything is open to everybody)",
  "access passes (a person's is plain text that nobody signs or checks)",
  "classified fields at the gateway (nothing is closed to anybody)",
  "the search for resident registration numbers in what is sent",
];

/** CPU of the hub and of PostgreSQL, with guards and without, of each round with itself; statements from the server's log. */
export function reportGuards(
  measured: Measured<Name>,
  sql: Map<Name, StatementCount>,
  answersCompared: number,
): string {
  const hub = ({ cpu }: Figures): number => cpu;
  const database = ({ databaseCpu }: Figures): number => databaseCpu;
  const both = ({ cpu, databaseCpu }: Figures): number => cpu + databaseCpu;
  const cpuRows = SIZES.flatMap((size) =>
    (["on", "off"] as const).map((side) => {
      const of = (figure: (figures: Figures) => number): string =>
        spread(intervalOf(measured[`${side} ${size}`].map((round) => figure(round) / 1000)));
      const counted = sql.get(`${side} ${size}`);
      return [
        `${size} resident${size === 1 ? "" : "s"}, guards ${side}`,
        of(hub),
        of(database),
        of(both),
        String(counted?.statements),
        String(counted?.transactionControl),
      ];
    }),
  );
  const ratio = (size: Size, figure: (figures: Figures) => number): Interval =>
    intervalOf(
      measured[`on ${size}`].map((round, index) => {
        const against = measured[`off ${size}`][index];
        return against ? figure(round) / figure(against) : Number.NaN;
      }),
    );
  const ratioRows = SIZES.flatMap((size) =>
    (
      [
        ["the hub", hub],
        ["PostgreSQL", database],
        ["both", both],
      ] as const
    ).map(([whose, figure]) => {
      const interval = ratio(size, figure);
      const judged = size === THE_BAR_IS_FOR && figure !== database;
      const verdict = judged ? `bar ≤ ${BAR}: ${interval.median <= BAR ? "met" : "MISSED"}` : "";
      return [`CPU of ${whose}, on ÷ off, ${size}`, spread(interval, 2), verdict];
    }),
  );
  const counts = new Set(SIZES.map((size) => sql.get(`on ${size}`)?.statements));
  return [
    `${answersCompared} answers compared and equal, guards on and off; every answer under load checked.`,
    "Guards off means without:",
    ...OFF.map((guard) => `  - ${guard}`),
    "",
    ...table([["CPU ms per request", "the hub", "PostgreSQL", "both", "SQL", "+ begin/settings/commit"], ...cpuRows]),
    "",
    ...table(ratioRows),
    "",
    counts.size === 1
      ? `Statements do not grow with residents: met (${[...counts].join()}).`
      : `Statements do not grow with residents: MISSED (${[...counts].join(", ")}).`,
    "",
  ].join("\n");
}

const spread = ({ median, min, max }: Interval, digits?: number): string => {
  const written = (value: number): string => (digits === undefined ? short(value) : value.toFixed(digits));
  return `${written(median)} [${written(min)}–${written(max)}]`;
};
