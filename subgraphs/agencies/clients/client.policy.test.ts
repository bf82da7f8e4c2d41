import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { mayKnowClients } from "./client.policy";

const partner = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: "agy_a",
  agencyKind: "public_corporation",
  actor: "cli_a",
});

test.each<[string, Viewer, Verdict]>([
  // who               viewer                                        verdict
  ["a gateway", HUB, "allowed"],
  ["a partner", partner, "hidden"],
  ["a staff member", makeViewer({ ...partner, audience: "staff" }), "hidden"],
  ["nobody", ANONYMOUS, "hidden"],
])("%s may know clients: %s → %s", (_who, viewer, verdict) => {
  expect(mayKnowClients(viewer)).toBe(verdict);
});
