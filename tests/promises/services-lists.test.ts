import { ANONYMOUS, HUB } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { complexId, platformId, programmeId, serviceAtLocationId } from "../../seed/slugs";
import { services } from "../../subgraphs/services/main";
import { asking } from "../kit/asking";
import { jpdc } from "../kit/personas";
import { shape, theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

const MANY = [
  `insert into programme (id, slug, name, aliases, kind, scope, purposes, sectors, audiences, target_groups, area_codes,
     search_text, synthetic, inferred)
   select 'prg_many' || n, 'many-' || n, '가상 같은 사업', '{}', 'courtyard', 'platform', '{}', '{}', '{}', '{}',
     '{5011000000}', '가상같은사업', true, false from generate_series(1, 250) n`,
  `insert into programme_status (id, programme_id, status, valid_from, valid_from_precision, valid_to_precision, synthetic, inferred)
   select 'pst_many' || n, 'prg_many' || n, 'operating', '2024-01-01', 'day', 'day', true, false from generate_series(1, 250) n`,
  `insert into service (id, name, status, category, further_categories, sectors, audiences, delivery_modes, open_to_all,
     programme_id, search_text, synthetic, inferred)
   select 'svc_many' || n, '가상 서비스', 'active', 'care', '{}', '{}', '{}', '{}', true, 'prg_many' || n, '가상서비스', true, false
   from generate_series(1, 250) n`,
  `insert into service_at_location (id, service_id, programme_id, area_codes, open_to_all, valid_from, valid_from_precision,
     valid_to_precision, synthetic, inferred)
   select 'sal_many' || n, 'svc_many' || n, 'prg_many' || n, '{5011000000}', true, '2024-01-01', 'day', 'day', true, false
   from generate_series(1, 250) n`,
  `insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
   select 'ses_many' || n || '-' || m, 'sal_many' || n, '2024-03-01'::timestamptz + m * interval '1 microsecond',
     '2024-03-02', 'held', 'agy_x', true, false from generate_series(1, 250) n, generate_series(1, 3) m`,
  `insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
   select 'att_many' || n || '-' || m || '-' || p, 'ses_many' || n || '-' || m, 'res_many' || n || '-' || p, 'tenant', 'present',
     'agy_x', true, false
   from generate_series(1, 250) n, generate_series(1, 3) m, generate_series(1, 6) p`,
];

const EVERYTHING = `query ($first: Int!, $after: String) {
  programmes(search: "가상 같은 사업", first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id name status statusAt(date: "2024-06-01")
      statusHistory { status factSource { id } }
      timeline { name }
      statedFigures { value }
      jobsCreated { value }
      services { name provider { id } locations { id } }
      sites { id service { name } sessions(first: 1) { nodes { enrolled } } }
      sessions(first: 2) { totalCount nodes { startsAt enrolled attended serviceAtLocation { id } } }
      enrolments { totalCount }
      usage(from: "2024-01-01", to: "2024-12-31") { uniqueParticipants attendances }
    }
  }
}`;

describe("long lists of the service catalogue", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
    for (const statement of MANY) await hub.sql("services", statement);
  });
  afterAll(() => hub.close());

  const inOneProcess = shape() === "one-process" ? it : it.skip;

  inOneProcess("takes as many statements for 200 programmes with all that hangs on them as for 2", async () => {
    const statements = async (first: number) => {
      const asked = await hub.statementsOf(async () => {
        const { data, errors } = await hub.as(jpdc).send(EVERYTHING, { first });
        expect(errors).toBeUndefined();
        expect(data.programmes.totalCount).toBe(250);
        expect(data.programmes.nodes).toHaveLength(first);
        expect(data.programmes.nodes.at(-1)).toMatchObject({
          status: "OPERATING",
          sessions: { totalCount: 3, nodes: [{ attended: 6 }, { attended: 6 }] },
          enrolments: null,
          usage: { uniqueParticipants: 6, attendances: 18 },
        });
      });
      return asked.filter(({ subgraph }) => subgraph === "services").length;
    };
    const [two, twoHundred] = [await statements(2), await statements(200)];
    expect(twoHundred).toBe(two);
    expect(two).toBeLessThanOrEqual(20);
  });

  it("is paged through without a gap or a repetition, although all have one name", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await hub.as(jpdc).send(EVERYTHING, { first: 60, after });
      seen.push(...data.programmes.nodes.map(({ id }: { id: string }) => id));
      after = data.programmes.pageInfo.hasNextPage ? data.programmes.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(250);
    expect(new Set(seen).size).toBe(250);
  });

  it("pages through sessions that begin a microsecond apart", async () => {
    const query = `query ($after: String) {
      programme(slug: "many-1") { sessions(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }
    }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await hub.nobody.send(query, { after });
      const { nodes, pageInfo } = data.programme.sessions;
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(["ses_many1-1", "ses_many1-2", "ses_many1-3"]);
  });

  it.each([
    ["an anonymous caller", ANONYMOUS],
    ["a gateway on its own behalf", HUB],
  ])("counts nobody when the owner itself is asked for %s", async (_who, viewer) => {
    const sent: string[] = [];
    const runtime = await openSubgraph(services, {
      appUrl: hub.urls.services.appUrl,
      ownerUrl: null,
      keys: makeKeys(theServers().keysDir),
      seed: false,
      clock: () => new Date(),
      log: createLog("test", "fatal"),
      onStatement: (sql) => void sent.push(sql),
    });
    try {
      const query = `query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Programme { usage(from: "2024-01-01", to: "2024-12-31") { attendances } enrolments { totalCount }
            feedback(from: "2024-01-01", to: "2024-12-31") { responses } }
          ... on Platform { whole: usage(from: "2024-01-01", to: "2024-12-31") { attendances } }
          ... on ServiceAtLocation { sessions(first: 1) { nodes { enrolled attended } } }
          ... on Complex { communityIndicators(from: "2024-01-01", to: "2024-12-31") { participants } }
        }
      }`;
      const of = [
        { __typename: "Programme", id: programmeId("healing-courtyard") },
        { __typename: "Platform", id: platformId("gachi-happy-courtyard") },
        { __typename: "ServiceAtLocation", id: serviceAtLocationId("learning@samdo-1") },
        { __typename: "Complex", id: complexId("maeumeon-samdo-1") },
      ];
      const { data, errors } = await runtime.run({ query, variables: { of } }, asking(viewer));
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        _entities: [
          { usage: null, enrolments: null, feedback: null },
          { whole: null },
          { sessions: { nodes: [{ enrolled: null, attended: null }] } },
          { communityIndicators: null },
        ],
      });
      expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(["ACCESS_NO_BASIS"]));
      expect(sent.filter((sql) => /enrolment|attendance|feedback|volunteer_count/.test(sql))).toEqual([]);
    } finally {
      await runtime.close();
    }
  });

  it("holds of people no more than ids, and all of them are invented (P-42)", async () => {
    const columns = await hub.sql(
      "services",
      `select column_name::text as name from information_schema.columns
       where table_schema = 'public' and column_name ~ '(name|birth|phone|address|health)' and table_name in ('enrolment', 'attendance')`,
    );
    expect(columns).toEqual([]);
    for (const table of ["enrolment", "attendance", "session"])
      expect(await hub.sql("services", `select 1 from ${table} where not synthetic`)).toEqual([]);
  });

  it("has no two states of a programme at one time", async () => {
    const second = `insert into programme_status (id, programme_id, status, valid_from, valid_from_precision, valid_to_precision, synthetic, inferred)
      values ('pst_second', 'prg_many1', 'closed', '2024-06-01', 'day', 'day', true, false)`;
    await expect(hub.sql("services", second)).rejects.toMatchObject({ constraint: "programme_status_one_at_a_time" });
  });
});
