import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { looksAfter } from "./work-order.policy";

const house = { ownerAgencyId: "agy_owner", managerAgencyId: "agy_manager" };

test.each<[Audience, string | null, Verdict]>([
  // audience  agency        verdict
  ["partner", "agy_owner", "allowed"],
  ["staff", "agy_owner", "allowed"],
  ["partner", "agy_manager", "allowed"],
  ["partner", "agy_other", "forbidden"],
  ["self", "agy_owner", "forbidden"],
  ["partner", null, "forbidden"],
])("%s of %s → %s", (audience, agency, verdict) => {
  expect(looksAfter(makeViewer({ ...ANONYMOUS, audience, agency }), house)).toBe(verdict);
});

test.each([ANONYMOUS, HUB])(
  "nobody without an agency: %j, not even where neither owner nor manager is known",
  (viewer) => {
    expect(looksAfter(viewer, { ownerAgencyId: null, managerAgencyId: null })).toBe("forbidden");
  },
);
