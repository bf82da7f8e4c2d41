import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { mayReadTrend } from "./quality-of-life.policy";

const of = (role: string, until: string | null = null): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    ...{ audience: "partner", agency: "agy_1" },
    roles: [{ programme: "prg_1", role, scope: ["spc_1"], until }],
  });

it.each<[string, Viewer, string]>([
  ["who gives the space and reads the reports", of("space"), "allowed"],
  ["who looks after health", of("health_service"), "allowed"],
  ["who did until today", of("health_service", "2026-11-23"), "forbidden"],
  ["who finds households", of("outreach"), "forbidden"],
  ["nobody", ANONYMOUS, "forbidden"],
])("S0-24 the trend of quality of life is told to %s: %s", (_who, viewer, verdict) =>
  expect(mayReadTrend(viewer, "prg_1", "2026-11-23")).toBe(verdict),
);
