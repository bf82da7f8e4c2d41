import { shape } from "../kit/servers";
import { jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

describe("what is kept of agencies and areas", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("tells both 중구 and both 서구 apart by code and full name", async () => {
    const { data } = await hub.nobody.send(`{ areas(search: "중구") { nodes { code sigunguCode fullName level } } }`);
    expect(data.areas.nodes).toEqual([
      { code: "1114000000", sigunguCode: "11140", fullName: "서울특별시 중구", level: "SIGUNGU" },
      { code: "3014000000", sigunguCode: "30140", fullName: "대전광역시 중구", level: "SIGUNGU" },
    ]);
    const agencies = await hub.nobody.send(
      `{ agencies(search: "중구") { nodes { agencyCode area { sigunguCode } } } }`,
    );
    expect(agencies.data.agencies.nodes).toEqual([{ agencyCode: "jung-gu-seoul", area: { sigunguCode: "11140" } }]);
  });

  it("knows 43 eups, myeons and dongs in Jeju, each with its team, and keeps legal and administrative dongs apart", async () => {
    const { data, errors } = await hub.nobody.send(`{
      jejuSi: areas(within: "5011000000", level: ADMIN_DONG, first: 100) { totalCount nodes { name emdTeam { name } } }
      seogwipoSi: areas(within: "5013000000", level: ADMIN_DONG) { totalCount }
      teams: centres(kind: EMD_TEAM, within: "5000000000") { totalCount }
      ido: area(code: "5011010400") { name level adminDongs { name } legalDongs { name } }
      samdo: area(code: "5011055000") { name level legalDongs { name } parts { totalCount } }
    }`);
    expect(errors).toBeUndefined();
    expect([data.jejuSi.totalCount, data.seogwipoSi.totalCount, data.teams.totalCount]).toEqual([26, 17, 43]);
    for (const { name, emdTeam } of data.jejuSi.nodes) expect(emdTeam.name).toBe(`${name} 맞춤형복지팀`);
    expect(data.ido).toEqual({
      name: "이도이동",
      level: "LEGAL_DONG",
      adminDongs: [{ name: "이도2동" }],
      legalDongs: [],
    });
    expect(data.samdo).toEqual({
      name: "삼도1동",
      level: "ADMIN_DONG",
      legalDongs: [{ name: "삼도일동" }],
      parts: { totalCount: 0 },
    });
  });

  it("names an agency as it was named on a day", async () => {
    await hub.sql(
      "agencies",
      `insert into agency_name (agency_id, name, valid_from, valid_to)
       select id, '가상 옛 이름', '2000-01-01', '2010-01-01' from agency where agency_code = 'kordi'`,
    );
    const { data } = await hub.nobody.send(
      `{ agency(agencyCode: "kordi") { name then: name(asOf: "2009-12-31") later: name(asOf: "2010-01-01") } }`,
    );
    expect(data.agency).toEqual({ name: "한국노인인력개발원", then: "가상 옛 이름", later: "한국노인인력개발원" });
  });

  it("is invented where it says so, and every invented agency shows it in its name", async () => {
    const rows = await hub.sql("agencies", "select name from agency where synthetic");
    expect(rows.length).toBeGreaterThan(90);
    for (const { name } of rows) expect(name).toMatch(/^(가상 |참여기관 \d\d$)/);
  });

  it("does not tell anybody without a credential which centre is run how, by no field and by no filter", async () => {
    const { data, errors } = await hub.nobody.send(`{
      direct: centres(kind: REGIONAL_HWC, operationMode: DIRECT) { totalCount }
      entrusted: centres(kind: REGIONAL_HWC, operationMode: ENTRUSTED) { totalCount }
      all: centres(kind: REGIONAL_HWC, first: 100) { totalCount nodes { operator { name } } }
    }`);
    expect(errors).toBeUndefined();
    expect([data.direct.totalCount, data.entrusted.totalCount, data.all.totalCount]).toEqual([0, 0, 25]);
    for (const { operator } of data.all.nodes) expect(operator).toBeNull();
    for (const field of ["operationMode", "operationModeSynthetic", "contract { id }", "staffCount"]) {
      const refused = await hub.nobody.send(`{ centres { nodes { ${field} } } }`);
      expect(refused.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });

  it("P-41 tells everybody who is entrusted with which task, for every contract, and nothing else of one", async () => {
    const { data, errors } = await hub.nobody.send(`{ entrustedProcessors(asOf: "2026-11-22", first: 100) {
      totalCount nodes { contractor { name } principal { name } tasks synthetic } } }`);
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data.entrustedProcessors;
    expect([totalCount, nodes.length]).toEqual([17, 17]);
    expect(nodes.filter(({ synthetic }: { synthetic: boolean }) => !synthetic)).toEqual([
      {
        contractor: { name: "서울주택도시공사" },
        principal: { name: "서울특별시" },
        tasks: ["주거복지 사각지대 발굴", "업무 표준화", "센터 간 네트워크 구축", "센터별 사례 관리·공유"],
        synthetic: false,
      },
    ]);
    const { data: before } = await hub.nobody.send(`{ entrustedProcessors(asOf: "2017-12-31") { totalCount } }`);
    expect(before.entrustedProcessors.totalCount).toBe(0);
    for (const field of ["subject", "signedOn { value }", "validTo { value }", "clauses { number }"]) {
      const refused = await hub.nobody.send(`{ entrustedProcessors { nodes { ${field} } } }`);
      expect(refused.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
    for (const query of ["{ contracts { totalCount } }", "{ centres { nodes { contract { id } } } }"])
      expect((await hub.nobody.send(query)).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("counts the modes of the whole city alone, as they are stated: not of a district, nor of the rows", async () => {
    const { data: seoul } = await hub.nobody.send(
      `{ areas(within: "1100000000", level: SIGUNGU, first: 100) { nodes { code } } }`,
    );
    const codes: string[] = seoul.areas.nodes.map(({ code }: { code: string }) => code);
    expect(codes).toHaveLength(25);
    const query = `query ($region: ID!) { centreNetwork(region: $region) { centres { id operator { id } } countByMode { mode count } } }`;
    for (const region of codes) {
      const { data, errors } = await hub.nobody.send(query, { region });
      expect(errors).toBeUndefined();
      expect(data.centreNetwork.centres).toEqual([{ id: expect.any(String), operator: null }]);
      expect(data.centreNetwork.countByMode).toBeNull();
    }
    // Another assignment changes what partners count, and nothing of what is stated.
    await hub.sql("agencies", "update centre set operation_mode = 'direct', contract_id = null where area_code = $1", [
      "1114000000",
    ]);
    const modes = async (caller: Caller): Promise<number[]> => {
      const { data } = await caller.send(query, { region: "1100000000" });
      return data.centreNetwork.countByMode.map(({ count }: { count: number }) => count);
    };
    expect(await modes(hub.nobody)).toEqual([9, 16]);
    expect(await modes(hub.as(jpdc))).toEqual([10, 15]);
    const { data: part } = await hub.as(jpdc).send(query, { region: "1114000000" });
    expect(part.centreNetwork.countByMode).toBeNull();
  });

  it("tells nobody but a gateway whose credential a key is, not even a partner", async () => {
    for (const caller of [hub.nobody, hub.as(jpdc)]) {
      const { errors } = await caller.send(`{ clientByKeyHash(keyHash: "${"0".repeat(64)}") { clientId } }`);
      expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });

  it("holds no key of a client, only its hash", async () => {
    const rows = await hub.sql("agencies", "select hash, k::text as whole from client_key k");
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { hash, whole } of rows) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(whole).not.toContain("tteurak_demo_");
    }
  });

  const inOneProcess = shape() === "one-process" ? it : it.skip;

  inOneProcess(
    "pages through all members without a gap or a double, in the same statements for 2 and for 200",
    async () => {
      const page = `query ($first: Int!, $after: String) {
      platform(slug: "gachi-happy-courtyard") { memberships(asOf: "2023-11-30", first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id agency { name roles { role } } } } }
    }`;
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await hub.nobody.send(page, { first: 7, after });
        const { nodes, pageInfo } = data.platform.memberships;
        ids.push(...nodes.map(({ id }: { id: string }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect([ids.length, new Set(ids).size]).toEqual([55, 55]);
      const statements = async (first: number) =>
        (await hub.statementsOf(() => hub.nobody.send(page, { first, after: null }))).length;
      expect(await statements(200)).toBe(await statements(2));
    },
  );
});
