import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { maySeeStaff } from "./staff.policy";

test.each<[Audience, Verdict]>([
  ["partner", "allowed"],
  ["staff", "allowed"],
  ["self", "hidden"],
  ["open", "hidden"],
  ["hub", "hidden"],
])("%s → %s", (audience, verdict) => {
  expect(maySeeStaff(makeViewer({ ...ANONYMOUS, audience }))).toBe(verdict);
});
