import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayAdministerAccount, mayOpenAccounts, maySeeAccounts } from "./account.policy";

const ADMINISTRATOR = ["member_administrator"];

test.each<[Audience, string | null, string, string[], Verdict]>([
  // audience  agency       actor      duties         verdict
  ["partner", "agy_own", "cli_own", [], "allowed"],
  ["partner", "agy_other", "cli_other", [], "hidden"],
  ["staff", "agy_own", "acc_admin", ADMINISTRATOR, "allowed"],
  ["staff", "agy_own", "acc_it", ADMINISTRATOR, "forbidden"],
  ["staff", "agy_own", "acc_admin", ["visiting_manager"], "forbidden"],
  ["staff", "agy_other", "acc_admin", ADMINISTRATOR, "hidden"],
  ["self", null, "res_a", ADMINISTRATOR, "hidden"],
  ["open", null, "nobody", [], "hidden"],
])("P-26 %s of %s (%s, %j) and the account acc_it of agy_own → %s", (audience, agency, actor, duties, verdict) => {
  const viewer = makeViewer({ ...ANONYMOUS, audience, agency, actor, duties });
  expect(mayAdministerAccount(viewer, { id: "acc_it", agencyId: "agy_own" })).toBe(verdict);
});

test("P-26 a resident's account is administered by nobody", () => {
  const viewer = makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_own" });
  expect(mayAdministerAccount(viewer, { id: "acc_r", agencyId: null })).toBe("hidden");
});

test.each<[Audience, string | null, string[], Verdict]>([
  ["partner", "agy_own", [], "allowed"],
  ["staff", "agy_own", ADMINISTRATOR, "allowed"],
  ["staff", "agy_own", [], "hidden"],
  ["self", null, [], "hidden"],
  ["open", null, [], "hidden"],
])("P-26 %s of %s with %j sees the accounts of its agency → %s", (audience, agency, duties, verdict) => {
  expect(maySeeAccounts(makeViewer({ ...ANONYMOUS, audience, agency, duties }))).toBe(verdict);
});

test.each<[Audience, string | null, string[], Verdict]>([
  ["partner", "agy_own", [], "allowed"],
  ["staff", "agy_own", ADMINISTRATOR, "allowed"],
  ["staff", "agy_own", ["platform_administrator"], "forbidden"],
  ["staff", "agy_own", [], "forbidden"],
  ["self", null, ADMINISTRATOR, "hidden"],
  ["open", null, [], "hidden"],
])("J40 %s of %s with %j opens accounts for its agency → %s", (audience, agency, duties, verdict) => {
  expect(mayOpenAccounts(makeViewer({ ...ANONYMOUS, audience, agency, duties }))).toBe(verdict);
});
