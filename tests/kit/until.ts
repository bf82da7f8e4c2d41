import type { Answer } from "./the-hub";

const LONGEST = 5000;

/** Asks again until the answer has this status: what was taken away must be gone within five seconds. */
export async function until(wanted: number, ask: () => Promise<Answer>): Promise<Answer> {
  const since = Date.now();
  let answer = await ask();
  while (answer.status !== wanted) {
    expect(Date.now() - since).toBeLessThan(LONGEST);
    answer = await ask();
  }
  return answer;
}
