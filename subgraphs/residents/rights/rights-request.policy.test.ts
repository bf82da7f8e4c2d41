import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { maySeeRightsRequest } from "./rights-request.policy";

const REQUEST = { residentId: "res_1", controllerAgencyId: "agy_keeps", forwardedBy: "agy_sent_it_on" };

const of = (agency: string) => makeViewer({ ...ANONYMOUS, audience: "staff", agency, actor: "acc_x" });
const person = (actor: string) => makeViewer({ ...ANONYMOUS, audience: "self", actor });
/** The records of a person who asks: the one they signed in as, and for the merged person that of another keeper. */
const ownOf = ({ audience, actor }: Viewer): ReadonlySet<string> =>
  new Set(audience !== "self" || !actor ? [] : actor === "res_merged" ? [actor, "res_1"] : [actor]);

it.each([
  ["the agency that keeps the record", of("agy_keeps"), "allowed"],
  ["the agency that sent it on", of("agy_sent_it_on"), "allowed"],
  ["the person", person("res_1"), "allowed"],
  ["the person, merged with another record", person("res_merged"), "allowed"],
  ["another agency", of("agy_other"), "hidden"],
  ["another person", person("res_2"), "hidden"],
  ["an anonymous caller", ANONYMOUS, "hidden"],
  ["a gateway on its own behalf", HUB, "hidden"],
])("of a request about one's own data, %s", (_who, viewer, verdict) => {
  expect(maySeeRightsRequest(viewer, ownOf(viewer), REQUEST)).toBe(verdict);
});
