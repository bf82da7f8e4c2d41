import type { Endpoint } from "../endpoint";
import type { Shoot } from "../load";
import type { Days, Question } from "../question";

/** A contender that takes the question as a GraphQL request. */
export type Asked = {
  /** The `data` of its answer; an answer with errors is refused. */
  ask(days: Days): Promise<unknown>;
  askAsWritten(): Promise<unknown>;
  /** The text of its answer. */
  text(days: Days): Promise<string>;
  shoot(daysOf: (index: number) => Days, expected: string): Shoot;
};

export function overGraphql(endpoint: Endpoint, credential: string, question: Question): Asked {
  const headers = { authorization: `Bearer ${credential}` };
  const beginning = `{"query":${JSON.stringify(question.text)},"variables":`;
  const text = (days: Days): Promise<string> => endpoint.post(`${beginning}${JSON.stringify(days)}}`, headers);
  return {
    text,
    ask: async (days) => dataOf(await text(days)),
    askAsWritten: async () => dataOf(await endpoint.post(JSON.stringify({ query: question.asWritten }), headers)),
    shoot: (daysOf, expected) => async (index) => {
      const answer = await text(daysOf(index));
      if (answer !== expected) throw new Error(`An answer under load differs from the first: ${answer.slice(0, 500)}`);
    },
  };
}

function dataOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`The question was not answered in full: ${JSON.stringify(errors).slice(0, 1000)}`);
  return data;
}
