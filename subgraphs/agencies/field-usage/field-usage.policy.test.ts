import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayReadUsage, mayRecordUsage } from "./field-usage.policy";

test.each<[Audience, string | null, string[], Verdict]>([
  // audience  agency     duties                       verdict
  ["staff", "agy_own", ["platform_administrator"], "allowed"],
  ["staff", "agy_own", ["member_administrator"], "hidden"],
  ["staff", null, ["platform_administrator"], "hidden"],
  ["partner", "agy_own", ["platform_administrator"], "hidden"],
  ["self", null, [], "hidden"],
])("%s of %s with %j reads who uses which fields → %s", (audience, agency, duties, verdict) => {
  const viewer = makeViewer({ ...ANONYMOUS, audience, agency, duties });
  expect(mayReadUsage(viewer)).toBe(verdict);
  expect(mayRecordUsage(viewer)).toBe("hidden");
});

test("gateways count, and nobody without a name does", () => {
  expect([mayRecordUsage(HUB), mayRecordUsage(ANONYMOUS), mayReadUsage(HUB)]).toEqual(["allowed", "hidden", "hidden"]);
});
