import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const MANY = `
  insert into complex (id, name, aliases, acquisition_type, owner_agency_id, controller_agency_id, sigungu_code, unit_count,
    search_text, synthetic, inferred)
  select 'cpx_many' || n, '가상 같은 이름', '{}', 'constructed', $1, $1, '5011000000', 1, '가상같은이름', true, false
  from generate_series(1, 250) n;`;
const MANY_PARTS = [
  `insert into building (id, complex_id, name, synthetic, inferred)
   select 'bld_many' || n, 'cpx_many' || n, '101동', true, false from generate_series(1, 250) n`,
  `insert into unit (id, building_id, number, floor, status, controller_agency_id, synthetic, inferred)
   select 'unt_many' || n, 'bld_many' || n, '101', 1, 'occupied', $1, true, false from generate_series(1, 250) n`,
  `insert into tenancy (id, unit_id, status, valid_from, valid_from_precision, controller_agency_id, synthetic, inferred)
   select 'tnc_many' || n, 'unt_many' || n, 'active', '2024-01-01', 'day', $1, true, false from generate_series(1, 250) n`,
  `insert into space (id, complex_id, name, kind, capacity_synthetic, equipment, controller_agency_id, synthetic, inferred)
   select 'spc_many' || n, 'cpx_many' || n, '가상 공간', 'community_room', false, '{}', $1, true, false
   from generate_series(1, 250) n`,
  `insert into space_status (space_id, valid_from, valid_from_precision, status, synthetic, inferred)
   select 'spc_many' || n, '2024-01-01', 'day', 'idle', true, false from generate_series(1, 250) n`,
];

const EVERYTHING = `query ($first: Int!, $after: String) {
  complexes(search: "가상 같은 이름", first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id name occupiedUnits unitCount
      buildings { name complex { name } }
      units(status: OCCUPIED, first: 3) { totalCount nodes { floor building { name } } }
      tenancies { active endedWithinYear }
      spaces(kind: COMMUNITY_ROOM) { name status old: status(asOf: "2020-01-01") statusHistory { validTo } complex { id } }
      statedFigures { value }
      factSource { title }
    }
  }
}`;

describe("long lists of housing", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
    const { data } = await hub.nobody.send(`{ agency(agencyCode: "jpdc") { id } }`);
    const owner = data.agency.id as string;
    for (const statement of [MANY, ...MANY_PARTS])
      await hub.sql("housing", statement, statement.includes("$1") ? [owner] : []);
  });
  afterAll(() => hub.close());

  it("asks the database as often for 200 complexes with all that hangs on them as for 2", async () => {
    const statements = async (first: number) => {
      const asked = await hub.statementsOf(async () => {
        const { data, errors } = await hub.as(jpdc).send(EVERYTHING, { first });
        expect(errors).toBeUndefined();
        expect(data.complexes.nodes).toHaveLength(first);
        expect(data.complexes.nodes.at(-1)).toMatchObject({ occupiedUnits: 1, tenancies: { active: 1 } });
      });
      return asked.filter(({ subgraph }) => subgraph === "housing").length;
    };
    const [two, twoHundred] = [await statements(2), await statements(200)];
    expect(twoHundred).toBe(two);
    expect(two).toBeLessThanOrEqual(12);
  });

  it("asks as often for the complexes of many areas and agencies as for one", async () => {
    const statements = async (first: number) => {
      const asked = await hub.statementsOf(async () => {
        const { errors } = await hub.nobody.send(
          `query ($first: Int!) {
            areas(first: $first) { nodes { unitCount complexes(first: 2) { totalCount nodes { name } } } }
            agencies(first: $first) {
              nodes { complexes(first: 2) { nodes { name } } unitsManaged { counted } spacesOffered { name } }
            }
          }`,
          { first },
        );
        expect(errors).toBeUndefined();
      });
      return asked.filter(({ subgraph }) => subgraph === "housing").length;
    };
    expect(await statements(40)).toBe(await statements(1));
  });

  it("pages through complexes of one name without a gap or a repetition", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await hub.nobody.send(
        `query ($after: String) { complexes(search: "가상 같은 이름", first: 7, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      expect(data.complexes.totalCount).toBe(250);
      seen.push(...data.complexes.nodes.map(({ id }: { id: string }) => id));
      after = data.complexes.pageInfo.hasNextPage ? data.complexes.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(250);
    expect(new Set(seen).size).toBe(250);
  });

  it("pages through all dwellings of a complex, floors and numbers alike in both buildings, without a gap", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await hub.as(jpdc).send(
        `query ($after: String) { complex(myhomeHsmpSn: "SYN-SH-1") {
          units(first: 3, after: $after) { totalCount nodes { id floor } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.complex.units;
      expect(totalCount).toBe(40);
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(40);
    expect(new Set(seen).size).toBe(40);
  });

  it("refuses a cursor of one complex list in another", async () => {
    const { data } = await hub.nobody.send(`{ complexes(first: 1) { pageInfo { endCursor } } }`);
    const { errors } = await hub.nobody.send(
      `query ($after: String) { complexes(first: 1, acquisitionType: PURCHASED, after: $after) { nodes { id } } }`,
      { after: data.complexes.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions.code).toBe("CURSOR_INVALID");
  });
});
