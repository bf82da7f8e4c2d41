import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayDispose } from "./review.policy";

const FINDING = { agencyId: "agy_a", account: "acc_worker" };

describe("who may say what came of a finding", () => {
  it.each<[Audience, string | null, string, string[], Verdict]>([
    ["staff", "agy_a", "acc_officer", ["privacy_officer"], "allowed"],
    ["staff", "agy_a", "acc_worker", ["privacy_officer"], "forbidden"],
    ["staff", "agy_a", "acc_other", ["member_administrator"], "hidden"],
    ["staff", "agy_b", "acc_officer", ["privacy_officer"], "hidden"],
    ["partner", "agy_a", "cli_a", ["privacy_officer"], "hidden"],
    ["self", null, "res_a", [], "hidden"],
    ["open", null, "", [], "hidden"],
  ])("%s of %s as %s with %j: %s", (audience, agency, actor, duties, verdict) => {
    expect(mayDispose(makeViewer({ ...ANONYMOUS, audience, agency, actor, duties }), FINDING)).toBe(verdict);
  });

  it("is nobody where there is no finding", () => {
    expect(mayDispose(makeViewer({ ...ANONYMOUS, audience: "staff", agency: "agy_a" }), null)).toBe("hidden");
  });
});
