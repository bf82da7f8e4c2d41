import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Audience } from "../../../kit/viewer";
import { landlordOf } from "./tenancy.policy";

describe("whose tenancies a caller may count", () => {
  it.each<[Audience, string | null]>([
    ["partner", "agy_landlord"],
    ["staff", "agy_landlord"],
    ["self", null],
    ["open", null],
  ])("%s of an agency → %s", (audience, whose) => {
    expect(landlordOf(makeViewer({ ...ANONYMOUS, audience, agency: "agy_landlord" }))).toBe(whose);
  });
  it("is nobody's for anonymous callers and for the gateway itself", () => {
    expect([landlordOf(ANONYMOUS), landlordOf(HUB)]).toEqual([null, null]);
  });
});
