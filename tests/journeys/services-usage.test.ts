import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const RELEASE = {
  title: "제주개발공사, 제주형 新 공간복지 주거·사회서비스 통합플랫폼 지속 추진",
  publisher: "제주특별자치도개발공사",
  publishedOn: "2025-02-03",
};

const USAGE = `query ($from: Date!, $to: Date!) {
  programme(slug: "learning-courtyard") {
    usage(from: $from, to: $to) {
      uniqueParticipants attendances definition absentBecause
      period { from to }
      withheldBecause synthetic
      byAudience { audience uniqueParticipants attendances withheldBecause }
    }
  }
}`;

const AUTUMN = { from: "2024-09-01", to: "2024-12-31" };

type Part = { audience: string; uniqueParticipants: number; attendances: number };

describe("who used the courtyards", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  const usage = async (period: { from: string; to: string }) => {
    const { data, errors } = await hub.as(jpdc).send(USAGE, period);
    expect(errors).toBeUndefined();
    return data.programme.usage;
  };

  it("S0-14 521 different people used learning, told with what was counted; a further visit adds a visit, not a person", async () => {
    const before = await usage(AUTUMN);
    expect(before).toMatchObject({
      uniqueParticipants: 521,
      absentBecause: null,
      withheldBecause: null,
      period: AUTUMN,
      synthetic: true,
    });
    expect(before.definition).toMatch(/서로 다른 사람/);
    expect(before.attendances).toBeGreaterThan(521);
    await hub.sql(
      "services",
      `insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
       select 'att_again', s.id, a.resident_id, a.audience, 'present', a.controller_agency_id, true, false
       from (select * from attendance where status = 'present' order by id limit 1) a
       join session t on t.id = a.session_id
       join session s on s.service_at_location_id = t.service_at_location_id
       where not exists (select from attendance o where o.session_id = s.id and o.resident_id = a.resident_id)
       order by s.starts_at limit 1`,
    );
    const after = await usage(AUTUMN);
    expect([after.uniqueParticipants, after.attendances]).toEqual([521, before.attendances + 1]);
  });

  it("S0-05 (reading) S0-14 splits into tenants and neighbours, which add up to the whole", async () => {
    const { uniqueParticipants, attendances, byAudience } = await usage(AUTUMN);
    const parts = byAudience as Part[];
    expect(parts.map(({ audience }) => audience).sort()).toEqual(["LOCAL_RESIDENT", "TENANT"]);
    const sum = (of: "uniqueParticipants" | "attendances") => parts.reduce((total, part) => total + part[of], 0);
    expect([sum("uniqueParticipants"), sum("attendances")]).toEqual([uniqueParticipants, attendances]);
  });

  it("S0-14 is counted for days in Korea: a session at midnight belongs to the day that begins", async () => {
    const { attendances } = await usage(AUTUMN);
    await hub.sql(
      "services",
      `with early as (
         insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
         select 'ses_midnight', service_at_location_id, '2025-01-01T00:00:00+09:00', '2025-01-01T01:00:00+09:00', 'held',
           controller_agency_id, true, false
         from session order by id limit 1 returning id, controller_agency_id)
       insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
       select 'att_midnight' || n, e.id, 'res_midnight' || n, 'tenant', 'present', e.controller_agency_id, true, false
       from early e, generate_series(1, 6) n`,
    );
    expect((await usage(AUTUMN)).attendances).toBe(attendances);
    // Six people, because fewer than five are not told.
    const newYear = await usage({ from: "2025-01-01", to: "2025-01-01" });
    expect([newYear.uniqueParticipants, newYear.attendances]).toEqual([6, 6]);
  });

  it("S0-14 is null with a reason, not 0, for a time in which nobody counted", async () => {
    const earlier = await usage({ from: "2023-01-01", to: "2023-12-31" });
    expect(earlier).toMatchObject({
      uniqueParticipants: null,
      attendances: null,
      withheldBecause: null,
      synthetic: false,
      byAudience: [],
    });
    expect(earlier.absentBecause).toMatch(/0이 아니라/);
    const { data, errors } = await hub.as(jpdc).send(USAGE, { from: "2024-12-31", to: "2024-09-01" });
    expect(data.programme.usage).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe("PERIOD_INVALID");
  });

  it("S0-14 is the sum over its programmes for the platform, which joins nobody across them", async () => {
    const { data, errors } = await hub.as(jejuSi).send(
      `query ($from: Date!, $to: Date!) {
        platform(slug: "gachi-happy-courtyard") { usage(from: $from, to: $to) { uniqueParticipants definition } }
      }`,
      AUTUMN,
    );
    expect(errors).toBeUndefined();
    expect(data.platform.usage.uniqueParticipants).toBe(521);
    expect(data.platform.usage.definition).toMatch(/제28조의3/);
  });

  it("S0-25 (reading) 43 households are enrolled in healing from November 2024 on, in JPDC's housing in Jeju-si", async () => {
    const { data, errors } = await hub.as(jejuMedical).send(`{
      programme(slug: "healing-courtyard") {
        before: enrolments(asOf: "2024-10-31") { totalCount }
        firstDay: enrolments(asOf: "2024-11-01") { totalCount households persons unit withheldBecause synthetic }
        sites(asOf: "2024-11-30") { complex { id owner { agencyCode } sigungu { name } } }
        areas { name }
      }
    }`);
    expect(errors).toBeUndefined();
    const { before, firstDay, sites, areas } = data.programme;
    expect(before.totalCount).toBe(0);
    expect(firstDay).toEqual({
      totalCount: 43,
      households: 43,
      persons: null,
      unit: "HOUSEHOLD",
      withheldBecause: null,
      synthetic: true,
    });
    expect(areas).toEqual([{ name: "제주시" }]);
    type Site = { complex: { id: string; owner: { agencyCode: string }; sigungu: { name: string } } };
    for (const { complex } of sites as Site[])
      expect(complex).toMatchObject({ owner: { agencyCode: "jpdc" }, sigungu: { name: "제주시" } });
    // Each enrolled household lives, by its tenancy, where its enrolment says.
    const enrolled = await hub.sql(
      "services",
      `select household_id as household, complex_id as complex from enrolment where unit = 'household' order by 1`,
    );
    const tenants = await hub.sql(
      "housing",
      `select t.household_id as household, b.complex_id as complex
       from tenancy t join unit u on u.id = t.unit_id join building b on b.id = u.building_id
       where t.household_id is not null and t.valid_from <= '2024-11-01' and (t.valid_to is null or t.valid_to > '2024-11-01')
       order by 1`,
    );
    expect(enrolled).toHaveLength(43);
    expect(tenants).toEqual(enrolled);
    const complexes = (sites as Site[]).map(({ complex }) => complex.id);
    for (const { complex } of enrolled) expect(complexes).toContain(complex);
  });

  it("S0-25 (reading) is unknown, not 0, for a programme whose enrolments nobody keeps here", async () => {
    const { data, errors } = await hub
      .as(jpdc)
      .send(`{ programme(slug: "bubble-courtyard") { enrolments { totalCount } } }`);
    expect(errors).toBeUndefined();
    expect(data.programme.enrolments).toBeNull();
  });

  it("S0-26 2024 has three groups of outcomes; the one without a figure says why", async () => {
    const groups = `group label figure { measure value unit statedText definition absentBecause } programme { slug }`;
    const { data: found } = await hub.nobody.send(
      `{ platform(slug: "gachi-happy-courtyard") { id outcomes(year: 2024) { ${groups} } } }`,
    );
    const { data, errors } = await hub.nobody.send(
      `query ($platform: ID!) {
        outcomesByGroup(platform: $platform, year: 2024) { ${groups} }
        none: outcomesByGroup(platform: $platform, year: 2023) { group }
      }`,
      { platform: found.platform.id },
    );
    expect(errors).toBeUndefined();
    expect(data.outcomesByGroup).toEqual(found.platform.outcomes);
    expect(data.none).toEqual([]);
    expect(data.outcomesByGroup).toMatchObject([
      {
        group: "EDUCATION_CULTURE",
        label: "교육\u2027문화",
        figure: { value: 521, unit: "PERSONS", statedText: "총 521명", absentBecause: null },
        programme: { slug: "learning-courtyard" },
      },
      { group: "LAUNDRY_CARE", label: "세탁\u2027돌봄", figure: { value: null, statedText: null } },
      {
        group: "HEALTH_LONELY_DEATH",
        label: "건강\u2027고독사 예방",
        figure: { value: 43, unit: "HOUSEHOLDS", statedText: "43세대", absentBecause: null },
      },
    ]);
    expect(data.outcomesByGroup).toHaveLength(3);
    expect(data.outcomesByGroup[1].figure.absentBecause).toMatch(/수를 밝히지 않는다/);
  });

  it("S0-31 each printed figure names the press release that it stands in", async () => {
    const { data, errors } = await hub.nobody.send(`{
      programmes(first: 200) {
        nodes { statedFigures { measure synthetic precision factSource { id title publisher publishedOn } } }
      }
    }`);
    expect(errors).toBeUndefined();
    type Figure = { synthetic: boolean; precision: string; factSource: { id: string } };
    const figures = data.programmes.nodes.flatMap(
      ({ statedFigures }: { statedFigures: Figure[] }) => statedFigures,
    ) as Figure[];
    expect(figures).toHaveLength(3);
    for (const { synthetic, factSource } of figures) {
      expect(synthetic).toBe(false);
      expect(factSource).toMatchObject(RELEASE);
    }
    const byId = await hub.nobody.send(`query ($id: ID!) { factSource(id: $id) { title publisher publishedOn } }`, {
      id: figures[0]?.factSource.id,
    });
    expect(byId.data.factSource).toEqual(RELEASE);
  });

  it.each([
    [
      "usage",
      `{ programme(slug: "learning-courtyard") { usage(from: "2024-09-01", to: "2024-12-31") { uniqueParticipants } } }`,
    ],
    ["enrolments", `{ programme(slug: "healing-courtyard") { enrolments { totalCount } } }`],
    [
      "attendance at sessions",
      `{ programme(slug: "learning-courtyard") { sessions { nodes { enrolled attended } } } }`,
    ],
    [
      "usage of a platform",
      `{ platform(slug: "gachi-happy-courtyard") { usage(from: "2024-09-01", to: "2024-12-31") { attendances } } }`,
    ],
  ])("tells partners but not strangers: %s", async (_what, query) => {
    const stranger = await hub.nobody.send(query);
    expect(stranger.data).toBeFalsy();
    expect(stranger.errors?.length).toBeGreaterThan(0);
    expect((await hub.as(jpdc).send(query)).errors).toBeUndefined();
  });
});
