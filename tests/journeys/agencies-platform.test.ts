import { agencyId, platformId } from "../../seed/slugs";
import { jejuMedical, jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

// ᄀᆞ치 as it is written officially: U+1100 U+119E U+CE58.
const GACHI = "\u1100\u119E\uCE58";

const PLATFORM = platformId("gachi-happy-courtyard");

const MEMBERS = `query ($asOf: Date) {
  platform(slug: "gachi-happy-courtyard") { memberships(asOf: $asOf, first: 200) { totalCount nodes { inferred synthetic validFrom { year month day precision } agency { name } } } }
}`;

describe("the platform", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S0-02 (reading) operates in Jeju under its exact name, and says what the name means", async () => {
    const { data, errors } = await hub.nobody.send(`{
      platform(slug: "gachi-happy-courtyard") { id name meaning status area { name } launchedOn { year month day precision } factSource { publishedOn } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.platform).toMatchObject({
      id: PLATFORM,
      name: `${GACHI} 행복한 뜨락`,
      status: "OPERATING",
      area: { name: "제주특별자치도" },
      launchedOn: { year: 2023, month: 11, day: null, precision: "MONTH" },
      factSource: { publishedOn: "2025-02-03" },
    });
    expect(data.platform.meaning).toContain("함께(고치) 행복한");
  });

  it.each([`${GACHI} 행복한`, "고치 행복한 뜨락", "가치 행복한 뜨락", "함께 행복한 뜨락", "고치행복한뜨락"])(
    "S0-02 (reading) is found by %s",
    async (typed) => {
      const { data } = await hub.nobody.send(`query ($typed: String!) { platforms(search: $typed) { nodes { id } } }`, {
        typed,
      });
      expect(data.platforms.nodes).toEqual([{ id: PLATFORM }]);
    },
  );

  it("S0-02 (reading) keeps the archaic letters of its name, byte for byte", async () => {
    const { data } = await hub.nobody.send(`{ platform(id: "${PLATFORM}") { name } }`);
    const points = [...(data.platform.name as string)].slice(0, 3).map((letter) => letter.codePointAt(0)?.toString(16));
    expect(points).toEqual(["1100", "119e", "ce58"]);
  });

  it.each([
    ["2023-10-31", 0],
    ["2023-11-01", 55],
    ["2023-11-30", 55],
  ])("S0-03 (reading) has on %s %i members", async (asOf, members) => {
    const { data } = await hub.nobody.send(MEMBERS, { asOf });
    expect(data.platform.memberships.totalCount).toBe(members);
  });

  it("S0-03 (reading) names six members that the source names, as concluded, and 49 placeholders, as invented", async () => {
    const { data } = await hub.nobody.send(MEMBERS, { asOf: "2023-11-30" });
    const members: { inferred: boolean; synthetic: boolean; validFrom: object; agency: { name: string } }[] =
      data.platform.memberships.nodes;
    expect(members.filter(({ inferred }) => inferred)).toHaveLength(6);
    const invented = members.filter(({ synthetic }) => synthetic);
    expect(invented).toHaveLength(49);
    for (const { agency } of invented) expect(agency.name).toMatch(/^참여기관 \d\d$/);
    expect(members[0]?.validFrom).toEqual({ year: 2023, month: 11, day: null, precision: "MONTH" });
  });

  it("S0-03 (reading) states the 55 as a figure with its source", async () => {
    const { data } = await hub.nobody.send(
      `{ platform(slug: "gachi-happy-courtyard") { statedFigures(measure: "AGENCIES") { value precision statedText factSource { publisher } } } }`,
    );
    expect(data.platform.statedFigures).toEqual([
      {
        value: 55,
        precision: "EXACT",
        statedText: "55개 기관",
        factSource: { publisher: "제주특별자치도개발공사" },
      },
    ]);
  });

  it("S0-03 (reading) keeps the past as it was when a 56th agency joins and another is suspended", async () => {
    await hub.sql(
      "agencies",
      `insert into membership (id, platform_id, agency_id, status, valid_from, valid_from_precision, valid_to_precision, synthetic, inferred)
       values ('mbr_56', $1, $2, 'active', '2025-05-01', 'day', 'day', true, false)`,
      [PLATFORM, agencyId("sh")],
    );
    await hub.sql("agencies", "update membership set status = 'suspended' where agency_id = $1", [agencyId("kordi")]);
    const on = async (asOf: string) => (await hub.nobody.send(MEMBERS, { asOf })).data.platform.memberships.totalCount;
    expect(await on("2023-11-30")).toBe(55);
    expect(await on("2025-04-30")).toBe(55);
    expect(await on("2025-05-02")).toBe(56);
  });

  it("S0-03 (reading) turns a suspended member away with MEMBERSHIP_SUSPENDED, and nobody else", async () => {
    await hub.sql("agencies", "update membership set status = 'suspended' where agency_id = $1", [
      agencyId("jeju-medical"),
    ]);
    const refused = await hub.as(jejuMedical).send("{ platforms { totalCount } }");
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(["MEMBERSHIP_SUSPENDED"]);
    const served = await hub.as(jpdc).send("{ platforms { totalCount } }");
    expect(served.data.platforms.totalCount).toBe(1);
  });
});
