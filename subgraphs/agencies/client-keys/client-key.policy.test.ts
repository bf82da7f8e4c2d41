import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayKeepClients } from "./client-key.policy";

test.each<[Audience, string | null, string[], Verdict]>([
  // audience  agency     duties                    verdict
  ["partner", "agy_own", [], "allowed"],
  ["partner", "agy_other", [], "hidden"],
  ["staff", "agy_own", ["member_administrator"], "allowed"],
  ["staff", "agy_own", ["integrated_case_manager"], "forbidden"],
  ["staff", "agy_other", ["member_administrator"], "hidden"],
  ["self", "agy_own", ["member_administrator"], "hidden"],
  ["self", null, [], "hidden"],
])("%s of %s with %j, a client of agy_own → %s", (audience, agency, duties, verdict) => {
  expect(mayKeepClients(makeViewer({ ...ANONYMOUS, audience, agency, duties }), { agencyId: "agy_own" })).toBe(verdict);
});

test.each([ANONYMOUS, HUB])("nobody without an agency keeps a client: %j", (viewer) => {
  expect(mayKeepClients(viewer, { agencyId: "agy_own" })).toBe("hidden");
});
