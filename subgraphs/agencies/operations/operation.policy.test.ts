import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayReadDocuments, mayRegisterOperations } from "./operation.policy";

test.each<[Audience, string | null, string[], Verdict]>([
  // audience  agency     duties                       verdict
  ["staff", "agy_own", ["member_administrator"], "allowed"],
  ["staff", "agy_own", ["platform_administrator"], "forbidden"],
  ["staff", "agy_own", [], "forbidden"],
  ["partner", "agy_own", [], "forbidden"],
  ["partner", "agy_own", ["member_administrator"], "forbidden"],
  ["staff", "agy_other", ["member_administrator"], "hidden"],
  ["partner", "agy_other", [], "hidden"],
  ["self", "agy_own", ["member_administrator"], "hidden"],
  ["self", null, [], "hidden"],
])("FP-28 %s of %s with %j registers operations of a client of agy_own → %s", (audience, agency, duties, verdict) => {
  const viewer = makeViewer({ ...ANONYMOUS, audience, agency, duties });
  expect(mayRegisterOperations(viewer, { agencyId: "agy_own" })).toBe(verdict);
  expect(mayReadDocuments(viewer)).toBe("hidden");
});

test("FP-28 gateways alone read what an id stands for, and register nothing", () => {
  expect([mayReadDocuments(HUB), mayReadDocuments(ANONYMOUS)]).toEqual(["allowed", "hidden"]);
  expect(mayRegisterOperations(HUB, { agencyId: "agy_own" })).toBe("hidden");
});
