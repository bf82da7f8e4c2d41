import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Audience } from "../../../kit/viewer";
import { seesUnits } from "./unit.policy";

describe("who sees single dwellings", () => {
  it.each<[Audience, boolean]>([
    ["open", false],
    ["self", false],
    ["partner", true],
    ["staff", true],
  ])("%s → %s", (audience, sees) => {
    expect(seesUnits(makeViewer({ ...ANONYMOUS, audience }))).toBe(sees);
  });
  it("is not the gateway on its own behalf", () => expect(seesUnits(HUB)).toBe(false));
});
