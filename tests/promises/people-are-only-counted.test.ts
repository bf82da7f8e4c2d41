import { ANONYMOUS, HUB } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { makeSecrets } from "../../kit/secrets";
import { agencyId, centreId, initiativeId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { openIdentity, openPhone } from "../../subgraphs/residents/people/seal-person";
import { asking } from "../kit/asking";
import { jejuSi } from "../kit/personas";
import { shape, theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

const DAY = "2026-06-30";
const INITIATIVE = initiativeId("happy-community-mou");

/** Every place where a number of people can be asked for. */
const COUNTS: [what: string, query: string][] = [
  ["recipients of an initiative", `{ recipients(initiative: "ini_x") { total { value } } }`],
  ["recipients in an initiative", `{ initiative(slug: "happy-community-mou") { recipients { total { value } } } }`],
  ["recipients in an area", `{ area(code: "5011000000") { recipients { value } } }`],
  ["cases in an area", `{ area(code: "5011000000") { caseIndicators { openCases { value } } } }`],
  ["cases of an agency", `{ agency(agencyCode: "jeju-si") { caseLoad { value } } }`],
  ["cases of a centre", `{ centres(kind: EMD_TEAM) { nodes { openCases { value } } } }`],
  [
    "cases of a centre by programme",
    `{ centres(kind: EMD_TEAM) { nodes { caseLoadByProgramme { openCases { value } } } } }`,
  ],
  ["cases of a programme", `{ caseManagementProgrammes(area: "5011000000") { openCases { value } } }`],
];

describe("people in this hub", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it.each(COUNTS)("are not even counted for anonymous callers: %s", async (_what, query) => {
    const answer = await hub.nobody.send(query);
    expect(answer.data).toBeFalsy();
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect((await hub.as(jejuSi).send(query)).errors).toBeUndefined();
  });

  it.each([
    ["an anonymous caller", ANONYMOUS],
    ["a gateway on its own behalf", HUB],
  ])("are not counted by their owner either when it is asked for %s", async (_who, viewer) => {
    const sent: string[] = [];
    const runtime = await openSubgraph(residents, {
      appUrl: hub.urls.residents.appUrl,
      ownerUrl: null,
      keys: makeKeys(theServers().keysDir),
      seed: false,
      clock: () => new Date(),
      log: createLog("test", "fatal"),
      onStatement: (sql) => void sent.push(sql),
    });
    try {
      sent.length = 0;
      const query = `query ($initiative: ID!) {
        recipients(initiative: $initiative) { asOf }
        _entities(representations: [
          { __typename: "AdministrativeArea", code: "5011000000" }, { __typename: "Agency", id: "agy_x" },
          { __typename: "Centre", id: "ctr_x" }, { __typename: "CaseManagementProgramme", code: "INTEGRATED", version: "1" }
        ]) {
          ... on AdministrativeArea { recipients { value } caseIndicators { asOf } }
          ... on Agency { caseLoad { value } }
          ... on Centre { atCentre: openCases { value } caseLoadByProgramme { openCases { value } } }
          ... on CaseManagementProgramme { openCases { value } }
        }
      }`;
      const answer = await runtime.run({ query, variables: { initiative: INITIATIVE } }, asking(viewer));
      expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
        recipients: null,
        _entities: [
          { recipients: null, caseIndicators: null },
          { caseLoad: null },
          { atCentre: null, caseLoadByProgramme: null },
          { openCases: null },
        ],
      });
      expect(sent).toEqual([]);
    } finally {
      await runtime.close();
    }
  });

  it("are withheld where they are fewer than five", async () => {
    const query = `query ($asOf: Date!) {
      udo: area(code: "5011033000") { recipients(asOf: $asOf) { value status } caseIndicators(asOf: $asOf) { openCases { value status } } }
      hangyeong: area(code: "5011031000") { recipients(asOf: $asOf) { value status } }
      ora: area(code: "5011064000") { recipients(asOf: $asOf) { value status } }
    }`;
    const { data } = await hub.as(jejuSi).send(query, { asOf: DAY });
    const withheld = { value: null, status: "CONFIDENTIAL" };
    expect(data).toEqual({
      udo: { recipients: withheld, caseIndicators: { openCases: withheld } },
      hangyeong: { recipients: withheld },
      ora: { recipients: { value: 6, status: "SHOWN" } },
    });
  });

  it("are withheld below ten where the programme itself is sensitive", async () => {
    // On this day there are more than four and fewer than ten.
    const asOf = "2025-06-30";
    const query = `query ($asOf: Date!) {
      caseManagementProgrammes(area: "5011000000", asOf: $asOf) { code openCases(area: "5011000000", asOf: $asOf) { value status } }
    }`;
    const { data } = await hub.as(jejuSi).send(query, { asOf });
    const [counted] = await hub.sql(
      "residents",
      `select count(*)::int as addicted from programme_case p join case_record c on c.id = p.case_id
       where p.programme_code = 'ADDICTION' and c.area_code like '50110%'
       and c.opened_on <= $1 and (c.closed_on is null or c.closed_on > $1)`,
      [asOf],
    );
    expect(counted?.addicted).toBeGreaterThanOrEqual(5);
    expect(counted?.addicted).toBeLessThan(10);
    expect(data.caseManagementProgrammes).toContainEqual({
      code: "ADDICTION",
      openCases: { value: null, status: "CONFIDENTIAL" },
    });
  });

  it("are withheld in the place whose only cases are of a sensitive programme, whichever number is asked for", async () => {
    const [area, agency, centre] = ["1130500000", agencyId("gangnam-gu"), centreId("seoul-11305")];
    await hub.sql(
      "residents",
      `insert into register (id, kind, controller_agency_id, area_code, centre_id, valid_from, synthetic, inferred)
       values ('reg_seven', 'case', $1, $2, $3, '2020-01-01', true, false)`,
      [agency, area, centre],
    );
    await hub.sql(
      "residents",
      `insert into case_record (id, resident_id, agency_id, centre_id, area_code, state, kind, opened_on, controller_agency_id, synthetic, inferred)
       select 'cas_seven' || row_number() over (), r.id, $1, $3, $2, 'monitoring', 'urgent', '2026-01-05', $1, true, false
       from (select id from resident order by id limit 7) r`,
      [agency, area, centre],
    );
    await hub.sql(
      "residents",
      `insert into programme_case (id, case_id, programme_code, programme_version, agency_id, valid_from, controller_agency_id, synthetic, inferred)
       select id, id, 'SUICIDE_FOLLOWUP', '1', $1, opened_on, $1, true, false from case_record where id like 'cas_seven%'`,
      [agency],
    );
    const cell = "{ value status }";
    const query = `query ($area: ID!, $asOf: Date!) {
      area(code: $area) { recipients(asOf: $asOf) ${cell} caseIndicators(asOf: $asOf) { openCases ${cell} openedWithinYear ${cell} } }
      agency(agencyCode: "gangnam-gu") { caseLoad(asOf: $asOf) ${cell} }
      caseManagementProgrammes(area: "5011000000", asOf: $asOf) { code openCases(area: $area, asOf: $asOf) ${cell} }
      centres(area: $area) {
        nodes {
          openCases(asOf: $asOf) ${cell}
          caseLoadByProgramme(asOf: $asOf) { programme { code openCases(area: $area, asOf: $asOf) ${cell} } openCases ${cell} }
        }
      }
    }`;
    const { data, errors } = await hub.as(jejuSi).send(query, { area, asOf: DAY });
    expect(errors).toBeUndefined();
    const withheld = { value: null, status: "CONFIDENTIAL" };
    expect(data.area).toEqual({
      recipients: withheld,
      caseIndicators: { openCases: withheld, openedWithinYear: withheld },
    });
    expect(data.agency.caseLoad).toEqual(withheld);
    const none = { value: 0, status: "SHOWN" };
    expect(data.caseManagementProgrammes).toContainEqual({ code: "INTEGRATED", openCases: none });
    expect(data.centres.nodes).toContainEqual({
      openCases: withheld,
      caseLoadByProgramme: [{ programme: { code: "SUICIDE_FOLLOWUP", openCases: withheld }, openCases: withheld }],
    });
    await hub.sql("residents", "delete from programme_case where id like 'cas_seven%'");
    await hub.sql("residents", "delete from case_record where id like 'cas_seven%'");
  });

  it("cannot be found by subtracting the municipalities that are told from the total", async () => {
    // Leaves three recipients in one of the eight.
    await hub.sql(
      "residents",
      `update recipient set valid_to = '2019-06-01' where area_code = '3017000000'
       and id not in (select id from recipient where area_code = '3017000000' order by id limit 3)`,
    );
    const query = `query ($of: ID!) {
      recipients(initiative: $of, asOf: "2019-07-01") { total { value } byMunicipality { count { value status } } }
    }`;
    const { data } = await hub.as(jejuSi).send(query, { of: initiativeId("happy-community-mou") });
    const told: { count: { value: number | null } }[] = data.recipients.byMunicipality;
    expect(data.recipients.total.value).toBe(1823);
    expect(told.filter(({ count }) => count.value === null)).toHaveLength(2);
  });

  it("are all invented (P-42)", async () => {
    for (const table of ["resident", "household", "recipient", "case_record", "programme_case", "register"])
      expect(await hub.sql("residents", `select 1 from ${table} where not synthetic`)).toEqual([]);
    const { cipher } = await makeSecrets("residents", makeKeys(theServers().keysDir));
    const identities = await hub.sql(
      "residents",
      `select resident_id as "residentId", name, birth_date as "birthDate", sex from resident_identity`,
    );
    const contacts = await hub.sql("residents", `select resident_id as "residentId", phone from resident_contact`);
    expect(identities.length).toBeGreaterThan(1000);
    for (const row of identities) expect(openIdentity(cipher, row as never).name).toMatch(/^가상 ?[가-힣]{2}$/);
    for (const row of contacts) expect(openPhone(cipher, row as never)).toMatch(/^000-0000-[0-9]{4}$/);
  });

  it("are 43 households in one city, which are not the 43 eup, myeon and dong of the province", async () => {
    const households = await hub.sql(
      "residents",
      "select distinct area_code, count(*) over ()::int as n from household",
    );
    expect(households).toEqual([{ area_code: "5011000000", n: 43 }]);
    const places = await hub.sql("residents", "select distinct area_code from case_record");
    expect(places).toHaveLength(43);
    const { data } = await hub.as(jejuSi).send(`{ area(code: "5011000000") { recipients(asOf: "${DAY}") { value } } }`);
    // 189 open cases; no household adds to them.
    expect(data.area.recipients.value).toBe(189);
  });

  const inOneProcess = shape() === "one-process" ? it : it.skip;

  inOneProcess("are counted with the same statements for two areas and for twenty-six", async () => {
    const query = `query ($first: Int!) {
      areas(within: "5011000000", level: ADMIN_DONG, first: $first) {
        nodes { recipients { value } caseIndicators { openCases { value } } }
      }
    }`;
    const count = async (first: number): Promise<number> => {
      const statements = await hub.statementsOf(() => hub.as(jejuSi).send(query, { first }));
      return statements.filter(({ subgraph }) => subgraph === "residents").length;
    };
    expect(await count(2)).toBe(2);
    expect(await count(26)).toBe(2);
  });
});
