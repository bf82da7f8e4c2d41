import { cpus } from "node:os";
import type { Figures, Load, Measured } from "../measure";
import { short, table } from "../report";
import { type Interval, intervalOf } from "../summary";
import type { Name } from "./contest";
import { type GatewayName, GATEWAYS, TITLES } from "./fleet";
import { type Question, QUESTIONS } from "./questions";

/** How many times as many requests a second ours must answer as another. */
const BARS: readonly { question: Question; other: GatewayName; least: number | null }[] = [
  { question: "heavy", other: "stock", least: 6 },
  { question: "heavy", other: "stockWithFlag", least: null },
  { question: "heavy", other: "hive", least: null },
  { question: "heavy", other: "hiveRust", least: 1.3 },
  { question: "small", other: "stock", least: 15 },
  { question: "small", other: "stockWithFlag", least: null },
  { question: "small", other: "hive", least: null },
  { question: "small", other: "hiveRust", least: null },
];

/** With all that protects people, and without the signature of each call, which no other gateway makes. */
const OURS: readonly GatewayName[] = ["ours", "oursUnsigned"];

export function reportGateways(
  measured: Measured<Name>,
  answerBytes: Record<Question, number>,
  { rounds, seconds, connections, cores }: Load & { cores: number },
): string {
  const of = (name: GatewayName, question: Question, figure: (figures: Figures) => number): Interval =>
    intervalOf(measured[`${name} ${question}`].map(figure));
  const rows = QUESTIONS.flatMap((question) =>
    GATEWAYS.map((name) => [
      `${question}, ${TITLES[name]}`,
      spread(of(name, question, ({ requestsPerSecond }) => requestsPerSecond)),
      short(of(name, question, ({ p50 }) => p50).median),
      short(of(name, question, ({ p99 }) => p99).median),
      spread(of(name, question, ({ cpu }) => cpu)),
    ]),
  );
  const ratioRows = OURS.flatMap((our) =>
    BARS.flatMap(({ question, other, least }) =>
      (["req/s", "CPU"] as const).map((what) => {
        const ratio = intervalOf(
          measured[`${our} ${question}`].map((ours, round) => {
            const theirs = measured[`${other} ${question}`][round];
            if (!theirs) return Number.NaN;
            return what === "CPU" ? theirs.cpu / ours.cpu : ours.requestsPerSecond / theirs.requestsPerSecond;
          }),
        );
        const [one, two] = what === "CPU" ? [other, our] : [our, other];
        const verdict =
          least === null || what === "CPU" ? "" : `bar ≥ ${least}: ${ratio.median >= least ? "met" : "MISSED"}`;
        const title = `${what}, ${question}, ${TITLES[one]} ÷ ${TITLES[two]}`;
        return [title, ratio.median.toFixed(2), `[${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)}]`, verdict];
      }),
    ),
  );
  return [
    `${cores} cores (${cpus()[0]?.model}), Node ${process.version}; ` +
      `${rounds} rounds of ${short(seconds)} s each, ${connections} requests at a time.`,
    `Answers compared and equal (${QUESTIONS.map((question) => `${question} ${answerBytes[question]} bytes`).join(", ")}); every answer under load checked.`,
    "",
    ...table([["", "req/s", "p50 ms", "p99 ms", "CPU ms/1,000"], ...rows]),
    "",
    ...table(ratioRows),
    "",
  ].join("\n");
}

const spread = ({ median, min, max }: Interval): string => `${short(median)} [${short(min)}–${short(max)}]`;
