import { allFields } from "../kit/all-fields";
import { jpdc } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
let partner: Caller;
beforeAll(async () => {
  hub = await theHub();
  partner = hub.as(jpdc);
});
afterAll(() => hub.close());

const codes = ({ errors = [] }: Answer) => [...new Set(errors.map(({ extensions }) => extensions.code))];

/** Asked meanwhile, somebody else is answered: the time is that of a machine with much else to do. */
async function within(milliseconds: number, act: () => Promise<Answer>): Promise<Answer> {
  const started = Date.now();
  const answer = await act();
  expect(Date.now() - started).toBeLessThan(milliseconds);
  expect((await hub.nobody.send("{ agencies(first: 1) { totalCount } }")).errors).toBeUndefined();
  return answer;
}

describe("DC-12 a page", () => {
  it.each<[string, unknown, string]>([
    ["of a thousand million", 1_000_000_000, "PAGE_SIZE_INVALID"],
    ["of one more than there may be", 201, "PAGE_SIZE_INVALID"],
    ["of less than none", -1, "PAGE_SIZE_INVALID"],
    ["of none in particular", null, "INVALID"],
    ["of one and a half", 1.5, "INVALID"],
    ["of more than a number holds", 2 ** 31, "INVALID"],
    ["of a word", "10", "INVALID"],
  ])("%s is refused, said in the document or in a variable", async (_what, first, code) => {
    const said = await partner.send(`{ agencies(first: ${JSON.stringify(first)}) { nodes { id } } }`);
    expect([code, "GRAPHQL_VALIDATION_FAILED"]).toEqual(expect.arrayContaining(codes(said)));
    const given = await partner.send("query ($n: Int!) { agencies(first: $n) { nodes { id } } }", { n: first });
    expect(codes(given)).toEqual([code]);
    for (const { data } of [said, given]) expect(data?.agencies ?? null).toBeNull();
  });
});

describe("DC-19 a search", () => {
  const SEARCHES = [
    "%".repeat(5_000),
    "%_".repeat(2_000),
    "a|".repeat(5_000),
    "(a+)+$",
    `${"a & ".repeat(3_000)}a`,
    "\\".repeat(4_999),
  ];
  const LISTS = ["agencies", "complexes", "programmes", "services", "centres", "initiatives"];
  it.each(LISTS)("of %s for what makes patterns long is answered or refused in time", async (list) => {
    for (const search of SEARCHES) {
      const query = `query ($s: String) { ${list}(search: $s, first: 1) { totalCount } }`;
      const { data, errors } = await within(15_000, () => partner.send(query, { s: search }));
      // What stands for itself finds nothing.
      if (!errors) expect(data[list].totalCount).toBe(0);
      else expect(codes({ status: 200, data, errors })).toEqual(["INVALID"]);
    }
  });
});

const NOBODYS = '{ budgetLineId: "bud_nobody", programmeId: "prg_nobody", amount: 1, idempotencyKey: "x" }';

describe("a document that is as large as one may be", () => {
  // Each has other names, so that it is planned.
  const questions: [string, (index: number) => string][] = [
    [
      "DC-09 through everything that belongs together",
      (index) => `{ a${index}: platforms(first: 1) { nodes ${allFields("Platform", 5)} } }`,
    ],
    [
      "DC-09 with unions and an interface, a hundred times",
      (index) =>
        `mutation { ${Array.from({ length: 45 }, (_, at) => `m${index}x${at}: allocateBudget(input: ${NOBODYS}) { __typename ...F${index} }`).join(" ")} }
         fragment F${index} on AllocateBudgetResult { ... on BudgetAllocated { budgetLine ${allFields("BudgetLine", 2)} } ... on Problem { message
           ... on BudgetExceeded { message remaining } } }`,
    ],
  ];
  it.each(questions)("%s is planned in time, or refused", async (_what, question) => {
    for (let index = 0; index < 3; index++) {
      const answer = await within(20_000, () => partner.send(question(index)));
      expect([
        "LIMIT_EXCEEDED",
        "FORBIDDEN",
        "ROLE_FORBIDDEN",
        "NOT_FOUND",
        "INVALID",
        "GRAPHQL_VALIDATION_FAILED",
      ]).toEqual(expect.arrayContaining(codes(answer)));
    }
  });
});
