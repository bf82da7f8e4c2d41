import { type Hub, theHub } from "../kit/the-hub";

// ᄋᆞᆯ레 as it is written officially: U+110B U+119E U+11AF U+B808.
const OLLE = "\u110B\u119E\u11AF\uB808";

const NAMES = [`우리 ${OLLE} 배움 뜨락`, `우리 ${OLLE} 버블 뜨락`, `우리 ${OLLE} 치유 뜨락`];

const name = ({ name }: { name: string }): string => name;

describe("the courtyards", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S0-09 three courtyards were found and operated in 2024, with their exact names, all of the platform", async () => {
    const { data, errors } = await hub.nobody.send(`{
      platform(slug: "gachi-happy-courtyard") {
        id
        programmes(year: 2024) { totalCount nodes { name platform { id } } }
        before: programmes(year: 2023) { totalCount }
        later: programmes(year: 2025) { totalCount }
      }
    }`);
    expect(errors).toBeUndefined();
    const { id, programmes, before, later } = data.platform;
    expect(programmes.totalCount).toBe(3);
    expect(programmes.nodes.map(name).sort()).toEqual([...NAMES].sort());
    for (const { platform } of programmes.nodes) expect(platform.id).toBe(id);
    expect([before.totalCount, later.totalCount]).toEqual([0, 3]);
    const root = await hub.nobody.send(
      `query ($of: ID!) { programmes(platform: $of, year: 2024) { totalCount nodes { name } } }`,
      { of: id },
    );
    expect(root.data.programmes).toEqual({
      totalCount: 3,
      nodes: programmes.nodes.map((each: { name: string }) => ({ name: each.name })),
    });
  });

  it.each([OLLE, "올레", "우리올레", "우리 올레", "알레"])("S0-09 are found by %s", async (typed) => {
    const { data } = await hub.nobody.send(
      `query ($typed: String!) { programmes(search: $typed) { totalCount nodes { name } } }`,
      {
        typed,
      },
    );
    expect(data.programmes.nodes.map(name).sort()).toEqual([...NAMES].sort());
  });

  it("S0-09 keep the archaic letters of their names, byte for byte", async () => {
    const { data } = await hub.nobody.send(`{ programme(slug: "learning-courtyard") { name aliases } }`);
    const points = [...(data.programme.name as string)]
      .slice(3, 7)
      .map((letter) => letter.codePointAt(0)?.toString(16));
    expect(points).toEqual(["110b", "119e", "11af", "b808"]);
    expect(data.programme.aliases).toContain("우리 올레 배움 뜨락");
  });

  it("S0-10 learning joins housing, education and culture, and jobs; its number of jobs is invented and says so", async () => {
    const { data } = await hub.nobody.send(`{
      programme(slug: "learning-courtyard") {
        sectors
        jobsCreated { measure value unit synthetic factSource { id } }
        statedFigures { measure }
      }
    }`);
    expect(new Set(data.programme.sectors)).toEqual(new Set(["HOUSING", "EDUCATION_CULTURE", "EMPLOYMENT"]));
    expect(data.programme.jobsCreated).toMatchObject({
      measure: "JOBS_CREATED",
      unit: "JOBS",
      synthetic: true,
      factSource: null,
    });
    expect(data.programme.statedFigures).toEqual([{ measure: "UNIQUE_PARTICIPANTS" }]);
  });

  it("S0-15 bubble joins services of daily life, care and jobs", async () => {
    const { data } = await hub.nobody.send(`{ programme(slug: "bubble-courtyard") { sectors } }`);
    expect(new Set(data.programme.sectors)).toEqual(new Set(["DAILY_LIFE", "CARE", "EMPLOYMENT"]));
  });

  it("S0-20 (reading) bubble was funded, then opened, then in full operation; the day tells which", async () => {
    const { data, errors } = await hub.nobody.send(`{
      programme(slug: "bubble-courtyard") {
        unknown: statusAt(date: "2024-04-30")
        funded: statusAt(date: "2024-06-15")
        lastFunded: statusAt(date: "2024-10-31")
        opened: statusAt(date: "2024-12-15")
        lastOpened: statusAt(date: "2025-01-31")
        operating: statusAt(date: "2025-02-28")
        statusHistory { status validFrom { year month day precision } validTo { year month day } inferred factSource { publishedOn } }
        timeline { kind name on { year month day precision } }
        sites(asOf: "2024-11-30") {
          openToAll
          complex { legalDong { name } adminDong { name } }
          space { kind }
        }
        none: sites(asOf: "2024-10-31") { id }
      }
    }`);
    expect(errors).toBeUndefined();
    const { statusHistory, timeline, sites, none, ...days } = data.programme;
    expect(days).toEqual({
      unknown: null,
      funded: "FUNDED",
      lastFunded: "FUNDED",
      opened: "OPENED_PREPARING",
      lastOpened: "OPENED_PREPARING",
      operating: "OPERATING",
    });
    const said = { inferred: false, factSource: { publishedOn: "2025-02-03" } };
    expect(statusHistory).toEqual([
      {
        status: "FUNDED",
        validFrom: { year: 2024, month: 5, day: null, precision: "MONTH" },
        validTo: { year: 2024, month: 11, day: null },
        ...said,
      },
      {
        status: "OPENED_PREPARING",
        validFrom: { year: 2024, month: 11, day: null, precision: "MONTH" },
        validTo: { year: 2025, month: 2, day: null },
        ...said,
      },
      {
        status: "OPERATING",
        validFrom: { year: 2025, month: 2, day: null, precision: "MONTH" },
        validTo: null,
        ...said,
      },
    ]);
    expect(
      timeline.map(({ kind, on }: { kind: string; on: { month: number } | null }) => [kind, on?.month ?? null]),
    ).toEqual([
      ["SELECTED", 5],
      ["OPENED", 11],
      ["TRAINED", null],
      ["STARTED", 2],
    ]);
    expect(none).toEqual([]);
    expect(sites).toEqual([
      {
        openToAll: false,
        complex: { legalDong: { name: "이도이동" }, adminDong: { name: "이도2동" } },
        space: { kind: "LAUNDRY_ROOM" },
      },
    ]);
  });

  it("S0-22 healing is for chronic disease, lonely death and medical blind spots", async () => {
    const { data } = await hub.nobody.send(`{ programme(slug: "healing-courtyard") { purposes } }`);
    expect(data.programme.purposes).toEqual(
      expect.arrayContaining(["CHRONIC_DISEASE", "LONELY_DEATH_PREVENTION", "MEDICAL_GAP"]),
    );
  });

  it("S0-27 (reading) child care and high-risk households are planned, and were not in operation in 2024", async () => {
    const { data } = await hub.nobody.send(`{
      planned: programmes(status: PLANNED, asOf: "2025-02-03") { nodes { slug statusAt(date: "2025-02-02") statedFigures { value } } }
      before: programmes(status: PLANNED, asOf: "2025-02-02") { totalCount }
    }`);
    const slugs = data.planned.nodes.map(({ slug }: { slug: string }) => slug).sort();
    expect(slugs).toEqual(["child-care-courtyard", "high-risk-households"]);
    for (const { statusAt, statedFigures } of data.planned.nodes) expect([statusAt, statedFigures]).toEqual([null, []]);
    expect(data.before.totalCount).toBe(0);
  });

  it("S3-01 Happy Community is for the elderly, disabled people and other vulnerable people", async () => {
    const { data } = await hub.nobody.send(
      `{ programme(slug: "happy-community") { targetGroups areas { code fullName } } }`,
    );
    expect(data.programme.targetGroups).toEqual(["ELDERLY", "DISABLED", "OTHER_VULNERABLE"]);
    // By code: Seoul and Daejeon both have a 중구 and a 서구.
    const codes = data.programme.areas.map(({ code }: { code: string }) => code);
    expect(codes).toHaveLength(8);
    expect(codes).toEqual(expect.arrayContaining(["1114000000", "3017000000"]));
  });
});
