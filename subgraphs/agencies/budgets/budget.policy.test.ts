import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayAllocate } from "./budget.policy";

test.each<[Audience, string | null, Verdict]>([
  // audience  agency       verdict
  ["partner", "agy_funder", "allowed"],
  ["partner", "agy_other", "forbidden"],
  ["staff", "agy_funder", "forbidden"],
  ["self", null, "forbidden"],
])("%s of %s, line of agy_funder → %s", (audience, agency, verdict) => {
  expect(mayAllocate(makeViewer({ ...ANONYMOUS, audience, agency }), { funderId: "agy_funder" })).toBe(verdict);
});

test.each([ANONYMOUS, HUB])("nobody without an agency allocates: %j", (viewer) => {
  expect(mayAllocate(viewer, { funderId: "agy_funder" })).toBe("forbidden");
});
