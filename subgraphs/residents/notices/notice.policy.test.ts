import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import { maySeeNotice } from "./notice.policy";

const notice = { residentId: "res_1", agencyId: "agy_club" };
const nobody = ANONYMOUS;
const club = { ...nobody, audience: "partner", agency: "agy_club", purpose: "SERVICE_PROVISION" } as const;

test.each([
  ["the agency that answers for it", club, [], "allowed"],
  ["a member of its staff", { ...club, audience: "staff" }, [], "allowed"],
  ["the same for statistics", { ...club, purpose: "STATISTICS" }, [], "hidden"],
  ["another agency", { ...club, agency: "agy_city" }, [], "hidden"],
  ["the person", { ...nobody, audience: "self", actor: "res_1" }, ["res_1"], "allowed"],
  ["another person", { ...nobody, audience: "self", actor: "res_2" }, ["res_2"], "hidden"],
  ["nobody", nobody, [], "hidden"],
] as const)("a notice is for %s: %s", (_who, viewer, own, verdict) => {
  expect(maySeeNotice(makeViewer(viewer), new Set(own), notice)).toBe(verdict);
});
