import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { mayReadWords } from "./words.policy";

const of = (audience: Viewer["audience"], purpose: string | null, basis: string | null): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience,
    agency: "agy_1",
    agencyKind: "public_corporation",
    actor: "one",
    purpose,
    basis,
  });

describe("P-01 P-20 of what is written about a person in free words", () => {
  it.each<[string, Viewer, Verdict, Verdict, Verdict]>([
    // who                                                         a wish     the reason of a look  the remark of its review
    ["the person", of("self", "OWN_RIGHTS", "SELF"), "allowed", "allowed", "hidden"],
    ["the person on no basis", of("self", "OWN_RIGHTS", null), "forbidden", "forbidden", "hidden"],
    ["an agency of its own", of("partner", "HOUSING_MANAGEMENT", "OWN_RECORD"), "allowed", "allowed", "allowed"],
    ["an agency by consent", of("partner", "HOUSING_MANAGEMENT", "CONSENT_17"), "forbidden", "forbidden", "forbidden"],
    ["in an emergency", of("staff", "EMERGENCY_RESPONSE", "EMERGENCY_15_1_5"), "forbidden", "allowed", "forbidden"],
    ["who says not what for", of("partner", null, "OWN_RECORD"), "forbidden", "forbidden", "forbidden"],
    ["who counts", of("partner", "STATISTICS", "OWN_RECORD"), "forbidden", "forbidden", "forbidden"],
  ])("%s", (_who, viewer, wish, reason, remark) => {
    const parts = ["RightsRequest.wish", "EmergencyAccess.reason", "EmergencyAccess.remark"] as const;
    expect(parts.map((part) => mayReadWords(viewer, part))).toEqual([wish, reason, remark]);
  });
});
