import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { mayDoPrivacyWork, mayJudgeLooks } from "./privacy-officer.policy";

const of = (audience: Viewer["audience"], duties: string[] = []): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: "agy_1", actor: "someone", duties });

describe("the work of a privacy officer", () => {
  it.each<[string, Viewer, Verdict, Verdict]>([
    // who                                      judges looks  sees what is due
    ["a privacy officer", of("staff", ["privacy_officer"]), "allowed", "allowed"],
    ["another member of staff", of("staff", ["counsellor"]), "forbidden", "forbidden"],
    ["a system of the agency", of("partner"), "forbidden", "allowed"],
    ["a system that claims the duty", of("partner", ["privacy_officer"]), "forbidden", "allowed"],
    ["a person", makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_1" }), "hidden", "hidden"],
    ["nobody", ANONYMOUS, "hidden", "hidden"],
    ["the gateway itself", HUB, "hidden", "hidden"],
  ])("is for %s: %s", (_who, viewer, judges, sees) => {
    expect([mayJudgeLooks(viewer), mayDoPrivacyWork(viewer)]).toEqual([judges, sees]);
  });
});
