import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayEndClients, mayKeepClients, mayOverseeClients, mayWidenClients } from "./client-key.policy";

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

test.each<[Audience, string | null, string[], ...verdicts: [Verdict, Verdict, Verdict]]>([
  // audience  agency          duties                      issues       widens       ends
  ["staff", "agy_operator", ["platform_administrator"], "allowed", "allowed", "allowed"],
  ["staff", "agy_operator", ["member_administrator"], "forbidden", "forbidden", "forbidden"],
  ["partner", "agy_operator", ["platform_administrator"], "hidden", "hidden", "hidden"],
  ["staff", "agy_other", ["platform_administrator"], "hidden", "hidden", "hidden"],
  ["staff", "agy_own", ["platform_administrator"], "hidden", "forbidden", "forbidden"],
  ["staff", "agy_own", ["member_administrator"], "hidden", "forbidden", "allowed"],
  ["partner", "agy_own", [], "hidden", "forbidden", "allowed"],
  ["self", null, ["platform_administrator"], "hidden", "hidden", "hidden"],
])(
  "J39 %s of %s with %j and clients of agy_own: issues %s, widens %s, ends %s",
  (audience, agency, duties, ...verdicts) => {
    const viewer = makeViewer({ ...ANONYMOUS, audience, agency, duties });
    const client = { agencyId: "agy_own", operators: ["agy_operator"] };
    const asked = [mayOverseeClients, mayWidenClients, mayEndClients].map((may) => may(viewer, client));
    expect(asked).toEqual(verdicts);
  },
);
