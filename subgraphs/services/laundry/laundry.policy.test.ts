import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import { mayAssignStaff, mayRequestLaundry, mayWorkOnOrder } from "./laundry.policy";

const TODAY = "2026-11-23";
const ORDER = { programmeId: "prg_bubble", operatorAgencyId: "agy_club", at: ["spc_laundry"] };

const holding = (role: string, { agency = "agy_club", programme = "prg_bubble", until = null as string | null } = {}) =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency, roles: [{ programme, role, scope: [], until }] });

test.each<[string, Verdict, Verdict, Verdict]>([
  // role                requests     works on it  assigns
  ["operation", "allowed", "allowed", "allowed"],
  ["staffing", "forbidden", "forbidden", "allowed"],
  ["outreach", "allowed", "forbidden", "forbidden"],
  ["space", "forbidden", "forbidden", "forbidden"],
  ["budget", "forbidden", "forbidden", "forbidden"],
  ["project_management", "forbidden", "forbidden", "forbidden"],
])("S0-16 %s: requests %s, works on an order %s, assigns %s", (role, requests, works, assigns) => {
  const viewer = holding(role);
  expect(mayRequestLaundry(viewer, ORDER, TODAY)).toBe(requests);
  expect(mayWorkOnOrder(viewer, ORDER, TODAY)).toBe(works);
  expect(mayAssignStaff(viewer, ORDER, TODAY)).toBe(assigns);
});

test("P-27 a role that has ended, of another programme or another agency's allows nothing", () => {
  expect(mayWorkOnOrder(holding("operation", { until: TODAY }), ORDER, TODAY)).toBe("forbidden");
  expect(mayWorkOnOrder(holding("operation", { programme: "prg_other" }), ORDER, TODAY)).toBe("forbidden");
  expect(mayWorkOnOrder(holding("operation", { agency: "agy_other" }), ORDER, TODAY)).toBe("forbidden");
});
