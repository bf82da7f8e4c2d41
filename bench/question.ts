import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { API_FILES } from "../schema/files";
import { REPOSITORY } from "./processes";

/** The days that the question is about, by the name of the variable. */
export type Days = Record<string, string>;

/**
 * The README's query with each `asOf` day as a variable. No two requests of a run carry the same days, so that a gateway
 * which shares equal requests, or equal requests to a subgraph, is not flattered; all days have the same answer.
 */
export type Question = {
  /** The document as it stands in the README. */
  asWritten: string;
  text: string;
  daysAsWritten: Days;
};

export function readQuestion(): Question {
  const asWritten = readFileSync(join(REPOSITORY, "docs/queries/courtyard.graphql"), "utf8");
  const typeInfo = new TypeInfo(buildSchema(readFileSync(API_FILES.partner, "utf8"), { assumeValid: true }));
  const daysAsWritten: Days = {};
  const types: Days = {};
  const document = visit(
    parse(asWritten),
    visitWithTypeInfo(typeInfo, {
      Argument(node) {
        if (node.name.value !== "asOf" || node.value.kind !== Kind.STRING) return undefined;
        const name = `day${Object.keys(daysAsWritten).length + 1}`;
        daysAsWritten[name] = node.value.value;
        types[name] = String(typeInfo.getInputType());
        return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
      },
    }),
  );
  const declarations = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
  const text = print(document).replace(/^query (\w+)/, `query $1(${declarations.join(", ")})`);
  return { asWritten, text, daysAsWritten };
}

const LONGEST_WALK = 24;
const ENOUGH = 100_000;

/** Walks back from each day as long as the answer stays the same, and then names every combination of days once. */
export async function findEqualDays(
  { daysAsWritten }: Question,
  ask: (days: Days) => Promise<string>,
): Promise<(index: number) => Days> {
  const expected = await ask(daysAsWritten);
  const choices = new Map<string, string[]>();
  for (const [name, day] of Object.entries(daysAsWritten)) {
    const walk = Array.from({ length: LONGEST_WALK }, (_, back) => daysBefore(day, back));
    const answers = await Promise.all(walk.map((earlier) => ask({ ...daysAsWritten, [name]: earlier })));
    const different = answers.findIndex((answer) => answer !== expected);
    choices.set(name, different < 0 ? walk : walk.slice(0, different));
  }
  return everyCombination(choices);
}

const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);

function everyCombination(choices: Map<string, string[]>): (index: number) => Days {
  const combinations = [...choices.values()].reduce((product, days) => product * days.length, 1);
  if (combinations < ENOUGH)
    throw new Error(`Only ${combinations} different questions have the same answer; ${ENOUGH} are needed.`);
  return (index) => {
    let rest = index % combinations;
    const days: Days = {};
    for (const [name, same] of choices) {
      days[name] = same[rest % same.length] ?? "";
      rest = Math.floor(rest / same.length);
    }
    return days;
  };
}
