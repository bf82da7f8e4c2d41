import { centreId } from "../../seed/slugs";
import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const SEOUL = "1100000000";

const NETWORK = `query ($asOf: Date) {
  centreNetwork(region: "1100000000", asOf: $asOf) {
    region { name }
    central { id name kind supervises(asOf: $asOf) { id } }
    centres { id area { code } supervises { id } supervisedBy { id } openedOn { year month day } openedOnSynthetic }
    countByMode { mode count }
    coverage { areas served rate uncovered { code name } }
    milestones { name approximate on { year month day precision } }
  }
}`;

type RegionalCentre = { id: string; area: { code: string }; openedOn: object | null; openedOnSynthetic: boolean };

describe("the housing welfare centres of Seoul", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  const network = async (asOf?: string) => {
    const { data, errors } = await hub.nobody.send(NETWORK, { asOf });
    expect(errors).toBeUndefined();
    return data.centreNetwork;
  };

  it("S2-01 are one central and 25 regional ones", async () => {
    const { region, central, centres } = await network("2018-12-31");
    expect([region.name, central.name, central.kind]).toEqual(["서울특별시", "중앙주거복지센터", "CENTRAL_HWC"]);
    expect(centres).toHaveLength(25);
  });

  it("S2-03 (reading) grew from 10 to 25, one after another, one in each district", async () => {
    const before = await network("2018-08-09");
    expect([before.central, before.centres.length]).toEqual([null, 10]);
    const during = await network("2018-08-31");
    expect(during.centres.length).toBeGreaterThan(10);
    expect(during.centres.length).toBeLessThan(25);
    const { centres } = await network("2018-12-31");
    expect(new Set(centres.map(({ area }: RegionalCentre) => area.code)).size).toBe(25);
    const opened = centres.flatMap(({ openedOn }: RegionalCentre) => (openedOn ? [JSON.stringify(openedOn)] : []));
    expect(new Set(opened).size).toBe(15);
    for (const { openedOnSynthetic } of centres) expect(openedOnSynthetic).toBe(true);
  });

  it("S2-03 (reading) a 26th in the same district is rejected", async () => {
    const twin = hub.sql(
      "agencies",
      `insert into centre select (jsonb_populate_record(t, '{"id": "ctr_twin"}')).* from centre t where t.id = $1`,
      [centreId("seoul-11200")],
    );
    await expect(twin).rejects.toThrow(/centre_one_regional_idx/);
  });

  it("S2-04 are steered by the central one, opened on 10 August 2018; a regional one steers none", async () => {
    const { central, centres } = await network("2018-12-31");
    expect(central.supervises).toHaveLength(25);
    for (const { supervises, supervisedBy } of centres) {
      expect(supervises).toEqual([]);
      expect(supervisedBy).toEqual({ id: central.id });
    }
    const { data } = await hub.nobody.send(`{
      centre(id: "${centreId("seoul-central")}") { openedOn { year month day } openedOnSynthetic }
      eve: centres(kind: CENTRAL_HWC, asOf: "2018-08-09") { totalCount }
      day: centres(kind: CENTRAL_HWC, asOf: "2018-08-10") { totalCount }
    }`);
    expect(data.centre).toEqual({ openedOn: { year: 2018, month: 8, day: 10 }, openedOnSynthetic: false });
    expect([data.eve.totalCount, data.day.totalCount]).toEqual([0, 1]);
  });

  it("S2-05 are run 9 directly and 16 entrusted; each entrusted one has a contract with a term, a direct one none", async () => {
    const { countByMode } = await network("2018-12-31");
    expect(countByMode).toEqual([
      { mode: "DIRECT", count: 9 },
      { mode: "ENTRUSTED", count: 16 },
    ]);
    const ask = (mode: string) =>
      hub.as(jpdc).send(`{
        centres(kind: REGIONAL_HWC, operationMode: ${mode}, within: "${SEOUL}", first: 100) {
          totalCount nodes { operationMode operationModeSynthetic operator { agencyCode } contract { type synthetic validFrom { year } validTo { year } } }
        }
      }`);
    const direct = await ask("DIRECT");
    expect(direct.errors).toBeUndefined();
    expect(direct.data.centres.totalCount).toBe(9);
    for (const centre of direct.data.centres.nodes)
      expect(centre).toEqual({
        operationMode: "DIRECT",
        operationModeSynthetic: true,
        operator: { agencyCode: "sh" },
        contract: null,
      });
    const entrusted = await ask("ENTRUSTED");
    expect(entrusted.data.centres.totalCount).toBe(16);
    for (const { contract } of entrusted.data.centres.nodes)
      expect(contract).toMatchObject({
        type: "ENTRUSTMENT",
        synthetic: true,
        validFrom: expect.anything(),
        validTo: expect.anything(),
      });
  });

  it("S2-05 contracts that end within 60 days are listed", async () => {
    const { data } = await hub.as(jpdc).send(`{
      soon: contracts(asOf: "2026-11-22", expiringWithinDays: 60) { totalCount nodes { validTo { year month day } } }
      later: contracts(asOf: "2026-10-01", expiringWithinDays: 60) { totalCount }
      all: contracts(asOf: "2026-11-22") { totalCount }
    }`);
    expect([data.soon.totalCount, data.later.totalCount, data.all.totalCount]).toEqual([4, 0, 17]);
    for (const { validTo } of data.soon.nodes) expect(validTo).toEqual({ year: 2027, month: 1, day: 1 });
  });

  it("S2-07 serve 25 of 25 districts; without one centre its district shows as uncovered", async () => {
    const whole = await network("2018-12-31");
    expect(whole.coverage).toEqual({ areas: 25, served: 25, rate: 1, uncovered: [] });
    await hub.sql("agencies", "update centre set closed_on = '2020-01-01', status = 'closed' where id = $1", [
      centreId("seoul-11200"),
    ]);
    const after = await network("2020-01-01");
    expect(after.coverage).toEqual({
      areas: 25,
      served: 24,
      rate: 0.96,
      uncovered: [{ code: "1120000000", name: "성동구" }],
    });
    expect(after.countByMode).toBeNull();
    expect((await network("2019-12-31")).coverage.served).toBe(25);
  });

  it("S2-08 the central one is in the Seoul Housing Lab, Dangsan-dong, sigungu 11560", async () => {
    const { data } = await hub.nobody.send(`{
      centre(id: "${centreId("seoul-central")}") { address { text roadAddress legalDong { name level sigunguCode fullName } adminDong { name } sigungu { name } } }
    }`);
    expect(data.centre.address).toEqual({
      text: "서울특별시 영등포구 당산동 서울하우징랩",
      roadAddress: null,
      legalDong: { name: "당산동", level: "LEGAL_DONG", sigunguCode: "11560", fullName: "서울특별시 영등포구 당산동" },
      adminDong: null,
      sigungu: { name: "영등포구" },
    });
  });

  it("S2-13 (reading) the central one is entrusted by Seoul to SH by an agreement of 30 May 2018", async () => {
    const { data, errors } = await hub.as(jpdc).send(`{
      centre(id: "${centreId("seoul-central")}") {
        operator { name }
        contract {
          type principal { name } contractor { name } signedOn { year month day } validTo { year } tasks synthetic
          clauses { article confirmed }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    const { operator, contract } = data.centre;
    expect(operator.name).toBe("서울주택도시공사");
    expect(contract).toMatchObject({
      type: "ENTRUSTMENT",
      principal: { name: "서울특별시" },
      contractor: { name: "서울주택도시공사" },
      signedOn: { year: 2018, month: 5, day: 30 },
      validTo: null,
      synthetic: false,
    });
    expect(contract.tasks).toContain("업무 표준화");
    expect(contract.clauses).toHaveLength(7);
    for (const { article, confirmed } of contract.clauses) {
      expect(article).toMatch(/^개인정보 보호법/);
      expect(confirmed).toBeNull();
    }
  });

  it("S2-02 (reading) its milestones hold the agreement, the opening and the integrated system around October", async () => {
    const { milestones } = await network("2018-12-31");
    expect(milestones.map(({ on }: { on: object }) => on)).toEqual([
      { year: 2018, month: 5, day: 30, precision: "DAY" },
      { year: 2018, month: 8, day: 10, precision: "DAY" },
      { year: 2018, month: 10, day: null, precision: "MONTH" },
    ]);
    expect(milestones[2].approximate).toBe(true);
  });
});

describe("other centres", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S1-19 an outreach MyHome centre opened on 28 February 2019 in a complex in Gayang-dong, Gangseo-gu", async () => {
    const ask = (asOf: string) =>
      hub.nobody.send(`{
        centres(kind: OUTREACH_MYHOME, asOf: "${asOf}") {
          nodes { name address { legalDong { fullName } } hostComplex { legalDong { name } } openedOn { year month day } operator { name } }
        }
        initiative(slug: "molit-pilot") { events { kind place heldOn { year month day } } }
      }`);
    expect((await ask("2019-02-27")).data.centres.nodes).toEqual([]);
    const { data, errors } = await ask("2019-02-28");
    expect(errors).toBeUndefined();
    expect(data.centres.nodes).toEqual([
      {
        name: "찾아가는 마이홈센터",
        address: { legalDong: { fullName: "서울특별시 강서구 가양동" } },
        hostComplex: { legalDong: { name: "가양동" } },
        openedOn: { year: 2019, month: 2, day: 28 },
        operator: null,
      },
    ]);
    expect(data.initiative.events).toContainEqual({
      kind: "OPENING",
      place: "서울 강서구 가양동의 영구임대단지",
      heldOn: { year: 2019, month: 2, day: 28 },
    });
  });

  it("S3-08 the Happy Community Centre is in Seongsu-dong and responsible for Seongdong-gu", async () => {
    const { data } = await hub.nobody.send(`{
      centres(kind: CONTROL_CENTRE) { totalCount nodes { name area { sigunguCode name } address { text legalDong { name } sigungu { sigunguCode } } } }
    }`);
    expect(data.centres).toEqual({
      totalCount: 1,
      nodes: [
        {
          name: "행복커뮤니티센터",
          area: { sigunguCode: "11200", name: "성동구" },
          address: { text: "서울특별시 성동구 성수동", legalDong: null, sigungu: { sigunguCode: "11200" } },
        },
      ],
    });
  });

  it("S3-09 (reading) the Happy Community Centre is operated by the social enterprise 행복한 에코폰", async () => {
    const { data } = await hub.nobody.send(
      `{ centres(kind: CONTROL_CENTRE) { nodes { operator { name kind isSecurityAgency } } } }`,
    );
    expect(data.centres.nodes).toEqual([
      { operator: { name: "행복한 에코폰", kind: "SOCIAL_ENTERPRISE", isSecurityAgency: false } },
    ]);
  });
});
