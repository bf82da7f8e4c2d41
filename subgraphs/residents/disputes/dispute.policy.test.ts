import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { maySeeDispute, maySeeNotice } from "./dispute.policy";

const dispute = { residentId: "res_1", controllerAgencyId: "agy_keeps" };
const of = (agency: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "staff", agency, actor: "acc_x" });
const person = (actor: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "self", actor });
/** The records of a person who asks: the one they signed in as, and for the merged person that of another keeper. */
const ownOf = ({ audience, actor }: Viewer): ReadonlySet<string> =>
  new Set(audience !== "self" || !actor ? [] : actor === "res_merged" ? [actor, "res_1"] : [actor]);

it.each<[string, Viewer, Verdict]>([
  ["the agency that answers", of("agy_keeps"), "allowed"],
  ["the person", person("res_1"), "allowed"],
  ["the person, merged with another record", person("res_merged"), "allowed"],
  ["another agency", of("agy_other"), "hidden"],
  ["another person", person("res_2"), "hidden"],
  ["an anonymous caller", ANONYMOUS, "hidden"],
  ["a gateway on its own behalf", HUB, "hidden"],
])("of a disputed look, %s: %s", (_who, viewer, verdict) => {
  expect(maySeeDispute(viewer, ownOf(viewer), dispute)).toBe(verdict);
});

it("of a notice, the person knows when it was sent", () => {
  expect(maySeeNotice(person("res_1"), new Set(["res_1"]), { ...dispute, sentAt: null })).toBe("hidden");
  expect(maySeeNotice(person("res_1"), new Set(["res_1"]), { ...dispute, sentAt: new Date() })).toBe("allowed");
  expect(maySeeNotice(of("agy_keeps"), new Set(), { ...dispute, sentAt: null })).toBe("allowed");
});
