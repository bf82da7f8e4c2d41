import { openDoor } from "../gateway.fixture";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const nested = (levels: number): string =>
  `{ resident(id: "r1") ${"{ knows ".repeat(levels)}{ id }${" }".repeat(levels)} }`;
const spread = (levels: number): string =>
  `{ resident(id: "r1") { ...F0 } } ${Array.from({ length: levels }, (_, index) => `fragment F${index} on Person { knows { ...F${index + 1} } }`).join(" ")} fragment F${levels} on Person { id }`;
const doubled = (times: number): string =>
  `{ resident(id: "r1") { ...D0 } } ${Array.from({ length: times }, (_, index) => `fragment D${index} on Resident { ...D${index + 1} ...D${index + 1} }`).join(" ")} fragment D${times} on Resident { id }`;
const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(" ");

const TOO_LARGE: [string, string, RegExp][] = [
  ["DC-01 25 levels", nested(23), /25 levels deep/],
  [
    "DC-01 25 levels through inline fragments",
    nested(23)
      .replaceAll("knows", "... on Person { knows")
      .replace("} }", `}${" }".repeat(24)}`),
    /25 levels deep/,
  ],
  ["DC-01 25 levels through fragments", spread(23), /25 levels deep/],
  [
    "DC-05 61 directives on one field",
    `{ resident(id: "r1") { id ${many(61, () => "@include(if: true)")} } }`,
    /61 directives/,
  ],
  [
    "DC-05 directives that nobody knows",
    `{ resident(id: "r1") { id ${many(3000, (index) => `@d${index}`)} } }`,
    /3000 directives/,
  ],
  ["DC-07 one field 4,000 times", `{ resident(id: "r1") { ${many(4000, () => "id")} } }`, /4001 fields/],
  ["DC-08 fragments that double 30 times", doubled(30), /fields/],
  ["101 aliases", `{ resident(id: "r1") { ${many(101, (index) => `a${index}: id`)} } }`, /101 aliases/],
  [
    "101 aliases of __typename",
    `{ resident(id: "r1") { ${many(101, (index) => `a${index}: __typename`)} } }`,
    /101 aliases/,
  ],
  ["51 fields at the root", `{ ${many(51, () => "secretWord")} }`, /51 fields at its root/],
  [
    "DC-13 lists in lists of lists",
    `{ residents { knows { knows { knows { knows { knows { id } } } } } } }`,
    /objects at most/,
  ],
];

describe("a document that is too large is refused before any subgraph is asked", () => {
  it.each(TOO_LARGE)("%s", async (_what, query, message) => {
    const { status, body } = await door.post(query);
    expect([status, body.errors[0].extensions.code]).toEqual([400, "LIMIT_EXCEEDED"]);
    expect(body.errors[0].message).toMatch(message);
    expect(door.callers).toEqual([]);
  });

  it.each([
    ["lists in lists", nested(3)],
    ["100 aliases", `{ resident(id: "r1") { ${many(100, (index) => `a${index}: id`)} } }`],
    ["fragments that double five times", doubled(5)],
  ])("%s are answered", async (_what, query) => {
    const { status, body } = await door.post(query);
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  it("a larger operation beside the one that is asked for is refused too", async () => {
    const { body } = await door.post(
      `query Small { resident(id: "r1") { id } } query Large { ${many(51, () => "secretWord")} }`,
    );
    expect(body.errors[0].extensions.code).toBe("LIMIT_EXCEEDED");
  });

  it("DC-08 fragments in a circle are a mistake of the document", async () => {
    const { status, body } = await door.post(
      `{ resident(id: "r1") { ...A } } fragment A on Resident { ...B } fragment B on Resident { ...A }`,
    );
    expect([status, body.errors[0].extensions.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
  });

  it("more words than a document may have are not read", async () => {
    const { status, body } = await door.post(`{ resident(id: "r1") { ${many(10_001, () => "id")} } }`);
    expect([status, body.errors[0].extensions.code]).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
  });
});

describe("variables that are too large are refused before anything walks through them", () => {
  const asking = (variables: string) =>
    door.send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"query":"query ($id: ID!) { resident(id: $id) { id } }","variables":${variables}}`,
    });
  const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

  it.each([
    ["DC-14 a list of 1,001 ids", JSON.stringify({ id: Array.from({ length: 1001 }, String) })],
    ["DC-14 JSON of 5,000 levels", deep(5000)],
    [
      "DC-14 JSON of 1,001 names",
      JSON.stringify({ id: Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [index, 1])) }),
    ],
  ])("%s", async (_what, variables) => {
    const { status, body } = await asking(variables);
    expect([status, body.errors[0].extensions.code]).toEqual([400, "LIMIT_EXCEEDED"]);
  });

  it("DC-14 a megabyte is more than a request may be", async () => {
    const { status, body } = await asking(JSON.stringify({ id: "x".repeat(1024 * 1024) }));
    expect([status, body.code]).toEqual([413, "BODY_TOO_LARGE"]);
  });

  it("DC-04 several requests in one are refused", async () => {
    const one = { query: "{ residents { id } }" };
    const { status, body } = await door.send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([one, one]),
    });
    expect([status, body.errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
    expect(door.callers).toEqual([]);
  });
});

describe("the quota of a minute", () => {
  const QUERY = "{ residents { id } }"; // 10 objects
  const asNobody = () =>
    small.send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
    });
  let small: typeof door;
  beforeAll(async () => {
    small = await openDoor({ quotas: { known: 45, nobody: 35 } });
  });
  afterAll(() => small.close());

  it("is spent as cost, says what is left, and refuses with the time to wait", async () => {
    const first = await small.post(QUERY);
    expect(first.headers.get("ratelimit-policy")).toBe('"cost";q=45;w=60');
    // A document that is new is planned, which costs 20 with two fields.
    expect(first.headers.get("ratelimit")).toBe('"cost";r=15;t=60');
    await small.post(QUERY);
    const third = await small.post(QUERY);
    expect([third.status, third.body.errors[0].extensions.code]).toEqual([429, "QUOTA_EXCEEDED"]);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(small.callers).toEqual([]);
  });

  it("is each caller's own: what one spent, another has", async () => {
    expect((await asNobody()).status).toBe(200);
    expect((await asNobody()).status).toBe(429);
  });

  it("DC-20 DC-21 of one who asks ten times what he may nothing is answered, and of the others nothing refused", async () => {
    const proxied = await openDoor({ quotas: { known: 200, nobody: 200 }, trustedProxies: ["127.0.0.0/8"] });
    const from = (address: string) =>
      proxied.send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": `203.0.113.${address.length}, ${address}` },
        body: JSON.stringify({ query: QUERY }),
      });
    const abused: number[] = [];
    const others: number[] = [];
    try {
      for (let index = 0; index < 100; index++) {
        // All of one network, whatever each says of who asked before it.
        abused.push((await from(`2001:db8:1:1::${index}`)).status);
        if (index % 10 === 0) others.push((await from(`2001:db8:1:2::${index}`)).status);
      }
    } finally {
      await proxied.close();
    }
    expect(abused.filter((status) => status === 200).length).toBeLessThan(20);
    expect(abused.slice(-50)).toEqual(Array(50).fill(429));
    expect(others).toEqual(Array(10).fill(200));
  });

  it("DC-09 what is planned by itself is paid by itself, once, and not by being refused", async () => {
    const one = await openDoor({ quotas: { known: 600, nobody: 600 }, trustedProxies: ["127.0.0.1"] });
    const left = async (address: string, query: string, variables = {}): Promise<number> => {
      const { headers } = await one.send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": address },
        body: JSON.stringify({ query, variables }),
      });
      return Number(/r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1]);
    };
    const either = `query ($a: Boolean!) { ${many(8, (index) => `w${index}: secretWord @include(if: $a)`)} }`;
    const large = (name: string) => `{ ${many(45, (index) => `${name}${index}: secretWord`)} }`;
    try {
      // 8 fields: 80 and 3 to plan, for each way to decide; and 1 that every request costs.
      expect(await left("198.51.100.1", either, { a: true })).toBe(600 - 83);
      expect(await left("198.51.100.1", either, { a: true })).toBe(600 - 83 - 1);
      expect(await left("198.51.100.1", either, { a: false })).toBe(600 - 83 - 1 - 83);
      // 45 fields: 450 and 101.
      expect(await left("198.51.100.2", large("a"))).toBe(49);
      expect(await left("198.51.100.2", large("b"))).toBe(0);
      expect(await left("198.51.100.3", large("b"))).toBe(49);
      expect(await left("198.51.100.3", large("b"))).toBe(48);
    } finally {
      await one.close();
    }
  });
});
