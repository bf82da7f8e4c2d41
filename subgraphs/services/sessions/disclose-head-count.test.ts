import type { Sector } from "../programmes/programme.entity";
import { discloseHeadCount } from "./disclose-head-count";
import type { SessionStatus } from "./session.entity";

const told = (enrolled: number, attended: number, status: SessionStatus = "held", sectors: Sector[] = []) => {
  const counted = { sessionId: "ses_x", enrolled, attended, synthetic: true, sectors, purposes: [] };
  const answer = discloseHeadCount(counted, status);
  return [answer.enrolled.value ?? "c", answer.attended && (answer.attended.value ?? "c")];
};

it.each<[number, number, SessionStatus, Sector[], unknown[]]>([
  [14, 14, "held", [], [14, 14]],
  [14, 12, "held", [], ["c", 12]],
  [20, 3, "held", [], [20, "c"]],
  [4, 4, "held", [], ["c", "c"]],
  [20, 0, "held", [], [20, 0]],
  [9, 9, "held", ["health"], ["c", "c"]],
  [14, 0, "open", [], [14, null]],
  [4, 0, "cancelled", [], ["c", null]],
])("%i on the list, %i came, %s, %j: %j", (enrolled, attended, status, sectors, expected) => {
  expect(told(enrolled, attended, status, sectors)).toEqual(expected);
});
