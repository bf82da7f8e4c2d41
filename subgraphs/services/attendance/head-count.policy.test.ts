import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience } from "../../../kit/viewer";
import { mayCountPeople } from "./head-count.policy";

test.each<[Audience, boolean, Verdict]>([
  // audience   of an agency  verdict
  ["partner", true, "allowed"],
  ["staff", true, "allowed"],
  ["partner", false, "forbidden"],
  ["self", false, "forbidden"],
  ["open", false, "forbidden"],
  ["hub", false, "forbidden"],
])("%s, of an agency: %s → %s", (audience, ofAnAgency, verdict) => {
  const viewer = makeViewer({
    ...(audience === "hub" ? HUB : ANONYMOUS),
    audience,
    agency: ofAnAgency ? "agy_a" : null,
  });
  expect(mayCountPeople(viewer)).toBe(verdict);
});
