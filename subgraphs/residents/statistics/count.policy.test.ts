import type { Verdict } from "../../../kit/verdict";
import type { Audience, Viewer } from "../../../kit/viewer";
import { maySeeCounts } from "./count.policy";

const viewer = (audience: Audience, agency: string | null): Viewer => ({
  audience,
  agency,
  agencyKind: null,
  actor: null,
  duties: [],
  purpose: null,
  basis: null,
  roles: [],
});

describe("seeing counts of people", () => {
  it.each<[Audience, string | null, Verdict]>([
    // audience  agency  verdict
    ["partner", "agy_a", "allowed"],
    ["staff", "agy_a", "allowed"],
    ["partner", null, "hidden"],
    ["open", null, "hidden"],
    ["self", null, "hidden"],
    ["hub", null, "hidden"],
  ])("%s of %s → %s", (audience, agency, verdict) => {
    expect(maySeeCounts(viewer(audience, agency))).toBe(verdict);
  });
});
