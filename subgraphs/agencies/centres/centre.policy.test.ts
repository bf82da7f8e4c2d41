import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { maySeeOperator } from "./centre.policy";

test.each<[Audience, boolean, Verdict]>([
  // audience  invented  verdict
  ["open", false, "allowed"],
  ["open", true, "hidden"],
  ["self", true, "hidden"],
  ["partner", true, "allowed"],
  ["staff", true, "allowed"],
])("%s, invented: %s → %s", (audience, operationModeSynthetic, verdict) => {
  expect(maySeeOperator(makeViewer({ ...ANONYMOUS, audience }), { operationModeSynthetic })).toBe(verdict);
});
