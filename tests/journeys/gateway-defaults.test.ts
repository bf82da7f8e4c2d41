import { jejuSi, jpdc } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

const fine = ({ data, errors }: Answer) => {
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as ReturnType<typeof JSON.parse>;
};

const NEARBY = "latitude: 33.5, longitude: 126.53, radiusM: 5000";

describe("what a caller leaves out has the default that the schema states", () => {
  it.each([
    ["an argument", "{ agencies { totalCount } }"],
    ["a variable that must have a value", "query ($first: Int! = 20) { agencies(first: $first) { totalCount } }"],
    ["a variable that may have none", "query ($first: Int = 20) { agencies(first: $first) { totalCount } }"],
    ["how many places nearby", `{ nearbyServices(${NEARBY}) { distanceM } }`],
    [
      "how many places nearby, as a variable",
      `query ($n: Int! = 20) { nearbyServices(${NEARBY}, first: $n) { distanceM } }`,
    ],
    ["within how many days agreements end", "{ expiringAgreements { totalCount } }"],
    ["the same as a variable", "query ($days: Int! = 60) { expiringAgreements(days: $days) { totalCount } }"],
  ])("%s", async (_what, query) => {
    expect(fine(await hub.as(jpdc).send(query))).toBeTruthy();
  });

  it("whether the amount of a budget line is one of about", async () => {
    const plan = `mutation ($input: PlanBudgetLineInput!) { planBudgetLine(input: $input) {
      ... on BudgetLineKept { budgetLine { approximate } } } }`;
    const input = { fiscalYear: 2027, amount: 1000, purpose: "가상 사업비", idempotencyKey: "defaults 1" };
    expect(fine(await hub.as(jejuSi).send(plan, { input }))).toBeTruthy();
  });
});
