import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { mayCallForChecks, programmesLookedAfter } from "./health-check-schedule.policy";

const TODAY = "2026-11-23";
const of = (role: string, until: string | null = null): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: "agy_1",
    roles: [{ programme: "prg_1", role, scope: [], until }],
  });

it.each<[string, Viewer, string]>([
  ["health service in the programme", of("health_service"), "allowed"],
  ["health service until tomorrow", of("health_service", "2026-11-24"), "allowed"],
  ["health service that ended today", of("health_service", TODAY), "forbidden"],
  ["the space alone", of("space"), "forbidden"],
  ["outreach", of("outreach"), "forbidden"],
  ["no agency", ANONYMOUS, "forbidden"],
])("S0-23 who has %s calls people for checks: %s", (_who, viewer, verdict) => {
  expect(mayCallForChecks(viewer, "prg_1", TODAY)).toBe(verdict);
  expect(programmesLookedAfter(viewer, TODAY)).toEqual(verdict === "allowed" ? ["prg_1"] : []);
  expect(mayCallForChecks(viewer, "prg_2", TODAY)).toBe("forbidden");
});
