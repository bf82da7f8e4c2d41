import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { agencyWhoseHistory, mayDecideMembership } from "./membership.policy";

const PLATFORM = ["platform_administrator"];

test.each<[Audience, string | null, string[], string, Verdict]>([
  // audience  agency          duties                    about         verdict
  ["staff", "agy_operator", PLATFORM, "agy_member", "allowed"],
  ["staff", "agy_operator", PLATFORM, "agy_operator", "forbidden"],
  ["staff", "agy_operator", ["member_administrator"], "agy_member", "forbidden"],
  ["partner", "agy_operator", PLATFORM, "agy_member", "forbidden"],
  ["staff", "agy_member", PLATFORM, "agy_other", "forbidden"],
  ["self", null, PLATFORM, "agy_member", "forbidden"],
])("J41 %s of %s with %j decides about the membership of %s → %s", (audience, agency, duties, agencyId, verdict) => {
  const viewer = makeViewer({ ...ANONYMOUS, audience, agency, duties });
  expect(mayDecideMembership(viewer, { operatorAgencyId: "agy_operator", agencyId })).toBe(verdict);
});

test("J41 a platform that nobody operates is decided about by nobody", () => {
  const viewer = makeViewer({ ...ANONYMOUS, audience: "staff", agency: null, duties: PLATFORM });
  expect(mayDecideMembership(viewer, { operatorAgencyId: null, agencyId: "agy_member" })).toBe("forbidden");
});

test.each<[Audience, string[], string | null]>([
  ["partner", [], "agy_own"],
  ["staff", ["member_administrator"], "agy_own"],
  ["staff", ["counsellor"], null],
  ["self", ["member_administrator"], null],
  ["open", [], null],
])("J41 %s with %j reads the history of the membership of %s", (audience, duties, agency) => {
  expect(agencyWhoseHistory(makeViewer({ ...ANONYMOUS, audience, agency: "agy_own", duties }))).toBe(agency);
});
