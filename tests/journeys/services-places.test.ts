import { complexId, serviceId } from "../../seed/slugs";
import { type Hub, theHub } from "../kit/the-hub";

// The middle of 삼도1동 in Jeju-si, as general knowledge has it.
const SAMDO_1_DONG = { latitude: 33.512, longitude: 126.519 };

type Here = { distanceM: number; serviceAtLocation: { complex: { name: string } | null; openToAll: boolean } };

describe("where services are offered", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S0-07 health, care, education, culture and more can be asked for in public housing, by category", async () => {
    const { data, errors } = await hub.nobody.send(
      `query ($learning: ID!, $bubble: ID!, $healing: ID!) {
        learning: complex(id: $learning) { ...offered culture: servicesHere(category: CULTURE) { service { name } } }
        bubble: complex(id: $bubble) { ...offered }
        healing: complex(id: $healing) { ...offered health: servicesHere(category: HEALTH) { service { category } } }
        services(complex: $bubble) { nodes { category } }
      }
      fragment offered on Complex { serviceCategories servicesHere { service { category programme { slug } } } }`,
      {
        learning: complexId("maeumeon-samdo-1"),
        bubble: complexId("ido2-bubble"),
        healing: complexId("jeju-healing-1"),
      },
    );
    expect(errors).toBeUndefined();
    expect(data.learning).toMatchObject({
      serviceCategories: ["CULTURE", "EDUCATION"],
      servicesHere: [{ service: { category: "EDUCATION", programme: { slug: "learning-courtyard" } } }],
    });
    expect(data.learning.culture).toHaveLength(1);
    expect(data.bubble.serviceCategories).toEqual(["CARE", "LAUNDRY_DAILY_LIFE"]);
    expect(data.healing).toMatchObject({
      serviceCategories: ["CARE", "HEALTH"],
      health: [{ service: { category: "HEALTH" } }],
    });
    expect(data.services.nodes).toEqual([{ category: "LAUNDRY_DAILY_LIFE" }]);
  });

  it.each([
    ["HEALTH", "정기 건강 모니터링 및 건강 체크"],
    ["CARE", "빨래 수거·세탁·배달"],
    ["EDUCATION", "배움 뜨락 학습·문화 프로그램"],
    ["CULTURE", "배움 뜨락 학습·문화 프로그램"],
    ["LAUNDRY_DAILY_LIFE", "빨래 수거·세탁·배달"],
    ["CHILD_CARE", "자녀돌봄"],
    ["HIGH_RISK_MANAGEMENT", "고위험가구 관리"],
    ["HOUSING", "주거복지 상담"],
    ["HOUSING_IMPROVEMENT", "주거환경개선"],
  ])("S0-07 S0-29 (reading) the catalogue has services of the category %s", async (category, expected) => {
    const query = `query ($category: ServiceCategory!) { services(category: $category, first: 200) { nodes { name } } }`;
    const { data } = await hub.nobody.send(query, { category });
    expect(data.services.nodes).toContainEqual({ name: expected });
  });

  it("S0-12 anyone finds the learning closest to home, and needs no proof for it", async () => {
    const { data, errors } = await hub.nobody.send(
      `query ($latitude: Float!, $longitude: Float!) {
        near: nearbyServices(latitude: $latitude, longitude: $longitude, radiusM: 50000, openToAll: true) { ...here }
        walk: nearbyServices(latitude: $latitude, longitude: $longitude, radiusM: 2000, openToAll: true) { ...here }
        any: nearbyServices(latitude: $latitude, longitude: $longitude, radiusM: 5000) { ...here }
        before: nearbyServices(latitude: $latitude, longitude: $longitude, radiusM: 50000, asOf: "2024-08-31") { ...here }
      }
      fragment here on NearbyService { distanceM serviceAtLocation { openToAll complex { name } location { approximate } } }`,
      SAMDO_1_DONG,
    );
    expect(errors).toBeUndefined();
    const names = (found: Here[]) => found.map(({ serviceAtLocation }) => serviceAtLocation.complex?.name);
    expect(names(data.near)).toEqual(["마음에온 삼도1차", "마음에온 도순"]);
    const [samdo, dosun] = (data.near as Here[]).map(({ distanceM }) => distanceM);
    expect(samdo).toBeLessThan(2000);
    expect(dosun).toBeGreaterThan(20_000);
    expect(names(data.walk)).toEqual(["마음에온 삼도1차"]);
    expect(names(data.any)).toEqual(["마음에온 삼도1차", "이도이동 소재 공공임대주택"]);
    expect(data.any.map(({ serviceAtLocation }: Here) => serviceAtLocation.openToAll)).toEqual([true, false]);
    expect(data.before).toEqual([]);
  });

  it.each([
    ["a point that is not on Earth", "latitude: 91, longitude: 0, radiusM: 10", "POINT_INVALID"],
    ["no radius", "latitude: 33, longitude: 126, radiusM: 0", "RADIUS_INVALID"],
    ["more than a page", "latitude: 33, longitude: 126, radiusM: 10, first: 201", "PAGE_SIZE_INVALID"],
  ])("S0-12 refuses %s", async (_what, given, code) => {
    const { data, errors } = await hub.nobody.send(`{ nearbyServices(${given}) { distanceM } }`);
    expect(data.nearbyServices).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it("S0-13 learning is offered in two idle spaces from September 2024 on, one in each city", async () => {
    const { data, errors } = await hub.nobody.send(
      `query ($learning: ID!) {
        before: serviceAtLocations(service: $learning, asOf: "2024-08-31") { totalCount nodes { id } }
        firstDay: serviceAtLocations(service: $learning, asOf: "2024-09-01") { totalCount }
        after: serviceAtLocations(service: $learning, asOf: "2024-09-30") {
          totalCount
          nodes {
            validFrom { year month day precision }
            validTo { year }
            space { kind complex { name } sites { service { name } } }
            complex { name adminDong { name } legalDong { name } sigungu { name } }
            areas { name }
          }
        }
      }`,
      { learning: serviceId("learning") },
    );
    expect(errors).toBeUndefined();
    expect(data.before).toEqual({ totalCount: 0, nodes: [] });
    expect(data.firstDay.totalCount).toBe(2);
    expect(data.after.totalCount).toBe(2);
    const since = { year: 2024, month: 9, day: null, precision: "MONTH" };
    const sites = [...data.after.nodes].sort((one, other) => (one.complex.name < other.complex.name ? 1 : -1));
    const space = (complex: string) => ({
      kind: "IDLE_SPACE",
      complex: { name: complex },
      sites: [{ service: { name: "배움 뜨락 학습·문화 프로그램" } }],
    });
    const names = (...all: string[]) => all.map((each) => ({ name: each }));
    expect(sites).toEqual([
      {
        validFrom: since,
        validTo: null,
        space: space("마음에온 삼도1차"),
        complex: {
          name: "마음에온 삼도1차",
          adminDong: { name: "삼도1동" },
          legalDong: { name: "삼도일동" },
          sigungu: { name: "제주시" },
        },
        areas: names("제주특별자치도", "제주시", "삼도1동", "삼도일동"),
      },
      {
        validFrom: since,
        validTo: null,
        space: space("마음에온 도순"),
        complex: {
          name: "마음에온 도순",
          adminDong: { name: "대천동" },
          legalDong: { name: "도순동" },
          sigungu: { name: "서귀포시" },
        },
        areas: names("제주특별자치도", "서귀포시", "대천동", "도순동"),
      },
    ]);
  });

  it("S0-13 is found from each area that a place lies in, administrative and legal dong alike", async () => {
    const query = `query ($code: ID!) {
      area(code: $code) { serviceSites(asOf: "2024-09-30") { complex { name } } earlier: serviceSites(asOf: "2024-08-31") { id } }
    }`;
    const places = async (code: string) => (await hub.nobody.send(query, { code })).data.area;
    const samdo = { complex: { name: "마음에온 삼도1차" } };
    for (const code of ["5011000000", "5011055000", "5011010500"])
      expect(await places(code)).toEqual({ serviceSites: [samdo], earlier: [] });
    expect((await places("5000000000")).serviceSites).toHaveLength(2);
    expect((await places("5011054000")).serviceSites).toEqual([]);
  });

  it("S0-28 (reading) a service says whether it comes to the home, to the complex, out to people, or from afar", async () => {
    const query = `query ($mode: DeliveryMode!) { services(deliveryMode: $mode, first: 200) { nodes { deliveryModes programme { slug } } } }`;
    const programmes = async (mode: string) => {
      const { data } = await hub.nobody.send(query, { mode });
      for (const { deliveryModes } of data.services.nodes) expect(deliveryModes).toContain(mode);
      return data.services.nodes.map(({ programme }: { programme: { slug: string } }) => programme.slug);
    };
    expect(await programmes("IN_COMPLEX_SPACE")).toEqual(
      expect.arrayContaining(["learning-courtyard", "bubble-courtyard", "healing-courtyard"]),
    );
    expect(await programmes("IN_HOME")).toEqual(expect.arrayContaining(["bubble-courtyard", "happy-community"]));
    expect(await programmes("REMOTE")).toEqual(["happy-community"]);
    expect(await programmes("OUTREACH")).toContain("seoul-housing-welfare");
  });

  it("S0-28 what is deliverable at the dwellings of a complex: what it has itself, and what comes to the home there", async () => {
    const query = `query ($of: String!, $mode: DeliveryMode) { complexes(search: $of, first: 1) { nodes {
      deliverableServices(mode: $mode, asOf: "2025-03-01") { modes service { programme { slug } } } } } }`;
    const at = async (of: string, mode?: string) => {
      const { data, errors } = await hub.nobody.send(query, { of, mode });
      expect(errors).toBeUndefined();
      type Reached = { modes: string[]; service: { programme: { slug: string } } };
      const reached = data.complexes.nodes[0].deliverableServices as Reached[];
      return Object.fromEntries(reached.map(({ modes, service }) => [service.programme.slug, modes]));
    };
    const samdo = { "learning-courtyard": ["IN_COMPLEX_SPACE"] };
    const home = { "bubble-courtyard": ["IN_HOME"], "healing-courtyard": ["IN_HOME"] };
    expect(await at("삼도1차")).toEqual({ ...samdo, ...home });
    expect(await at("삼도1차", "IN_HOME")).toEqual(home);
    // In the other city: nobody who comes to homes has a place there.
    expect(await at("도순")).toEqual(samdo);
    expect(await at("도순", "REMOTE")).toEqual({});
  });

  it("S2-06 (reading) the three services that are asked for most are offered in every district of Seoul", async () => {
    const { data, errors } = await hub.nobody.send(`{
      areas(within: "1100000000", level: SIGUNGU, first: 200) {
        nodes { name serviceSites(asOf: "2018-12-31") { centre { name } service { name programme { slug } } } }
      }
    }`);
    expect(errors).toBeUndefined();
    type Offered = { centre: { name: string }; service: { name: string; programme: { slug: string } } };
    const districts = data.areas.nodes as { name: string; serviceSites: Offered[] }[];
    expect(districts).toHaveLength(25);
    for (const { name, serviceSites } of districts) {
      const here = serviceSites.filter(({ centre }) => centre?.name.startsWith(name));
      const names = here.map(({ service }) => service.name).sort();
      expect(names).toEqual(["민간임대주택 연계", "주거복지 상담", "지역복지자원 문의"]);
    }
  });

  it("S0-11 (reading) an agency's page lists the services that it provides", async () => {
    const { data, errors } = await hub.nobody.send(`{
      jile: agency(agencyCode: "jile") { servicesProvided { programme { slug } } }
      jpdc: agency(agencyCode: "jpdc") { servicesProvided { id } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.jile.servicesProvided).toEqual([{ programme: { slug: "learning-courtyard" } }]);
    // JPDC gives the space; others give the services in it.
    expect(data.jpdc.servicesProvided).toEqual([]);
  });
});
