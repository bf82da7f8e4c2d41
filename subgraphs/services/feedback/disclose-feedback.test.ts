import { discloseFeedback } from "./disclose-feedback";

const told = (counts: number[], threshold = 5, timesEach = 1) => {
  const row = (score: number | null, people: number) => ({ score, people, given: people * timesEach });
  const given = counts.flatMap((people, at) => (people ? [row(at + 1, people)] : []));
  const whole = counts.reduce((sum, people) => sum + people, 0);
  const { responses, scores } = discloseFeedback(whole ? [...given, row(null, whole)] : [], threshold);
  return [responses, ...scores.map(({ people }) => people)];
};

describe("telling what people thought of sessions", () => {
  it.each<[string, number[], (number | null)[]]>([
    ["scores that many gave", [0, 0, 6, 9, 20], [35, 0, 0, 6, 9, 20]],
    ["no score that few gave, nor the one from which it could be found", [0, 0, 2, 9, 20], [31, 0, 0, null, null, 20]],
    ["two scores that few gave together", [0, 3, 4, 9, 20], [36, 0, null, null, 9, 20]],
    ["nothing where few gave any", [0, 0, 1, 1, 1], [null, 0, 0, null, null, null]],
    ["nothing where nobody gave any", [0, 0, 0, 0, 0], [null]],
  ])("tells %s", (_what, counts, expected) => {
    expect(told(counts)).toEqual(expected);
  });

  it("withholds what few people gave many times", () => {
    expect(told([0, 0, 1, 6, 9], 5, 10)).toEqual([160, 0, 0, null, null, 90]);
    expect(told([0, 0, 0, 0, 1], 5, 10)).toEqual([null, 0, 0, 0, 0, null]);
  });

  it("withholds more in a programme for health", () => {
    expect(told([0, 0, 0, 9, 20], 10)).toEqual([29, 0, 0, 0, null, null]);
  });
});
