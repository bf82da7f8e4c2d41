import type { Sector, ServiceAudience } from "../programmes/programme.entity";
import { discloseUsage } from "./disclose-usage";

const programme = (people: Partial<Record<ServiceAudience, number>>, sectors: Sector[] = []) => ({
  sectors,
  purposes: [],
  byAudience: Object.entries(people).map(([audience, uniqueParticipants]) => ({
    audience: audience as ServiceAudience,
    uniqueParticipants,
    attendances: 2 * uniqueParticipants,
    synthetic: true,
  })),
});

const told = (...programmes: ReturnType<typeof programme>[]) => {
  const { people, byAudience } = discloseUsage(programmes);
  return [people, ...byAudience.map((part) => part.people)].map(({ value }) => value ?? "c");
};

describe("telling how many used a programme", () => {
  it.each([
    // local residents, tenants, told: whole, local residents, tenants
    [209, 312, [521, 209, 312]],
    [3, 312, [315, "c", "c"]],
    [3, 3, [6, "c", "c"]],
    [1, 2, ["c", "c", "c"]],
  ])("%i neighbours and %i tenants", (local_resident, tenant, expected) => {
    expect(told(programme({ tenant, local_resident }))).toEqual(expected);
  });
  it("withholds the whole with its only audience, and tells that nobody came", () => {
    expect(told(programme({ tenant: 4 }))).toEqual(["c", "c"]);
    expect(told(programme({}))).toEqual([0]);
  });
  it("tells of a programme for health from ten people on", () => {
    expect(told(programme({ tenant: 9 }, ["health"]))).toEqual(["c", "c"]);
    expect(told(programme({ tenant: 43 }, ["health"]))).toEqual([43, 43]);
  });
});

describe("telling how many used several programmes", () => {
  it("adds them up", () => {
    expect(told(programme({ tenant: 20 }), programme({ tenant: 5, local_resident: 30 }))).toEqual([55, 30, 25]);
  });
  it("withholds the sum that would give away one of them", () => {
    expect(told(programme({ tenant: 521 }), programme({ tenant: 3 }))).toEqual(["c", "c"]);
    expect(told(programme({ tenant: 521 }), programme({ tenant: 7 }, ["health"]))).toEqual(["c", "c"]);
  });
});
