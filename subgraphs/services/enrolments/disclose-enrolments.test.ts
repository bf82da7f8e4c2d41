import { SENSITIVE_THRESHOLD, THRESHOLD } from "../../../access/disclose";
import { discloseEnrolments } from "./disclose-enrolments";

const told = (households: number | null, persons: number | null, threshold = THRESHOLD) => {
  const answer = discloseEnrolments({ programmeId: "prg_x", households, persons, synthetic: true }, threshold);
  return [answer.totalCount, answer.households, answer.persons, answer.withheldBecause !== null, answer.unit];
};

it.each([
  // households, persons, threshold, told: all, households, persons, withheld?, unit
  [43, null, SENSITIVE_THRESHOLD, [43, 43, null, false, "household"]],
  [9, null, SENSITIVE_THRESHOLD, [null, null, null, true, "household"]],
  [9, null, THRESHOLD, [9, 9, null, false, "household"]],
  [null, 4, THRESHOLD, [null, null, null, true, "person"]],
  [null, 0, THRESHOLD, [0, null, 0, false, "person"]],
  [20, 3, THRESHOLD, [23, null, null, true, null]],
  [0, 4, THRESHOLD, [null, 0, null, true, null]],
])("%j households and %j persons against %i", (households, persons, threshold, expected) => {
  expect(told(households, persons, threshold)).toEqual(expected);
});
