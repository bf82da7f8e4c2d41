import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import {
  mayApproveSubgraph,
  mayBringSubgraph,
  mayFollowGraph,
  mayRollBack,
  maySeeGraphs,
  mayWithdrawSubgraph,
} from "./registry.policy";

const system = makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_a", actor: "cli_a" });
const staff = (agency: string, ...duties: string[]): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "staff", agency, actor: "acc_a", duties });
const administrator = staff("agy_a", "member_administrator");
const operator = staff("agy_o", "platform_administrator");
const another = staff("agy_x", "platform_administrator");
const of = { agencyId: "agy_a", operators: ["agy_o"] };

describe("a subgraph of an agency", () => {
  test.each<[string, Viewer, Verdict, Verdict, Verdict]>([
    ["its own system", system, "allowed", "forbidden", "allowed"],
    ["who administers its rights", administrator, "allowed", "forbidden", "allowed"],
    ["its other staff", staff("agy_a"), "forbidden", "forbidden", "forbidden"],
    ["who administers its platform", operator, "forbidden", "allowed", "allowed"],
    ["other staff of the operator", staff("agy_o"), "forbidden", "hidden", "hidden"],
    ["who administers another platform", another, "forbidden", "hidden", "hidden"],
    ["nobody", ANONYMOUS, "hidden", "hidden", "hidden"],
  ])("%s may bring → %s, approve → %s, withdraw → %s", (_who, viewer, brings, approves, withdraws) => {
    const given = [mayBringSubgraph(viewer), mayApproveSubgraph(viewer, of), mayWithdrawSubgraph(viewer, of)];
    expect(given).toEqual([brings, approves, withdraws]);
  });

  test("is approved by people alone, also at the operator", () => {
    expect(mayApproveSubgraph(makeViewer({ ...system, agency: "agy_o" }), of)).toBe("hidden");
  });
});

test.each<[string, Viewer, number, Verdict]>([
  ["who administers a platform", operator, 1, "allowed"],
  ["who would, were there one", operator, 0, "forbidden"],
  ["who administers rights", administrator, 1, "forbidden"],
  ["a system", system, 1, "forbidden"],
])("%s may roll the graph back → %s", (_who, viewer, operated, verdict) =>
  expect(mayRollBack(viewer, operated)).toBe(verdict),
);

test.each<[string, Viewer, Verdict, Verdict]>([
  ["a gateway", HUB, "hidden", "allowed"],
  ["a partner", system, "allowed", "hidden"],
  ["a member of staff", administrator, "allowed", "hidden"],
  ["a resident", makeViewer({ ...ANONYMOUS, audience: "self", actor: "acc_r" }), "hidden", "hidden"],
  ["nobody", ANONYMOUS, "hidden", "hidden"],
])("%s sees which graphs there were → %s, and the graph itself → %s", (_who, viewer, sees, follows) => {
  expect([maySeeGraphs(viewer), mayFollowGraph(viewer)]).toEqual([sees, follows]);
});
