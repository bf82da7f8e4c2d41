import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { mayApproveEmergency, maySeeAlarms, maySeeColleagues, maySeeEmergency } from "./emergency-access.policy";

const of = (audience: Viewer["audience"], duties: string[] = [], agency = "agy_1"): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency, actor: "someone", duties });
const person = (actor: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "self", actor });
/** The records of a person who asks: the one they signed in as, and for the merged person that of another keeper. */
const ownOf = ({ audience, actor }: Viewer): ReadonlySet<string> =>
  new Set(audience !== "self" || !actor ? [] : actor === "res_merged" ? [actor, "res_1"] : [actor]);

describe("P-14 of a look in an emergency", () => {
  it.each<[string, Viewer, Verdict, Verdict]>([
    // who                                     is the second person  sees every alarm
    ["somebody of the control room", of("staff", ["control_operator"]), "allowed", "hidden"],
    ["a privacy officer", of("staff", ["privacy_officer"]), "allowed", "allowed"],
    ["another member of staff", of("staff", ["visiting_manager"]), "forbidden", "hidden"],
    ["a system of the agency", of("partner"), "forbidden", "hidden"],
    ["a system that claims the duties", of("partner", ["control_operator", "privacy_officer"]), "forbidden", "hidden"],
    ["a person", person("res_1"), "hidden", "hidden"],
    ["nobody", ANONYMOUS, "hidden", "hidden"],
    ["the gateway itself", HUB, "hidden", "hidden"],
  ])("%s: %s", (_who, viewer, approves, sees) => {
    expect([mayApproveEmergency(viewer), maySeeAlarms(viewer)]).toEqual([approves, sees]);
  });

  const opened = new Date("2026-11-22T03:00:00Z");
  const ended = new Date("2026-11-22T04:00:00Z");
  const look = { residentId: "res_1", agencyId: "agy_1", approvedAt: opened, expiresAt: ended };
  it.each<[string, Viewer, Partial<typeof look> | { approvedAt: null }, Date, Verdict]>([
    ["the agency, while it lasts", of("partner"), {}, opened, "allowed"],
    ["another agency", of("partner", [], "agy_2"), {}, ended, "hidden"],
    ["the person, while it lasts", person("res_1"), {}, opened, "hidden"],
    ["the person, when it is over", person("res_1"), {}, ended, "allowed"],
    ["the person, merged with another record, when it is over", person("res_merged"), {}, ended, "allowed"],
    ["the person, where nobody approved it", person("res_1"), { approvedAt: null }, ended, "hidden"],
    ["another person", person("res_2"), {}, ended, "hidden"],
    ["nobody", ANONYMOUS, {}, ended, "hidden"],
  ])("there is something for %s", (_who, viewer, given, now, verdict) => {
    expect(maySeeEmergency(viewer, ownOf(viewer), { ...look, ...given }, now)).toBe(verdict);
  });

  it("the person is told the agency, and not which colleagues", () => {
    expect([maySeeColleagues(person("res_1")), maySeeColleagues(of("staff"))]).toEqual([false, true]);
  });
});
