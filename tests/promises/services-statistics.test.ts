import { agencyId, programmeId, serviceAtLocationId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jile, type Persona, seniorClub } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const LEARNING = programmeId("learning-courtyard");
const HEALING = programmeId("healing-courtyard");
const SITE = serviceAtLocationId("bubble@ido2");
const ROSTER = `{ programme(slug: "learning-courtyard") {
  rosterFile(format: CSV, from: "2024-09-01", to: "2024-09-07") { content } } }`;
const IMPORT = `mutation { importRoster(input: { programmeId: "${LEARNING}", content: "", format: CSV, dryRun: true,
  idempotencyKey: "statistics" }) { __typename } }`;

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
  await hub.sql("agencies", "update client set purposes = purposes || '{STATISTICS}'");
});
afterAll(() => hub.close());

describe("P-18 for statistics", () => {
  it.each<[string, Persona, string]>([
    ["orders of laundry", seniorClub, "{ laundryOrders(first: 5) { nodes { key } } }"],
    ["overdue health checks", jejuMedical, `{ overdueHealthChecks(programmeId: "${HEALING}") { nodes { key } } }`],
    ["what a roster would come to", jile, IMPORT],
  ])("whoever runs a programme and asks for %s is sent to the counts", async (_what, who, query) => {
    const { errors } = await hub.as(who).stating({ purpose: "STATISTICS", basis: "OWN_RECORD" }).send(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["USE_AGGREGATES"]);
  });

  it("a roster is no answer either: no purpose of counting opens what somebody takes part in", async () => {
    const action = { action: "DOWNLOAD", reason: "통계 작성을 위하여 내려받습니다." };
    const { data, errors } = await hub
      .as(jile)
      .stating({ purpose: "STATISTICS", basis: "OWN_RECORD", ...action })
      .send(ROSTER);
    expect(data.programme.rosterFile).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("nor is there an order on a courier's route", async () => {
    await hub.sql(
      "services",
      `insert into laundry_order (id, resident_id, programme_id, site_id, operator_agency_id, items, pickup_on, pickup_part,
         delivery_on, delivery_part, state, trial, controller_agency_id, requested_at, version)
       values ('lau_counted', 'res_counted', $1, $2, $3, 1, '2027-01-04', 'morning', '2027-01-05', 'morning', 'requested',
         false, $4, now(), 1)`,
      [programmeId("bubble-courtyard"), SITE, agencyId("jeju-senior-club"), agencyId("jeju-si")],
    );
    const route = `{ laundryRoute(siteId: "${SITE}", day: "2027-01-04") { leg order { state } } }`;
    const asked = async (purpose: string) => hub.as(seniorClub).stating({ purpose, basis: "CONSENT_17" }).send(route);
    expect((await asked("SERVICE_PROVISION")).data.laundryRoute).toEqual([
      { leg: "PICKUP", order: { state: "REQUESTED" } },
    ]);
    const counted = await asked("STATISTICS");
    expect(counted.data.laundryRoute).toEqual([{ leg: "PICKUP", order: null }]);
    expect(counted.errors?.map(({ extensions }) => extensions.code)).toEqual(["USE_AGGREGATES"]);
  });

  it("the counts are told", async () => {
    const counting = hub.as(jejuSi).stating({ purpose: "STATISTICS", basis: "OWN_RECORD" });
    const usage = `{ programme(id: "${LEARNING}") { usage(from: "2024-09-01", to: "2024-12-31") { uniqueParticipants } } }`;
    expect((await counting.send(usage)).data.programme.usage).toEqual({ uniqueParticipants: 521 });
  });
});
