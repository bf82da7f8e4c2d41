import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { groundOfDiscovery, mayCountBlindSpots, maySeeDiscovery } from "./discovery.policy";

const TODAY = "2026-11-23";
const place = { programmeId: "prg_1", areaCode: "5011025000" };
const held = (role: string, scope: string[] = [], until: string | null = null) => [
  { programme: "prg_1", role, scope, until },
];
const of = (agencyKind: string, roles: Viewer["roles"] = []): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_1", agencyKind, actor: "cli_1", roles });

it.each<[string, Viewer, string | null]>([
  ["outreach in the programme", of("public_corporation", held("outreach")), "role"],
  ["outreach in the city that the area lies in", of("npo", held("outreach", ["5011000000"])), "role"],
  ["outreach in another city", of("npo", held("outreach", ["5013000000"])), null],
  ["outreach that ended today", of("npo", held("outreach", [], TODAY)), null],
  ["outreach until tomorrow", of("npo", held("outreach", [], "2026-11-24")), "role"],
  ["the space alone", of("public_corporation", held("space")), null],
  ["a security agency", of("administrative_city"), "statute"],
  ["an anonymous caller", ANONYMOUS, null],
  ["a gateway on its own behalf", HUB, null],
])("a discovery is recorded by %s: on the ground of %s", (_who, viewer, ground) => {
  expect(groundOfDiscovery(viewer, place, TODAY)).toBe(ground);
});

it("P-27 what was found in a role is hidden once it has ended, what was found by statute is not", () => {
  const city = of("administrative_city", held("outreach", [], TODAY));
  const discovery = { ...place, agencyId: "agy_1" };
  expect(maySeeDiscovery(city, { ...discovery, ground: "role" }, "2026-11-22")).toBe("allowed");
  expect(maySeeDiscovery(city, { ...discovery, ground: "role" }, TODAY)).toBe("hidden");
  expect(maySeeDiscovery(city, { ...discovery, ground: "statute" }, TODAY)).toBe("allowed");
  expect(maySeeDiscovery(city, { ...discovery, agencyId: "agy_2", ground: "statute" }, TODAY)).toBe("hidden");
});

it("S0-06 blind spots are counted for who reads the programme's reports, and for security agencies", () => {
  expect(mayCountBlindSpots(of("public_corporation", held("space")), "prg_1", TODAY)).toBe("allowed");
  expect(mayCountBlindSpots(of("public_corporation", held("space")), "prg_2", TODAY)).toBe("forbidden");
  expect(mayCountBlindSpots(of("medical", held("health_service")), "prg_1", TODAY)).toBe("forbidden");
  expect(mayCountBlindSpots(of("administrative_city"), null, TODAY)).toBe("allowed");
  expect(mayCountBlindSpots(ANONYMOUS, "prg_1", TODAY)).toBe("forbidden");
});
