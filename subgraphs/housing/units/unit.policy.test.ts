import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Audience } from "../../../kit/viewer";
import { seesUnitOfTenancy, seesUnits } from "./unit.policy";

describe("who sees single dwellings", () => {
  it.each<[Audience, boolean]>([
    ["open", false],
    ["self", false],
    ["partner", true],
    ["staff", true],
  ])("%s → %s", (audience, sees) => {
    const viewer = makeViewer({ ...ANONYMOUS, audience });
    expect(seesUnits(viewer)).toBe(sees);
    expect(seesUnitOfTenancy(viewer)).toBe(sees || audience === "self");
  });
  it("is not the gateway on its own behalf", () => {
    expect(seesUnits(HUB)).toBe(false);
    expect(seesUnitOfTenancy(HUB)).toBe(false);
  });
});
