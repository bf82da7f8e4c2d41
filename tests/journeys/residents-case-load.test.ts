import { jejuSi } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

// By this day every invented case has been opened, and all that close have closed.
const DAY = "2026-06-30";

type Cell = { value: number | null; status: string };
type Team = {
  area: { code: string; parent: { name: string } };
  openCases: Cell;
  caseLoadByProgramme: { programme: { code: string; name: string }; openCases: Cell }[];
};

const TEAMS = `query ($asOf: Date!) {
  centres(kind: EMD_TEAM, first: 200) {
    totalCount
    nodes {
      area { code parent { name } }
      openCases(asOf: $asOf) { value status }
      caseLoadByProgramme(asOf: $asOf) { programme { code name } openCases { value status } }
    }
  }
}`;

const PROGRAMMES = `query ($asOf: Date!) {
  caseManagementProgrammes(area: "5011000000", asOf: $asOf) {
    code
    name
    inJejuSi: openCases(area: "5011000000", asOf: $asOf) { value status }
    everywhere: openCases(asOf: $asOf) { value status }
  }
}`;

describe("the case load of Jeju's eup, myeon and dong", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S4-01 (reading) is told for each of the 43 teams, by programme", async () => {
    const { data, errors } = await hub.as(jejuSi).send(TEAMS, { asOf: DAY });
    expect(errors).toBeUndefined();
    const teams: Team[] = data.centres.nodes;
    expect(data.centres.totalCount).toBe(43);
    expect(teams.filter(({ area }) => area.parent.name === "제주시")).toHaveLength(26);
    expect(teams.filter(({ area }) => area.parent.name === "서귀포시")).toHaveLength(17);
    for (const { openCases, caseLoadByProgramme } of teams) {
      expect(["SHOWN", "CONFIDENTIAL"]).toContain(openCases.status);
      expect(caseLoadByProgramme.length).toBeGreaterThan(0);
      for (const { programme } of caseLoadByProgramme) expect(programme.name).toBeTruthy();
    }
    const samdo1 = teams.find(({ area }) => area.code === "5011055000");
    expect(samdo1?.openCases).toEqual({ value: 6, status: "SHOWN" });
  });

  it("S4-01 (reading) is told for each of the programmes that are linked, in one city and everywhere", async () => {
    const { data, errors } = await hub.as(jejuSi).send(PROGRAMMES, { asOf: DAY });
    expect(errors).toBeUndefined();
    const integrated = data.caseManagementProgrammes.find(({ code }: { code: string }) => code === "INTEGRATED");
    const [counted] = await hub.sql(
      "residents",
      `select count(*)::int as everywhere, (count(*) filter (where c.area_code like '50110%'))::int as "inJejuSi"
       from programme_case p join case_record c on c.id = p.case_id
       where p.programme_code = 'INTEGRATED' and c.opened_on <= $1 and (c.closed_on is null or c.closed_on > $1)`,
      [DAY],
    );
    expect(integrated).toMatchObject({
      inJejuSi: { value: counted?.inJejuSi, status: "SHOWN" },
      everywhere: { value: counted?.everywhere, status: "SHOWN" },
    });
  });

  it("is summed over the parts of an area, and is not known for a legal dong or before anybody kept it here", async () => {
    const query = `query ($asOf: Date!) {
      province: area(code: "5000000000") { caseIndicators(asOf: $asOf) { definition openCases { value status } } }
      jejuSi: area(code: "5011000000") { caseIndicators(asOf: $asOf) { openCases { value } } }
      seogwipoSi: area(code: "5013000000") { caseIndicators(asOf: $asOf) { openCases { value } } }
      legalDong: area(code: "5011010400") { caseIndicators(asOf: $asOf) { openCases { value status } } }
      earlier: area(code: "5000000000") { caseIndicators(asOf: "2018-12-31") { openCases { value status } } }
    }`;
    const { data } = await hub.as(jejuSi).send(query, { asOf: DAY });
    expect(data.province.caseIndicators.openCases).toEqual({ value: 289, status: "SHOWN" });
    expect(data.jejuSi.caseIndicators.openCases.value + data.seogwipoSi.caseIndicators.openCases.value).toBe(289);
    expect(data.legalDong.caseIndicators.openCases).toEqual({ value: null, status: "NOT_AVAILABLE" });
    expect(data.earlier.caseIndicators.openCases).toEqual({ value: null, status: "NOT_AVAILABLE" });
  });

  it("is told for an agency: a city coordinates, a technology company keeps no cases", async () => {
    const query = `query ($asOf: Date!) {
      city: agency(agencyCode: "jeju-si") { caseLoad(asOf: $asOf) { value status synthetic } }
      company: agency(agencyCode: "skt") { caseLoad(asOf: $asOf) { value status synthetic } }
    }`;
    const { data } = await hub.as(jejuSi).send(query, { asOf: DAY });
    expect(data.city.caseLoad).toEqual({ value: 189, status: "SHOWN", synthetic: true });
    expect(data.company.caseLoad).toEqual({ value: null, status: "NOT_AVAILABLE", synthetic: false });
  });
});
