import { type MergeStep, nextMergeStep } from "./merge.policy";

it.each<[string, [string, string], string | null, MergeStep]>([
  // who    keepers     proposed by  then
  ["a", ["a", "a"], null, "merge"],
  ["a", ["a", "b"], null, "propose"],
  ["b", ["a", "b"], null, "propose"],
  ["a", ["a", "b"], "a", "propose"],
  ["b", ["a", "b"], "a", "merge"],
  ["c", ["a", "b"], null, "hidden"],
  ["c", ["a", "b"], "a", "hidden"],
  ["c", ["a", "a"], "a", "hidden"],
])("%s, of records that %j keep, after a proposal of %s: %s", (agency, keepers, proposedBy, step) => {
  expect(nextMergeStep(agency, keepers, proposedBy)).toBe(step);
});
