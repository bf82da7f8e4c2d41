import { type Hub, theHub } from "../kit/the-hub";
import { jejuSi, jpdc } from "../kit/personas";

describe("public rental housing and who supplies it", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  type Supplied = { id: string; acquisitionType: string | null; owner: { agencyCode: string } };

  it("S0-01 JPDC builds and buys: both kinds of complexes, each found by its filter, JPDC the supplier of each", async () => {
    const { data, errors } = await hub.nobody.send(`{
      agency(agencyCode: "jpdc") {
        all: complexes(first: 200) { nodes { ...supplied } }
        built: complexes(acquisitionType: CONSTRUCTED) { totalCount nodes { ...supplied } }
        bought: complexes(acquisitionType: PURCHASED) { totalCount nodes { ...supplied } }
      }
    }
    fragment supplied on Complex { id acquisitionType owner { agencyCode } }`);
    expect(errors).toBeUndefined();
    const { all, built, bought } = data.agency as Record<string, { totalCount: number; nodes: Supplied[] }>;
    const of = (type: string) => all!.nodes.filter(({ acquisitionType }) => acquisitionType === type);
    expect(built!.nodes.length).toBeGreaterThan(0);
    expect(bought!.nodes.length).toBeGreaterThan(0);
    expect([built!.nodes, built!.totalCount]).toEqual([of("CONSTRUCTED"), of("CONSTRUCTED").length]);
    expect([bought!.nodes, bought!.totalCount]).toEqual([of("PURCHASED"), of("PURCHASED").length]);
    expect(new Set(all!.nodes.map(({ owner }) => owner.agencyCode))).toEqual(new Set(["jpdc"]));
  });

  it("finds the same complexes from the list of all by their owner", async () => {
    const { data: known } = await hub.nobody.send(`{ agency(agencyCode: "jpdc") { id complexes { nodes { id } } } }`);
    const { data } = await hub.nobody.send(
      `query ($owner: ID!) { complexes(owner: $owner) { nodes { id owner { id } sigungu { parent { name } } } } }`,
      { owner: known.agency.id },
    );
    const found = data.complexes.nodes as { id: string; sigungu: { parent: { name: string } } }[];
    expect(found.map(({ id }) => id)).toEqual(known.agency.complexes.nodes.map(({ id }: { id: string }) => id));
    expect(new Set(found.map(({ sigungu }) => sigungu.parent.name))).toEqual(new Set(["제주특별자치도"]));
  });

  it("S2-16 SH supplied and managed slightly over 180,000 dwellings: stated with source and day, the sample labelled", async () => {
    const { data, errors } = await hub.nobody.send(`{
      agency(agencyCode: "sh") {
        unitsManaged {
          counted countedSynthetic
          stated { measure value unit precision statedText factSource { publisher publishedOn } }
        }
        complexes { nodes { synthetic name unitCount } }
      }
    }`);
    expect(errors).toBeUndefined();
    const { unitsManaged, complexes } = data.agency;
    const factSource = { publisher: "영등포신문", publishedOn: "2018-08-10" };
    const common = { factSource, unit: "UNITS", precision: "SLIGHTLY_OVER" };
    expect(unitsManaged.stated).toEqual([
      { ...common, measure: "UNITS_MANAGED", value: 180000, statedText: "18만여호" },
      { ...common, measure: "UNITS_MANAGED_YEARS", value: 29, unit: "YEARS", precision: "EXACT", statedText: "29년" },
    ]);
    const sample = complexes.nodes as { synthetic: boolean; name: string; unitCount: number }[];
    expect(sample.every(({ synthetic, name }) => synthetic && name.startsWith("가상 "))).toBe(true);
    expect(unitsManaged).toMatchObject({ counted: 200, countedSynthetic: 200 });
    expect(sample.reduce((sum, { unitCount }) => sum + unitCount, 0)).toBe(200);
  });

  it("S0-25 (reading) the 43 households hold tenancies in JPDC's complexes within Jeju-si, which JPDC alone may count", async () => {
    const { data: known } = await hub.nobody.send(`{ agency(agencyCode: "jpdc") { id } }`);
    const query = `query ($owner: ID!) {
      complexes(owner: $owner, area: "5011000000") {
        nodes { name sigungu { name } owner { agencyCode } tenancies(asOf: "2024-11-01") { active } }
      }
    }`;
    const { data, errors } = await hub.as(jpdc).send(query, { owner: known.agency.id });
    expect(errors).toBeUndefined();
    type Let = { sigungu: { name: string }; owner: { agencyCode: string }; tenancies: { active: number } | null };
    const inhabited = (data.complexes.nodes as Let[]).filter(({ tenancies }) => tenancies);
    expect(inhabited.reduce((sum, { tenancies }) => sum + (tenancies?.active ?? 0), 0)).toBe(43);
    expect(inhabited.every(({ sigungu, owner }) => sigungu.name === "제주시" && owner.agencyCode === "jpdc")).toBe(
      true,
    );
    const [{ households }] = (await hub.sql(
      "housing",
      "select count(distinct household_id)::int as households from tenancy where valid_from <= '2024-11-01'",
    )) as [{ households: number }];
    expect(households).toBe(43);
    const others = await hub.as(jejuSi).send(query, { owner: known.agency.id });
    expect((others.data.complexes.nodes as Let[]).map(({ tenancies }) => tenancies)).toEqual(
      others.data.complexes.nodes.map(() => null),
    );
  });
});
