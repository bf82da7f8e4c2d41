import { platformId } from "../../seed/slugs";
import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

// Two programmes of one platform. That for health has seven households and, in its one session, seven people; that for
// care has seven households, and twenty people of whom two are neighbours.
const PROGRAMMES = `insert into programme (id, slug, name, aliases, platform_id, kind, scope, purposes, sectors, audiences, target_groups, area_codes,
     search_text, synthetic, inferred)
   select 'prg_few' || s, 'few-' || s, '가상 소규모 사업', '{}', $1, 'courtyard', 'platform', '{}', array[s], '{}', '{}',
     '{5011000000}', '가상소규모사업', true, false from unnest('{health,care}'::text[]) s`;

const FEW = [
  `insert into service (id, name, status, category, further_categories, sectors, audiences, delivery_modes, open_to_all,
     programme_id, search_text, synthetic, inferred)
   select 'svc_few' || s, '가상 서비스', 'active', 'care', '{}', '{}', '{}', '{}', true, 'prg_few' || s, '가상서비스', true, false
   from unnest('{health,care}'::text[]) s`,
  `insert into service_at_location (id, service_id, programme_id, area_codes, open_to_all, valid_from, valid_from_precision,
     valid_to_precision, synthetic, inferred)
   select 'sal_few' || s, 'svc_few' || s, 'prg_few' || s, '{5011000000}', true, '2024-01-01', 'day', 'day', true, false
   from unnest('{health,care}'::text[]) s`,
  `insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
   select 'ses_few' || s, 'sal_few' || s, '2024-03-01', '2024-03-02', 'held', 'agy_x', true, false
   from unnest('{health,care}'::text[]) s`,
  `insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
   select 'att_few' || s || n, 'ses_few' || s, 'res_few' || n, case when s = 'care' and n <= 2 then 'local_resident' else 'tenant' end,
     'present', 'agy_x', true, false
   from unnest('{health,care}'::text[]) s, generate_series(1, 20) n where s = 'care' or n <= 7`,
  `insert into enrolment (id, programme_id, unit, household_id, audience, state, valid_from, valid_from_precision,
     valid_to_precision, controller_agency_id, version, synthetic, inferred)
   select 'enr_few' || s || n, 'prg_few' || s, 'household', 'hh_few' || n, 'tenant', 'enrolled', '2024-03-01', 'day', 'day', 'agy_x', 1, true, false
   from unnest('{health,care}'::text[]) s, generate_series(1, 7) n`,
];
const COUNTS = `
  enrolments(asOf: "2024-12-31") { totalCount households withheldBecause }
  sessions { nodes { enrolled attended headCountWithheldBecause } }
  usage(from: "2024-01-01", to: "2024-12-31") {
    uniqueParticipants attendances withheldBecause byAudience { uniqueParticipants attendances withheldBecause }
  }`;
const why = expect.stringContaining("밝히지 않는다");
const withheld = { uniqueParticipants: null, attendances: null, withheldBecause: why };

describe("programmes with few people in them", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
    await hub.sql("services", PROGRAMMES, [platformId("gachi-happy-courtyard")]);
    for (const statement of FEW) await hub.sql("services", statement);
  });
  afterAll(() => hub.close());

  it("S0-14 S0-25 (reading) withholds seven of a programme for health from partners too, wherever they are counted", async () => {
    const { data, errors } = await hub.as(jpdc).send(`{ programme(slug: "few-health") { ${COUNTS} } }`);
    expect(errors).toBeUndefined();
    expect(data.programme).toEqual({
      enrolments: { totalCount: null, households: null, withheldBecause: why },
      sessions: { nodes: [{ enrolled: null, attended: null, headCountWithheldBecause: why }] },
      usage: { ...withheld, byAudience: [withheld] },
    });
  });

  it("S0-14 tells seven of another programme, and of two neighbours neither their number nor that of the rest", async () => {
    const { data, errors } = await hub.as(jpdc).send(`{ programme(slug: "few-care") { ${COUNTS} } }`);
    expect(errors).toBeUndefined();
    expect(data.programme).toEqual({
      enrolments: { totalCount: 7, households: 7, withheldBecause: null },
      sessions: { nodes: [{ enrolled: 20, attended: 20, headCountWithheldBecause: null }] },
      usage: {
        uniqueParticipants: 20,
        attendances: 20,
        withheldBecause: null,
        byAudience: [withheld, withheld],
      },
    });
  });

  it("S0-14 tells no sum over programmes from which one of them could be found", async () => {
    const { data, errors } = await hub.as(jpdc).send(`{
      platform(slug: "gachi-happy-courtyard") {
        usage(from: "2024-01-01", to: "2024-06-30") { uniqueParticipants attendances withheldBecause }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.platform.usage).toEqual(withheld);
  });
});
