import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { mayReadLedger } from "./provision.policy";

const of = (audience: Viewer["audience"], duties: string[] = []): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: "agy_1", actor: "someone", duties });

it.each<[string, Viewer, Verdict]>([
  ["a privacy officer", of("staff", ["privacy_officer"]), "allowed"],
  ["another member of staff", of("staff", ["counsellor"]), "hidden"],
  ["a system of the agency", of("partner", ["privacy_officer"]), "hidden"],
  ["a person", makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_1" }), "hidden"],
  ["an anonymous caller", ANONYMOUS, "hidden"],
  ["a gateway on its own behalf", HUB, "hidden"],
])("P-15 the ledger of provisions is for %s: %s", (_who, viewer, verdict) => {
  expect(mayReadLedger(viewer)).toBe(verdict);
});
