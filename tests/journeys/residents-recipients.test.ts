import { initiativeId } from "../../seed/slugs";
import { jejuSi, jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const EIGHT = `query ($asOf: Date!) {
  initiative(slug: "happy-community-mou") {
    statedFigures { value unit precision statedText }
    recipients(asOf: $asOf) {
      asOf
      definition
      total { value status synthetic }
      byMunicipality { agency { agencyCode name } area { code fullName } count { value status } }
    }
  }
}`;

type Municipality = { agency: { agencyCode: string }; area: { code: string }; count: { value: number } };

describe("the recipients of device care", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S3-13 are 2,100 invented people on the day of the launch, beside the 2,100여명 that the press prints", async () => {
    const { data } = await hub.as(jpdc).send(EIGHT, { asOf: "2019-04-22" });
    const { recipients, statedFigures } = data.initiative;
    expect(recipients.asOf).toBe("2019-04-22");
    expect(recipients.definition).toMatch(/돌봄을 받는 사람의 수/);
    expect(recipients.total).toEqual({ value: 2100, status: "SHOWN", synthetic: true });
    expect(statedFigures).toContainEqual({
      value: 2100,
      unit: "PERSONS",
      precision: "SLIGHTLY_OVER",
      statedText: expect.stringContaining("2,100여명"),
    });
  });

  it("S3-13 add up over the eight municipalities, which are told apart by code", async () => {
    const { data } = await hub.as(jejuSi).send(EIGHT, { asOf: "2019-12-31" });
    const municipalities: Municipality[] = data.initiative.recipients.byMunicipality;
    expect(municipalities.map(({ area }) => area.code)).toEqual([
      "1114000000",
      "1120000000",
      "1141000000",
      "1147000000",
      "1156000000",
      "1168000000",
      "3017000000",
      "4159000000",
    ]);
    expect(municipalities.reduce((sum, { count }) => sum + count.value, 0)).toBe(2100);
    const yeongdeungpo = municipalities.find(({ agency }) => agency.agencyCode === "yeongdeungpo-gu");
    expect(yeongdeungpo?.count).toEqual({ value: 300, status: "SHOWN" });
  });

  it("S3-13 are none on the day before", async () => {
    const { data } = await hub.as(jpdc).send(EIGHT, { asOf: "2019-04-21" });
    const { total, byMunicipality } = data.initiative.recipients;
    expect(total).toEqual({ value: 0, status: "SHOWN", synthetic: false });
    expect(byMunicipality).toHaveLength(8);
  });

  it("are found by the initiative's id too, and are null for an initiative that keeps none here", async () => {
    const query = `query ($of: ID!) { recipients(initiative: $of, asOf: "2019-04-22") { total { value } } }`;
    const happy = await hub.as(jpdc).send(query, { of: initiativeId("happy-community-mou") });
    expect(happy.data.recipients.total.value).toBe(2100);
    const pilot = await hub.as(jpdc).send(query, { of: initiativeId("molit-pilot") });
    expect(pilot).toMatchObject({ data: { recipients: null } });
    expect(pilot.errors).toBeUndefined();
  });

  it("are counted in the sigungu and the sido where they live, not in a dong", async () => {
    const query = `{
      seongdong: area(code: "1120000000") { recipients(asOf: "2019-04-22") { value status } }
      seoul: area(code: "1100000000") { recipients(asOf: "2019-04-22") { value status } }
      nobodyKeepsThem: area(code: "1130500000") { recipients(asOf: "2019-04-22") { value status } }
    }`;
    const { data } = await hub.as(jpdc).send(query);
    expect(data.seongdong.recipients).toEqual({ value: 280, status: "SHOWN" });
    expect(data.seoul.recipients).toEqual({ value: 1530, status: "SHOWN" });
    expect(data.nobodyKeepsThem.recipients).toEqual({ value: null, status: "NOT_AVAILABLE" });
  });
});
