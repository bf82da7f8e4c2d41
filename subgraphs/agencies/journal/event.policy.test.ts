import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Audience } from "../../../kit/viewer";
import { mayBeToldOfEvents, mayWatchJournal } from "./event.policy";

test.each<[Audience, string | null, string]>([
  ["partner", "agy_own", "allowed"],
  ["staff", "agy_own", "allowed"],
  ["staff", null, "hidden"],
  ["self", null, "hidden"],
  ["open", null, "hidden"],
])("%s of %s is told of events → %s", (audience, agency, verdict) => {
  const viewer = makeViewer({ ...ANONYMOUS, audience, agency });
  expect(mayBeToldOfEvents(viewer)).toBe(verdict);
  expect(mayWatchJournal(viewer)).toBe("hidden");
});

test("gateways look whether anything happened, and are told of nothing", () => {
  expect([mayWatchJournal(HUB), mayBeToldOfEvents(HUB)]).toEqual(["allowed", "hidden"]);
});
