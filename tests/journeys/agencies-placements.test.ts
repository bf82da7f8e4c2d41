import { complexId } from "../../seed/slugs";
import { type Hub, theHub } from "../kit/the-hub";

type Placement = { duties: string[]; inferred: boolean; synthetic: boolean; complex: { id: string } };

describe("housing welfare workers in permanent rental complexes", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S1-06 extended to 173 complexes they would be about 500 jobs; 15 of 173 are 8.7 %", async () => {
    const { data, errors } = await hub.nobody.send(`{
      placementProjection(complexes: 173, asOf: "2019-02-28") {
        complexes workersPerComplex jobs coveredComplexes targetComplexes coverageRate
        statedJobs { value unit precision statedText factSource { publisher } }
      }
      half: placementProjection(complexes: 87, asOf: "2019-02-27") { jobs coveredComplexes coverageRate }
    }`);
    expect(errors).toBeUndefined();
    expect(data.placementProjection).toEqual({
      complexes: 173,
      workersPerComplex: 2.89,
      jobs: 500,
      coveredComplexes: 15,
      targetComplexes: 173,
      coverageRate: 0.087,
      statedJobs: {
        value: 500,
        unit: "JOBS",
        precision: "ABOUT",
        statedText: "약 500개",
        factSource: { publisher: "국토교통부" },
      },
    });
    expect(data.half).toEqual({ jobs: 251, coveredComplexes: 0, coverageRate: 0 });
  });

  it("S1-07 are placed in 15 complexes from 28 February 2019 on, for care and for the community", async () => {
    const { data, errors } = await hub.nobody.send(`{
      eve: placements(asOf: "2019-02-27") { totalCount }
      day: placements(asOf: "2019-02-28", first: 100) { totalCount nodes { duties inferred synthetic complex { id } } }
      care: placements(asOf: "2019-02-28", duty: CARE) { totalCount }
      initiative(slug: "molit-pilot") { phase statedFigures(measure: "PILOT_COMPLEXES") { value } }
    }`);
    expect(errors).toBeUndefined();
    expect([data.eve.totalCount, data.day.totalCount, data.care.totalCount]).toEqual([0, 15, 15]);
    const placements: Placement[] = data.day.nodes;
    expect(new Set(placements.map(({ complex }) => complex.id)).size).toBe(15);
    for (const { duties } of placements) expect(duties).toEqual(["CARE", "COMMUNITY"]);
    expect(data.initiative).toEqual({ phase: "PILOT", statedFigures: [{ value: 15 }] });
    // Gayang is concluded, the other fourteen are placeholders; none is stated.
    expect(placements.filter(({ inferred }) => inferred).map(({ complex }) => complex.id)).toEqual([
      complexId("gayang"),
    ]);
    expect(placements.filter(({ synthetic }) => synthetic)).toHaveLength(14);
  });

  it("S1-07 have a counselling room of their own in each complex", async () => {
    const { data, errors } = await hub.nobody.send(
      `{ placements(first: 100) { nodes { complex { id } counsellingRoom { kind complex { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    for (const { complex, counsellingRoom } of data.placements.nodes)
      expect(counsellingRoom).toEqual({ kind: "COUNSELLING_ROOM", complex });
  });

  it("S1-09 (reading) a complex has a network by domain, and the domain without an agency is reported", async () => {
    const { data, errors } = await hub.nobody.send(`{
      complex(id: "${complexId("gayang")}") {
        placements(asOf: "2019-02-28") { duties }
        networkPartners { domain synthetic agency { name } }
        care: networkPartners(domain: CARE) { agency { kind } }
        networkGaps
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.complex.placements).toHaveLength(1);
    expect(data.complex.networkPartners).toHaveLength(4);
    for (const { synthetic, agency } of data.complex.networkPartners) {
      expect(synthetic).toBe(true);
      expect(agency.name).toMatch(/^가상 /);
    }
    expect(data.complex.care).toEqual([{ agency: { kind: "WELFARE_CENTRE" } }]);
    expect(data.complex.networkGaps).toEqual(["EMPLOYMENT"]);
  });
});
