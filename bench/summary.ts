import { availableParallelism, cpus, totalmem } from "node:os";
import { CONTENDERS, type ContenderName, TITLES } from "./contenders/contender";
import type { Figures, Measured } from "./measure";
import type { Options } from "./options";
import type { StatementCount } from "./statements";

/** The middle of the rounds, and the lowest and highest of them. */
export type Interval = { median: number; min: number; max: number };

export type Ratio = Interval & { title: string; bar: string | null; met: boolean | null };

export type Summary = {
  machine: { cpu: string; cores: number; memoryGb: number; node: string };
  options: Omit<Options, "json" | "budgetSeconds">;
  /** Days in the past that were asked about, all with the same answer. */
  answersCompared: number;
  answerBytes: number;
  contenders: Record<
    ContenderName,
    { title: string; subgraphRequests: number | null; sql: StatementCount } & Record<keyof Figures, Interval>
  >;
  ratios: Record<string, Ratio>;
  rounds: Measured<ContenderName>;
};

export type Counted = {
  answersCompared: number;
  answerBytes: number;
  subgraphRequests: number;
  sql: Map<ContenderName, StatementCount>;
};

export function summarize(measured: Measured<ContenderName>, counted: Counted, options: Options): Summary {
  const { rounds, seconds, warmUpSeconds, connections } = options;
  const figures = (name: ContenderName) =>
    Object.fromEntries(
      FIGURES.map((figure) => [figure, intervalOf(measured[name].map((round) => round[figure]))]),
    ) as Record<keyof Figures, Interval>;
  const contenders = Object.fromEntries(
    CONTENDERS.map((name) => {
      const sql = counted.sql.get(name);
      const subgraphRequests = name === "freeGateway" ? counted.subgraphRequests : null;
      return [name, { title: TITLES[name], subgraphRequests, sql, ...figures(name) }];
    }),
  ) as Summary["contenders"];
  return {
    machine: {
      cpu: cpus()[0]?.model ?? "unknown",
      cores: availableParallelism(),
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    options: { rounds, seconds, warmUpSeconds, connections },
    answersCompared: counted.answersCompared,
    answerBytes: counted.answerBytes,
    contenders,
    ratios: ratiosOf(measured),
    rounds: measured,
  };
}

const FIGURES = ["requestsPerSecond", "p50", "p95", "p99", "cpu", "databaseCpu"] as const;

/** Each round is compared with itself, so that a slow minute of the machine does not count for one side only. */
function ratiosOf(measured: Measured<ContenderName>): Record<string, Ratio> {
  const ratio = (
    title: string,
    [one, figure, other]: [ContenderName, (figures: Figures) => number, ContenderName],
    bar: { least?: number; most?: number } = {},
  ): Ratio => {
    const quotients = measured[one].map((figures, round) => {
      const against = measured[other][round];
      return against ? figure(figures) / figure(against) : Number.NaN;
    });
    const interval = intervalOf(quotients);
    if (bar.least !== undefined)
      return { title, ...interval, bar: `≥ ${bar.least}`, met: interval.median >= bar.least };
    if (bar.most !== undefined) return { title, ...interval, bar: `≤ ${bar.most}`, met: interval.median <= bar.most };
    return { title, ...interval, bar: null, met: null };
  };
  const speed = ({ requestsPerSecond }: Figures): number => requestsPerSecond;
  const cpu = (figures: Figures): number => figures.cpu;
  const allCpu = (figures: Figures): number => figures.cpu + figures.databaseCpu;
  return {
    oneProcessToStock: ratio("req/s, ours in one process ÷ stock", ["oneProcess", speed, "stock"], { least: 3 }),
    cpuOneProcessToFreeGateway: ratio(
      "CPU, ours in one process ÷ a gateway that costs nothing",
      ["oneProcess", cpu, "freeGateway"],
      { most: 1 },
    ),
    overHttpToStock: ratio("req/s, ours over HTTP ÷ stock", ["overHttp", speed, "stock"]),
    oneProcessToSqlFloor: ratio("req/s, ours in one process ÷ hand-written SQL", ["oneProcess", speed, "sqlFloor"]),
    cpuOneProcessToStock: ratio("CPU, ours in one process ÷ stock", ["oneProcess", cpu, "stock"]),
    cpuOverHttpToStock: ratio("CPU, ours over HTTP ÷ stock", ["overHttp", cpu, "stock"]),
    allCpuOneProcessToSqlFloor: ratio("CPU with the database's, ours in one process ÷ hand-written SQL", [
      "oneProcess",
      allCpu,
      "sqlFloor",
    ]),
  };
}

export function intervalOf(values: readonly number[]): Interval {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  };
}
