import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

describe("what housing says about places", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  const complex = async (search: string, fields: string) => {
    const { data, errors } = await hub.nobody.send(
      `query ($search: String!) { complexes(search: $search) { totalCount nodes { name ${fields} } } }`,
      { search },
    );
    expect(errors).toBeUndefined();
    expect(data.complexes.totalCount).toBe(1);
    return data.complexes.nodes[0];
  };

  it("reads 삼도1차 as the first phase at 삼도: no complex is named after 삼도1동, and the dong is marked as concluded", async () => {
    const { data } = await hub.nobody.send(
      `{ trap: complexes(search: "삼도1동") { totalCount } phase: complexes(search: "삼도 1차") { nodes { name } } }`,
    );
    expect(data).toEqual({ trap: { totalCount: 0 }, phase: { nodes: [{ name: "마음에온 삼도1차" }] } });
    expect(await complex("삼도1차", "inferred synthetic adminDong { name } legalDong { name }")).toMatchObject({
      inferred: true,
      synthetic: false,
      adminDong: { name: "삼도1동" },
      legalDong: { name: "삼도일동" },
    });
  });

  it("keeps the legal dong of an address apart from the administrative dong that serves it", async () => {
    const found = await complex(
      "이도이동 소재",
      "id adminDong { code name level } legalDong { code name level } inferred",
    );
    expect(found).toMatchObject({
      adminDong: { code: "5011054000", name: "이도2동", level: "ADMIN_DONG" },
      legalDong: { code: "5011010400", name: "이도이동", level: "LEGAL_DONG" },
      inferred: true,
    });
    const { data } = await hub.nobody.send(`{
      byLegal: area(code: "5011010400") { complexes { nodes { id } } }
      byAdmin: area(code: "5011054000") { complexes { nodes { id } } }
      filtered: complexes(area: "5011010400") { nodes { id } }
      city: area(code: "5011000000") { complexes(first: 200) { nodes { id } } }
      island: area(code: "5000000000") { complexes(first: 200) { nodes { id } } }
    }`);
    const only = { complexes: { nodes: [{ id: found.id }] } };
    expect(data).toMatchObject({ byLegal: only, byAdmin: only, filtered: only.complexes });
    for (const { complexes } of [data.city, data.island])
      expect(complexes.nodes.filter(({ id }: { id: string }) => id === found.id)).toHaveLength(1);
  });

  it("answers null, never 0, for a number of dwellings that nobody has stated", async () => {
    const dosun = await complex("마음에온 도순", "unitCount acquisitionType housingType location { approximate }");
    expect(dosun).toMatchObject({ unitCount: null, acquisitionType: null, housingType: null });
    const { data } = await hub.as(jpdc).send(`{
      gayang: area(code: "1150010400") { unitCount complexes { totalCount nodes { unitCount owner { id } } } }
      hamdeok: area(code: "5011025900") { unitCount }
      dosun: complexes(search: "마음에온 도순") { nodes { occupiedUnits tenancies { active } } }
      nowhere: agency(agencyCode: "jeju-medical") { unitsManaged { counted countedSynthetic stated { value } } }
    }`);
    expect(data).toEqual({
      gayang: { unitCount: null, complexes: { totalCount: 1, nodes: [{ unitCount: null, owner: null }] } },
      hamdeok: { unitCount: 48 },
      dosun: { nodes: [{ occupiedUnits: null, tenancies: null }] },
      nowhere: { unitsManaged: { counted: null, countedSynthetic: null, stated: [] } },
    });
  });

  it("keeps invented dwellings to invented complexes, and as many as the complex says it has", async () => {
    const rows = await hub.sql(
      "housing",
      `select c.synthetic, c.unit_count as said, count(u.id)::int as kept
       from complex c join building b on b.complex_id = c.id join unit u on u.building_id = b.id
       group by c.id`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ synthetic, said, kept }) => !synthetic || said !== kept)).toEqual([]);
  });

  it("counts as many tenancies as dwellings that are let", async () => {
    const { data } = await hub
      .as(jpdc)
      .send(`{ agency(agencyCode: "jpdc") { complexes { nodes { occupiedUnits tenancies { active } } } } }`);
    const nodes = data.agency.complexes.nodes as { occupiedUnits: number; tenancies: { active: number } | null }[];
    const kept = nodes.filter(({ tenancies }) => tenancies);
    expect(kept.map(({ tenancies }) => tenancies?.active)).toEqual(kept.map(({ occupiedUnits }) => occupiedUnits));
    expect(kept.reduce((sum, { occupiedUnits }) => sum + occupiedUnits, 0)).toBe(43);
  });

  it("tells what a space was doing on a day, a month-precise change counting from the month's first day", async () => {
    const days = `before: status(asOf: "2023-10-31") last: status(asOf: "2024-08-31") first: status(asOf: "2024-09-01")
      reserved: status(asOf: "2024-10-31") opened: status(asOf: "2024-11-01")
      statusHistory { status synthetic inferred validFrom { year month day } validTo }`;
    const samdo = await complex("삼도1차", `spaces(kind: IDLE_SPACE) { capacity capacitySynthetic ${days} }`);
    expect(samdo.spaces).toEqual([
      {
        capacity: 20,
        capacitySynthetic: true,
        before: null,
        last: "IDLE",
        first: "IN_SERVICE",
        reserved: "IN_SERVICE",
        opened: "IN_SERVICE",
        statusHistory: [
          {
            status: "IDLE",
            synthetic: false,
            inferred: true,
            validFrom: { year: 2023, month: 11, day: null },
            validTo: "2024-09-01",
          },
          {
            status: "IN_SERVICE",
            synthetic: false,
            inferred: false,
            validFrom: { year: 2024, month: 9, day: null },
            validTo: null,
          },
        ],
      },
    ]);
    const ido = await complex("이도이동 소재", `spaces { kind ${days} }`);
    expect(ido.spaces[0]).toMatchObject({
      kind: "LAUNDRY_ROOM",
      first: "RESERVED_FOR_AGREEMENT",
      reserved: "RESERVED_FOR_AGREEMENT",
      opened: "IN_SERVICE",
    });
  });

  it("shows anonymous callers neither dwellings nor tenancies", async () => {
    for (const field of ["units { nodes { id } }", "occupiedUnits", "tenancies { active }"]) {
      const { data, errors } = await hub.nobody.send(`{ complexes { nodes { name ${field} } } }`);
      expect(data ?? null).toBeNull();
      expect(errors?.length).toBeGreaterThan(0);
    }
  });
});
