import { newKey } from "../../kit/credential";
import { insistOnEqual } from "../compare";
import type { Contender } from "../contenders/contender";
import { openEndpoint } from "../endpoint";
import type { Shoot } from "../load";
import { type Fleet, type GatewayName, TITLES } from "./fleet";
import { bodyOf, FORMS, type Question, QUESTIONS } from "./questions";

export type Name = `${GatewayName} ${Question}`;

export type Contest = {
  contenders: Contender<Name>[];
  answerBytes: Record<Question, number>;
  close(): Promise<void>;
};

/** Asks every gateway every question; the answers must be equal, and under load the text of each stays what it was. */
export async function prepareContest({ gateways }: Fleet, connections: number): Promise<Contest> {
  // Ours finds out who asks; to the others it says nothing.
  const headers = { authorization: `Bearer ${newKey().text}` };
  const endpoints = [...gateways].map(([name, { url, pid }]) => ({
    name,
    pid,
    endpoint: openEndpoint(url, connections),
  }));
  const contenders: Contender<Name>[] = [];
  const answerBytes = {} as Record<Question, number>;
  for (const question of QUESTIONS) {
    const body = bodyOf(question);
    const answers: [string, unknown][] = [];
    for (const { name, pid, endpoint } of endpoints) {
      const expected: string[] = [];
      for (let form = 0; form < FORMS[question]; form += 1) expected.push(await endpoint.post(body(form), headers));
      answers.push([TITLES[name], expected.map((answer) => JSON.parse(answer) as unknown)]);
      answerBytes[question] = Buffer.byteLength(expected[0] ?? "");
      const shoot: Shoot = async (index) => {
        const answer = await endpoint.post(body(index), headers);
        if (answer !== expected[index % expected.length])
          throw new Error(`${TITLES[name]} answers otherwise under load: ${answer.slice(0, 500)}`);
      };
      contenders.push({ name: `${name} ${question}`, pids: [pid], shoot });
    }
    insistOnEqual(answers);
    insistOnWhole(answers[0]?.[1]);
  }
  return {
    contenders,
    answerBytes,
    close: async () => void (await Promise.all(endpoints.map(({ endpoint }) => endpoint.close()))),
  };
}

/** Answers that are equal because nobody answered would measure nothing. */
function insistOnWhole(answer: unknown): void {
  if (JSON.stringify(answer).includes("null")) throw new Error("The answers are equal and not whole.");
}
