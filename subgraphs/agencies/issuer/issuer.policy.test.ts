import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { mayKeepIssuerRecords } from "./issuer.policy";

const partner = makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_a", actor: "cli_a" });

test.each<[string, Viewer, Verdict]>([
  ["a gateway", HUB, "allowed"],
  ["a partner", partner, "hidden"],
  ["a staff member", makeViewer({ ...partner, audience: "staff", duties: ["member_administrator"] }), "hidden"],
  ["a resident", makeViewer({ ...ANONYMOUS, audience: "self", actor: "acc_a" }), "hidden"],
  ["nobody", ANONYMOUS, "hidden"],
])("%s may keep the issuer's records → %s", (_who, viewer, verdict) => {
  expect(mayKeepIssuerRecords(viewer)).toBe(verdict);
});
