import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { maySeeContracts } from "./contract.policy";

test.each<[Audience, Verdict]>([
  ["partner", "allowed"],
  ["staff", "allowed"],
  ["self", "hidden"],
  ["open", "hidden"],
  ["hub", "hidden"],
])("%s → %s", (audience, verdict) => {
  expect(maySeeContracts(makeViewer({ ...ANONYMOUS, audience }))).toBe(verdict);
});
