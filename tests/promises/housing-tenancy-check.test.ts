import { housing } from "../../subgraphs/housing/main";
import { answerTenancyCheck } from "../../subgraphs/housing/tenancies/answer-tenancy-check";
import { openDatabase } from "../../kit/database";
import { createHearing } from "../../kit/events/hear";
import { createLog } from "../../kit/log";
import { tellDatabase } from "../../kit/row-security";
import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { agencyId, householdId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";

const JEJU_SI = "5011000000";
const SEOGWIPO = "5013000000";

describe("whether a household is a tenant where a programme asks for it", () => {
  let copies: Copies;
  let db: Awaited<ReturnType<typeof openDatabase>>;
  let asked = 0;
  beforeAll(async () => {
    copies = await copyDatabases(["housing"]);
    db = await openDatabase(housing.store, { url: copies.urls.housing.appUrl, poolSize: 2 });
  });
  afterAll(async () => {
    await db.destroy();
    await copies.drop();
  });

  const hear = (event: object): Promise<{ heard: string[] }> =>
    createHearing(
      db,
      { TenancyCheckAsked: answerTenancyCheck },
      () => new Date("2026-11-23T03:00:00Z"),
      createLog("test", "silent"),
    )([event as never]);
  const ask = (data: object) => {
    const id = `enr_${(asked += 1)}`;
    const event = { id: `evt_${id}`, source: "services", type: "TenancyCheckAsked", subject: id, at: "", data };
    return { id, event };
  };
  const answers = (id: string): Promise<{ type: string; data: object }[]> =>
    db.transaction(async (tx) => {
      await tx.query(...tellDatabase(HUB));
      return tx.query("select type, data from outbox where subject = $1", [id]);
    });

  it.each([
    ["eligible", { householdId: householdId("healing-01"), ownerAgencyId: agencyId("jpdc"), sigunguCode: JEJU_SI }],
    ["eligible", { householdId: householdId("healing-43"), ownerAgencyId: null, sigunguCode: null }],
    [
      "not_eligible_area",
      { householdId: householdId("healing-01"), ownerAgencyId: agencyId("jpdc"), sigunguCode: SEOGWIPO },
    ],
    [
      "not_eligible_tenancy",
      { householdId: householdId("healing-01"), ownerAgencyId: agencyId("sh"), sigunguCode: JEJU_SI },
    ],
    [
      "not_eligible_tenancy",
      { householdId: householdId("nobody"), ownerAgencyId: agencyId("jpdc"), sigunguCode: JEJU_SI },
    ],
    ["not_eligible_tenancy", { residentId: "res_x", ownerAgencyId: null, sigunguCode: null }],
  ])("%s: %j, and nothing of the tenancy crosses", async (result, data) => {
    const { id, event } = ask(data);
    expect((await hear(event)).heard).toEqual([event.id]);
    expect(await answers(id)).toEqual([{ type: "TenancyChecked", data: { result } }]);
  });

  it("answers once however often it is asked", async () => {
    const { id, event } = ask({ householdId: householdId("healing-02"), ownerAgencyId: null, sigunguCode: null });
    await hear(event);
    await hear(event);
    expect(await answers(id)).toHaveLength(1);
  });

  it.each(["partner", "staff", "self", "open"] as const)("judges nobody for %s", async (audience) => {
    const viewer = makeViewer({ ...ANONYMOUS, audience, agency: agencyId("jpdc") });
    const judging = db.transaction(async (tx) => {
      await tx.query(...tellDatabase(viewer));
      return tx.query("select judge_tenancy($1, null, null, current_date)", [householdId("healing-01")]);
    });
    await expect(judging).rejects.toThrow("insufficient_privilege");
  });
});
