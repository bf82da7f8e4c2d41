import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { HeldRole } from "../../../kit/viewer";
import { mayAnnounceTraining, mayRecordTraining } from "./training-record.policy";

const held = (role: string, until: string | null = null): HeldRole[] => [
  { programme: "prg_bubble", role, scope: [], until },
];
const viewer = (roles: HeldRole[], agency = "agy_one", audience: "partner" | "staff" | "self" = "partner") =>
  makeViewer({ ...ANONYMOUS, audience, agency, roles });
const of = { programmeId: "prg_bubble", employerId: "agy_employer", on: "2026-11-23" };

test.each([
  ["who employs for the post", viewer([], "agy_employer"), "allowed"],
  ["who manages the staff", viewer(held("staffing")), "allowed"],
  ["who runs the programme", viewer(held("operation"), "agy_one", "staff"), "allowed"],
  ["who did until that day", viewer(held("operation", "2026-11-23")), "forbidden"],
  ["who gives the space", viewer(held("space")), "forbidden"],
  ["a resident", viewer(held("operation"), "agy_one", "self"), "hidden"],
] as const)("S0-21 %s", (_who, who, verdict) => {
  expect(mayRecordTraining(who, of)).toBe(verdict);
});

test("S0-21 a training of no programme is recorded by the employer alone", () => {
  expect(mayRecordTraining(viewer(held("operation")), { ...of, programmeId: null })).toBe("forbidden");
});

test.each([
  ["who manages the staff", viewer(held("staffing")), "allowed"],
  ["who runs the programme", viewer(held("operation"), "agy_one", "staff"), "allowed"],
  ["who did until that day", viewer(held("operation", "2026-11-23")), "forbidden"],
  ["who employs for a post there", viewer([], "agy_employer"), "forbidden"],
  ["who pays", viewer(held("budget")), "forbidden"],
  ["a resident", viewer(held("operation"), "agy_one", "self"), "hidden"],
] as const)("S0-21 a training is announced by those who say who works there: %s", (_who, who, verdict) => {
  expect(mayAnnounceTraining(who, of)).toBe(verdict);
});
