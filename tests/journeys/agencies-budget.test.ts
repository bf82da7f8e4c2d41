import { budgetLineId, programmeId } from "../../seed/slugs";
import { jejuSi, jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const ALLOCATE = `mutation ($input: AllocateBudgetInput!) {
  allocateBudget(input: $input) {
    __typename
    ... on BudgetAllocated { allocation { id amount programme { name } } budgetLine { allocated remaining } }
    ... on Problem { message messageKo }
    ... on BudgetExceeded { remaining }
  }
}`;

const input = (amount: number, idempotencyKey: string, line = "jpdc-2025", programme = "bubble-courtyard") => ({
  input: { budgetLineId: budgetLineId(line), programmeId: programmeId(programme), amount, idempotencyKey },
});

const codes = (errors: { extensions: { code: string } }[] | undefined) =>
  errors?.map(({ extensions }) => extensions.code);

describe("the money of the platform", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterEach(() =>
    hub.sql(
      "agencies",
      "with nothing as (delete from budget_allocation), no_key as (delete from idempotency) update budget_line set allocated = 0",
    ),
  );
  afterAll(() => hub.close());

  const stored = async (): Promise<number> => {
    const [row] = await hub.sql("agencies", "select count(*)::int as n from budget_allocation");
    return row?.n as number;
  };

  it("S0-04 JPDC's line of 2025 is about 1.1 billion won; that of 2024 is unknown, not 0", async () => {
    const { data, errors } = await hub.nobody.send(`{
      budgetLines { totalCount nodes { fiscalYear funder { agencyCode } amount amountAbsentBecause approximate statedText remaining executed } }
      of2025: budgetLines(fiscalYear: 2025) { nodes { id } }
    }`);
    expect(errors).toBeUndefined();
    const [line, ...others] = data.budgetLines.nodes;
    expect(line).toEqual({
      fiscalYear: 2025,
      funder: { agencyCode: "jpdc" },
      amount: 1_100_000_000,
      amountAbsentBecause: null,
      approximate: true,
      statedText: "약 11억원",
      remaining: 1_100_000_000,
      executed: null,
    });
    for (const other of others) expect(other).toMatchObject({ fiscalYear: 2024, amount: null, remaining: null });
    for (const other of others) expect(other.amountAbsentBecause).toEqual(expect.any(String));
    expect(data.of2025.nodes).toEqual([{ id: budgetLineId("jpdc-2025") }]);
  });

  it("S0-04 600 and 450 million leave 50; 60 million more are too much, and 50 are not", async () => {
    const funder = hub.as(jpdc);
    const first = await funder.send(ALLOCATE, input(600_000_000, "one"));
    expect(first.errors).toBeUndefined();
    expect(first.data.allocateBudget).toMatchObject({
      __typename: "BudgetAllocated",
      allocation: { amount: 600_000_000, programme: { name: "우리 \u110B\u119E\u11AF\uB808 버블 뜨락" } },
      budgetLine: { allocated: 600_000_000, remaining: 500_000_000 },
    });
    const second = await funder.send(ALLOCATE, input(450_000_000, "two", "jpdc-2025", "child-care-courtyard"));
    expect(second.data.allocateBudget.budgetLine.remaining).toBe(50_000_000);
    const third = await funder.send(ALLOCATE, input(60_000_000, "three"));
    expect(third.data.allocateBudget).toEqual({
      __typename: "BudgetExceeded",
      message: "Only 50,000,000 won of this budget line are left.",
      messageKo: "이 예산의 잔액은 50,000,000원입니다.",
      remaining: 50_000_000,
    });
    const fourth = await funder.send(ALLOCATE, input(50_000_000, "four"));
    expect(fourth.data.allocateBudget.budgetLine.remaining).toBe(0);
    const { data } = await hub.nobody.send(
      `{ programme(slug: "bubble-courtyard") { budgetLines(fiscalYear: 2025) { funder { agencyCode } allocations { amount } } } }`,
    );
    expect(data.programme.budgetLines).toEqual([
      {
        funder: { agencyCode: "jpdc" },
        allocations: [{ amount: 600_000_000 }, { amount: 450_000_000 }, { amount: 50_000_000 }],
      },
    ]);
  });

  it("S0-04 nothing can be set aside from a line of unknown amount", async () => {
    const { data } = await hub.as(jpdc).send(ALLOCATE, input(1, "unknown", "jpdc-2024"));
    expect(data.allocateBudget).toMatchObject({ __typename: "BudgetUnknown", messageKo: expect.any(String) });
    expect(await stored()).toBe(0);
  });

  it("S0-04 FT-48 the same request sent twenty times at once has one effect and one answer", async () => {
    const funder = hub.as(jpdc);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => funder.send(ALLOCATE, input(400_000_000, "again and again"))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(answers[0]?.data.allocateBudget.budgetLine.remaining).toBe(700_000_000);
    expect(await stored()).toBe(1);
  });

  it("S0-04 twenty different requests at once never take more than the line has", async () => {
    const funder = hub.as(jpdc);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => funder.send(ALLOCATE, input(100_000_000, `of many ${index}`))),
    );
    const kinds = answers.map(({ data }) => data.allocateBudget.__typename as string);
    expect(kinds.filter((kind) => kind === "BudgetAllocated")).toHaveLength(11);
    expect(kinds.filter((kind) => kind === "BudgetExceeded")).toHaveLength(9);
    expect(await stored()).toBe(11);
  });

  it("S0-04 a key that was used for another request is refused, and a refused request leaves its key unused", async () => {
    const funder = hub.as(jpdc);
    const zero = await funder.send(ALLOCATE, input(0, "key"));
    expect(codes(zero.errors)).toEqual(["AMOUNT_INVALID"]);
    expect((await funder.send(ALLOCATE, input(1, "key"))).data.allocateBudget.__typename).toBe("BudgetAllocated");
    const other = await funder.send(ALLOCATE, input(2, "key"));
    expect([other.data.allocateBudget, codes(other.errors)]).toEqual([null, ["IDEMPOTENCY_KEY_REUSED"]]);
    expect(codes((await funder.send(ALLOCATE, input(1, ""))).errors)).toEqual(["IDEMPOTENCY_KEY_INVALID"]);
    expect(codes((await funder.send(ALLOCATE, input(1, "k".repeat(256)))).errors)).toEqual(["IDEMPOTENCY_KEY_INVALID"]);
    expect(await stored()).toBe(1);
  });

  it("S0-04 only the funder may; an unknown line does not exist; nobody has no such mutation at all", async () => {
    const other = await hub.as(jejuSi).send(ALLOCATE, input(1, "not mine"));
    expect([other.data.allocateBudget, codes(other.errors)]).toEqual([null, ["ROLE_FORBIDDEN"]]);
    const unknown = await hub.as(jpdc).send(ALLOCATE, input(1, "nothing", "no-such-line"));
    expect(codes(unknown.errors)).toEqual(["NOT_FOUND"]);
    const nobody = await hub.nobody.send(ALLOCATE, input(1, "nobody"));
    expect(nobody.data?.allocateBudget ?? null).toBeNull();
    expect(codes(nobody.errors)?.[0]).toMatch(/^(UNAUTHENTICATED|GRAPHQL_VALIDATION_FAILED)$/);
    expect(await stored()).toBe(0);
  });

  it("S0-19 the bubble courtyard was selected by the ministry in May 2024, linked to a line of unknown amount", async () => {
    const { data, errors } = await hub.nobody.send(`{
      programme(slug: "bubble-courtyard") {
        grants {
          awardedOn { year month day precision } funder { name } recipient { name } amount amountAbsentBecause
          budgetLine { fiscalYear funder { name } amount programme { slug } }
          factSource { publishedOn }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.programme.grants).toEqual([
      {
        awardedOn: { year: 2024, month: 5, day: null, precision: "MONTH" },
        funder: { name: "보건복지부" },
        recipient: null,
        amount: null,
        amountAbsentBecause: expect.any(String),
        budgetLine: {
          fiscalYear: 2024,
          funder: { name: "보건복지부" },
          amount: null,
          programme: { slug: "bubble-courtyard" },
        },
        factSource: { publishedOn: "2025-02-03" },
      },
    ]);
  });
});
