import { agencyId, budgetLineId, programmeId } from "../../seed/slugs";
import { jejuSi, jile, jpdc } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const KEPT = `__typename ... on BudgetLineKept { budgetLine { id fiscalYear amount allocated executed remaining state version } }
  ... on Problem { message } ... on BudgetExceeded { remaining } ... on VersionConflict { currentVersion } ... on IllegalTransition { state possible }`;
const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${KEPT} } }`;
const ALLOCATE = `mutation ($input: AllocateBudgetInput!) { allocateBudget(input: $input) { __typename ... on BudgetAllocated { allocation { id } }
  ... on IllegalTransition { state possible } } }`;
const GRANT = `mutation ($input: RecordGrantAwardInput!) { recordGrantAward(input: $input) {
  __typename ... on GrantAwardRecorded { grant { id name amount amountAbsentBecause funder { agencyCode } } } } }`;
const REPORT = "{ budgetExecution(fiscalYear: 2027) { programme { slug } allocated executed remaining } }";

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
let keys = 0;

describe("the money of a courtyard, from plan to execution", () => {
  let hub: Hub;
  let line: string;
  let allocation: string;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());
  const send = (caller: Caller, name: string, input: Record<string, unknown>): Promise<Answer> =>
    caller.send(mutation(name), { input: { idempotencyKey: `money ${++keys}`, ...input } });
  const allocate = async (budgetLine: string, amount: number): Promise<Answer> =>
    hub.as(jpdc).send(ALLOCATE, {
      input: {
        budgetLineId: budgetLine,
        programmeId: programmeId("bubble-courtyard"),
        amount,
        idempotencyKey: `a ${++keys}`,
      },
    });
  const PLAN = { fiscalYear: 2027, amount: 120_000_000, approximate: true, purpose: "자녀돌봄 뜨락 운영" };

  it("S0-04 JPDC plans a line, and allocates from it once it is secured", async () => {
    const planned = await send(hub.as(jpdc), "planBudgetLine", PLAN);
    expect(planned.errors).toBeUndefined();
    expect(planned.data.planBudgetLine.budgetLine).toMatchObject({
      state: "PLANNED",
      amount: 120_000_000,
      executed: null,
    });
    line = planned.data.planBudgetLine.budgetLine.id;
    expect((await allocate(line, 1)).data.allocateBudget).toMatchObject({ state: "PLANNED", possible: ["SECURED"] });
    const secure = { budgetLineId: line, amount: 100_000_000, version: 1 };
    for (const caller of [hub.as(jejuSi), hub.as(jile), await asStaff(hub, "jpdc-worker")])
      expect(codes(await send(caller, "secureBudgetLine", secure))).toEqual(["ROLE_FORBIDDEN"]);
    const secured = await send(hub.as(jpdc), "secureBudgetLine", secure);
    expect(secured.data.secureBudgetLine.budgetLine).toMatchObject({
      state: "SECURED",
      amount: 100_000_000,
      version: 2,
    });
    const late = await send(hub.as(jpdc), "secureBudgetLine", secure);
    expect(late.data.secureBudgetLine).toMatchObject({ __typename: "VersionConflict", currentVersion: 2 });
    const allocated = await allocate(line, 40_000_000);
    allocation = allocated.data.allocateBudget.allocation.id;
    const [told] = await hub.sql("agencies", "select subject, data from outbox where type = 'BudgetAllocated'");
    expect(told).toEqual({
      subject: programmeId("bubble-courtyard"),
      data: { budgetLineId: line, allocationId: allocation },
    });
  });

  it("S0-04 what nobody reported is null, not 0, and what is not known needs a reason", async () => {
    expect((await hub.nobody.send(REPORT)).data.budgetExecution).toEqual([
      { programme: { slug: "bubble-courtyard" }, allocated: 40_000_000, executed: null, remaining: null },
    ]);
    expect(codes(await send(hub.as(jpdc), "planBudgetLine", { ...PLAN, amount: null }))).toEqual(["AMOUNT_INVALID"]);
    const unknown = { ...PLAN, fiscalYear: 2028, amount: null, amountAbsentBecause: "아직 의결되지 않았다." };
    const { data } = await send(hub.as(jpdc), "planBudgetLine", unknown);
    expect(data.planBudgetLine.budgetLine).toMatchObject({ amount: null, remaining: null });
  });

  it("S0-04 ten at once cannot overdraw an allocation, and the same form sent twenty times is spent once", async () => {
    const spend = { allocationId: allocation, amount: 7_000_000, spentOn: "2026-11-20" };
    expect(codes(await send(hub.as(jejuSi), "recordExecution", spend))).toEqual(["ROLE_FORBIDDEN"]);
    const ten = await Promise.all(Array.from({ length: 10 }, () => send(hub.as(jpdc), "recordExecution", spend)));
    const kinds = ten.map(({ data }) => data.recordExecution.__typename as string);
    expect(kinds.filter((kind) => kind === "BudgetLineKept")).toHaveLength(5);
    expect(kinds.filter((kind) => kind === "BudgetExceeded")).toHaveLength(5);
    const same = { ...spend, amount: 1_000_000, idempotencyKey: "the same form" };
    const twenty = await Promise.all(Array.from({ length: 20 }, () => send(hub.as(jpdc), "recordExecution", same)));
    expect(new Set(twenty.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect((await hub.nobody.send(REPORT)).data.budgetExecution).toEqual([
      { programme: { slug: "bubble-courtyard" }, allocated: 40_000_000, executed: 36_000_000, remaining: 4_000_000 },
    ]);
    const overdraw = "update budget_allocation set executed = amount + 1";
    await expect(hub.sql("agencies", overdraw)).rejects.toThrow("budget_allocation_never_overspent");
  });

  it("S0-04 what was not allocated is carried over to the next year, once", async () => {
    const wish = { budgetLineId: line, version: 2 };
    expect(codes(await send(hub.as(jejuSi), "carryOver", wish))).toEqual(["ROLE_FORBIDDEN"]);
    const { data } = await send(hub.as(jpdc), "carryOver", wish);
    expect(data.carryOver.budgetLine).toMatchObject({
      fiscalYear: 2028,
      amount: 60_000_000,
      state: "SECURED",
      allocated: 0,
    });
    const again = await send(hub.as(jpdc), "carryOver", { ...wish, version: 3 });
    expect(again.data.carryOver).toMatchObject({
      __typename: "IllegalTransition",
      state: "CARRIED_OVER",
      possible: [],
    });
    expect((await allocate(line, 1)).data.allocateBudget).toMatchObject({ state: "CARRIED_OVER", possible: [] });
    const unknown = { budgetLineId: budgetLineId("jpdc-2024"), version: 1 };
    expect(codes(await send(hub.as(jpdc), "carryOver", unknown))).toEqual(["AMOUNT_INVALID"]);
  });

  it("S0-19 who gives the money of a competition records the award", async () => {
    const input = {
      programmeId: programmeId("bubble-courtyard"),
      recipientAgencyId: agencyId("jeju-senior-club"),
      name: "가상 공모 선정",
      awardedOn: "2026-11-20",
      amountAbsentBecause: "교부액이 아직 정해지지 않았다.",
      idempotencyKey: "grant",
    };
    const { data, errors } = await hub.as(jejuSi).send(GRANT, { input });
    expect(errors).toBeUndefined();
    expect(data.recordGrantAward.grant).toMatchObject({ amount: null, funder: { agencyCode: "jeju-si" } });
    const others = { ...input, budgetLineId: budgetLineId("jpdc-2025"), idempotencyKey: "another's line" };
    expect(codes(await hub.as(jejuSi).send(GRANT, { input: others }))).toEqual(["ROLE_FORBIDDEN"]);
    const tomorrow = { ...input, awardedOn: "2099-01-01", idempotencyKey: "tomorrow" };
    expect(codes(await hub.as(jejuSi).send(GRANT, { input: tomorrow }))).toEqual(["PERIOD_INVALID"]);
    const told = await hub.sql("agencies", "select data from outbox where type = 'GrantAwarded'");
    expect(told).toEqual([{ data: { grantAwardId: data.recordGrantAward.grant.id } }]);
  });
});
