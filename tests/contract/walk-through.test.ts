import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { seoulDate } from "../../kit/clock";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const STEP = /<!-- step: (\S+)(?: (\S+) (\S+))? -->.*?```graphql\n(.*?)```\s+```json\n(.*?)```\s+```json\n(.*?)```/gs;

type Step = { who: string; purpose: string; basis: string; query: string; variables: string; answer: string };

function stepsOf(page: string): Step[] {
  const text = readFileSync(join(__dirname, "../../docs/how-to", `${page}.md`), "utf8");
  const steps = [...text.matchAll(STEP)].map(
    ([, who = "", purpose = "", basis = "", query = "", variables = "", answer = ""]) => ({
      ...{ who, purpose, basis, query, variables, answer },
    }),
  );
  expect(steps).toHaveLength(text.split("<!-- step:").length - 1);
  return steps;
}

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

/** The value that an answer has under a name, however deep. */
function valueIn(answer: unknown, name: string): unknown {
  if (typeof answer !== "object" || answer === null) return undefined;
  if (name in answer) return (answer as Record<string, unknown>)[name];
  return Object.values(answer)
    .map((part) => valueIn(part, name))
    .find((found) => found !== undefined);
}

const MINUTE = 60_000;

/** What a page prints as JSON, with what earlier answers said and what day and minute it is. */
const filled = (printed: string, answers: readonly Answer[], now: number): unknown =>
  JSON.parse(
    printed
      .replace(/<(\w+) of step (\d+)>/g, (_whole, name: string, step: string) =>
        String(valueIn(answers[Number(step) - 1]?.data, name)),
      )
      .replace(/<in (\d+) minutes>/g, (_whole, minutes) => new Date(now + Number(minutes) * MINUTE).toISOString())
      .replace(/<in (\d+) days>/g, (_whole, days) => seoulDate(new Date(now + Number(days) * 24 * 60 * MINUTE))),
  );

/** What stands in the page, where a text that ends with … is any that begins like it. */
function asPrinted(value: unknown): unknown {
  if (typeof value === "string" && value.endsWith("…"))
    return expect.stringMatching(new RegExp(`^${value.slice(0, -1)}`));
  if (Array.isArray(value)) return value.map(asPrinted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asPrinted(one)]));
}

/** What is answered, at once or within seconds, as where one owner has still to hear what happened at another. */
async function answered(ask: () => Promise<Answer>, printed: object): Promise<Answer> {
  let got = await ask();
  const asPrintedNow = (): boolean => expect.objectContaining(printed).asymmetricMatch(got) as boolean;
  for (let tries = 0; tries < 50 && !asPrintedNow(); tries += 1) {
    await pause(100);
    got = await ask();
  }
  return got;
}

it.each(["share-a-persons-data", "run-a-courtyard", "run-the-laundry"])(
  "%s is answered as the page says, step by step",
  async (page) => {
    const [answers, now]: [Answer[], number] = [[], Date.now()];
    for (const { who, purpose, basis, query, variables, answer } of stepsOf(page)) {
      const agency = hub.as({ slug: who, agency: who });
      const caller = purpose ? agency.stating({ purpose, basis }) : agency;
      const printed = asPrinted(filled(answer, answers, now)) as object;
      const sent = filled(variables, answers, now) as Record<string, unknown>;
      const got = await answered(() => caller.send(query, sent), printed);
      answers.push(got);
      const { data, errors } = got;
      expect({ data, ...(errors && { errors }) }).toEqual(printed);
    }
  },
);
