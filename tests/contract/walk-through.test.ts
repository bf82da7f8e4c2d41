import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const TEXT = readFileSync(join(__dirname, "../../docs/how-to/share-a-persons-data.md"), "utf8");
const STEP = /<!-- step: (\S+) (\S+) (\S+) -->.*?```graphql\n(.*?)```\s+```json\n(.*?)```\s+```json\n(.*?)```/gs;

type Step = { who: string; purpose: string; basis: string; query: string; variables: string; answer: string };

const steps: Step[] = [...TEXT.matchAll(STEP)].map(
  ([, who = "", purpose = "", basis = "", query = "", variables = "", answer = ""]) => ({
    ...{ who, purpose, basis, query, variables, answer },
  }),
);

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

const fromEarlier = (variables: string, answers: readonly Answer[]): Record<string, unknown> =>
  JSON.parse(
    variables.replace(/<(\w+) of step (\d+)>/g, (_whole, name: string, step: string) =>
      String(valueIn(answers[Number(step) - 1]?.data, name)),
    ),
  ) as Record<string, unknown>;

/** What stands in the page, where a text that ends with … is any that begins like it. */
function asPrinted(value: unknown): unknown {
  if (typeof value === "string" && value.endsWith("…"))
    return expect.stringMatching(new RegExp(`^${value.slice(0, -1)}`));
  if (Array.isArray(value)) return value.map(asPrinted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asPrinted(one)]));
}

it("how a person's data is shared is answered as the page says, step by step", async () => {
  expect(steps).toHaveLength(6);
  const answers: Answer[] = [];
  for (const { who, purpose, basis, query, variables, answer } of steps) {
    const caller = hub.as({ slug: who, agency: who }).stating({ purpose, basis });
    const got = await caller.send(query, fromEarlier(variables, answers));
    answers.push(got);
    const { data, errors } = got;
    expect({ data, ...(errors && { errors }) }).toEqual(asPrinted(JSON.parse(answer)));
  }
});
