import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { maySeeConsent, mayWithdraw } from "./consent.policy";

const consent = { residentId: "res_1", controllerAgencyId: "agy_keeps", recipientAgencyId: "agy_receives" };
const person = (actor: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "self", actor });
/** The records of a person who asks: the one they signed in as, and for the merged person that of another keeper. */
const ownOf = ({ audience, actor }: Viewer): ReadonlySet<string> =>
  new Set(audience !== "self" || !actor ? [] : actor === "res_merged" ? [actor, "res_1"] : [actor]);
const agency = (id: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "partner", agency: id, actor: "cli_1" });

describe("withdrawing a consent", () => {
  it.each<[string, Viewer, Verdict]>([
    ["the person", person("res_1"), "allowed"],
    ["the person, merged with another record", person("res_merged"), "allowed"],
    ["another person", person("res_2"), "hidden"],
    ["the agency that took it", agency("agy_keeps"), "allowed"],
    ["the agency that it allows to see", agency("agy_receives"), "hidden"],
    ["another agency", agency("agy_other"), "hidden"],
    ["nobody", ANONYMOUS, "hidden"],
  ])("is for %s: %s", (_who, viewer, verdict) => {
    expect(mayWithdraw(viewer, ownOf(viewer), consent)).toBe(verdict);
  });
});

describe("of a consent, there is something for", () => {
  it.each<[string, Viewer, Verdict]>([
    ["the agency that keeps the record", agency("agy_keeps"), "allowed"],
    ["the agency that is given the data", agency("agy_receives"), "allowed"],
    ["the person", person("res_1"), "allowed"],
    ["the person, merged with another record", person("res_merged"), "allowed"],
    ["another agency", agency("agy_other"), "hidden"],
    ["another person", person("res_2"), "hidden"],
    ["an anonymous caller", ANONYMOUS, "hidden"],
    ["a gateway on its own behalf", HUB, "hidden"],
  ])("%s: %s", (_who, viewer, verdict) => {
    expect(maySeeConsent(viewer, ownOf(viewer), consent)).toBe(verdict);
  });
});
