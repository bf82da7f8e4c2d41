import { askOnce, type Part } from "./asked-once.fixture";

type Ref = { id: string };

const echo = { __resolveReference: (ref: object) => ref };

describe("an interface to which a subgraph adds without knowing its types", () => {
  const media: Part = [
    `type Query { one: Media } interface Media @key(fields: "id") { id: ID! title: String }
     type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
     type Film implements Media @key(fields: "id") { id: ID! title: String }`,
    {
      Query: { one: () => ({ __typename: "Book", id: "b1" }) },
      Media: {
        __resolveReference: ({ id }: Ref) =>
          id.startsWith("?")
            ? null
            : { __typename: id.startsWith("b") ? "Book" : "Film", id, title: `title of ${id}`, pages: 9 },
      },
      Book: { __resolveReference: ({ id }: Ref) => ({ id, title: `title of ${id}`, pages: 9 }) },
    },
  ];
  const reviews: Part = [
    `type Query { reviewed: [Media] } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int! }`,
    {
      Query: { reviewed: () => ["b1", "f1"].map((id) => ({ id, stars: 4 })) },
      Media: { __resolveReference: ({ id }: Ref) => ({ id, stars: 5 }) },
    },
  ];

  it("is told by that subgraph alone where nothing else is asked", async () => {
    const { data, errors, requests } = await askOnce({ media, reviews }, "{ reviewed { id ... on Media { stars } } }");
    expect(errors).toEqual([]);
    expect(data).toEqual({
      reviewed: [
        { id: "b1", stars: 4 },
        { id: "f1", stars: 4 },
      ],
    });
    expect(requests).toHaveLength(1);
  });

  it("has its types from the subgraph that knows them", async () => {
    const query = "{ reviewed { __typename stars title ... on Book { pages } } one { stars } }";
    const { data, errors } = await askOnce({ media, reviews }, query);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      reviewed: [
        { __typename: "Book", stars: 4, title: "title of b1", pages: 9 },
        { __typename: "Film", stars: 4, title: "title of f1" },
      ],
      one: { stars: 5 },
    });
  });

  it("is null with an error where nobody knows what an object is", async () => {
    const unknown: Part = [reviews[0], { ...reviews[1], Query: { reviewed: () => [{ id: "?", stars: 1 }] } }];
    for (const asked of ["__typename stars", "stars ... on Book { pages }"]) {
      const { data, errors } = await askOnce({ media, reviews: unknown }, `{ reviewed { ${asked} } }`);
      expect(data).toEqual({ reviewed: [null] });
      expect(errors).toHaveLength(1);
    }
  });

  it("is an error where no subgraph can be asked what an object is", async () => {
    const closed: Part = [reviews[0].replace('"id")', '"id", resolvable: false)'), reviews[1]];
    const alone: Part = [media[0].replace('Media @key(fields: "id")', "Media"), media[1]];
    await expect(askOnce({ media: alone, reviews: closed }, "{ reviewed { __typename } }")).rejects.toThrow();
  });
});

describe("a union of which each subgraph knows some types", () => {
  const a: Part = [
    `type Query { home: Place @shareable } union Place = Room | Hall type Room { name: String @shareable } type Hall { name: String @shareable }`,
    { Query: { home: () => ({ __typename: "Room", name: "사랑방" }) } },
  ];
  const b: Part = [
    `type Query { home: Place @shareable away: Place } union Place = Room | Yard type Room { name: String @shareable } type Yard { name: String }`,
    {
      Query: {
        home: () => ({ __typename: "Room", name: "사랑방" }),
        away: () => ({ __typename: "Yard", name: "마당" }),
      },
    },
  ];

  it("is asked at each for those that it knows", async () => {
    const query =
      "{ home { ...P } away { ...P } } fragment P on Place { ... on Room { name } ... on Hall { name } ... on Yard { name } }";
    const { data, errors } = await askOnce({ a, b }, query);
    expect(errors).toEqual([]);
    expect(data).toEqual({ home: { name: "사랑방" }, away: { name: "마당" } });
  });
});

it("a value of an enum that callers do not know is null", async () => {
  const users: Part = [
    `enum Kind { OPEN SECRET @inaccessible } type Query { kinds: [Kind] sure: Sure } type Sure { kind: Kind! }`,
    { Query: { kinds: () => ["OPEN", "SECRET"], sure: () => ({ kind: "SECRET" }) } },
  ];
  const { data, errors } = await askOnce({ users }, "{ kinds sure { kind } }");
  expect(data).toEqual({ kinds: ["OPEN", null], sure: null });
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).not.toContain("SECRET");
});

const fails = (): never => {
  throw new Error("away");
};

describe("a field that is asked under several names", () => {
  const one: Part = [
    `type Query { thing: Thing things: [Thing!] } type Thing @key(fields: "id") { id: ID! secret: String sure: String! name: String }`,
    {
      Query: { thing: () => ({ id: "1", name: "n" }), things: () => [{ id: "1", name: "n" }] },
      Thing: { ...echo, secret: fails, sure: fails },
    },
  ];

  it("fails under each of them", async () => {
    const { data, errors } = await askOnce({ one }, "{ thing { a: secret b: secret secret } }");
    expect(data).toEqual({ thing: { a: null, b: null, secret: null } });
    expect(errors.map(({ path }) => path?.join("."))).toEqual(["thing.a", "thing.b", "thing.secret"]);
  });

  it("is emptied where something below it must be there, and under its other names not", async () => {
    const { data, errors } = await askOnce(
      { one },
      "{ a: thing { sure } b: thing { name } c: things { id } d: things { sure } }",
    );
    expect(data).toEqual({ a: null, b: { name: "n" }, c: [{ id: "1" }], d: null });
    expect(errors.map(({ path }) => path?.join("."))).toEqual(["a.sure", "d.0.sure"]);
  });

  it("is told under the name by which its type asks for it", async () => {
    const both: Part = [
      `type Query { all: [Any] } union Any = A | B type A { f: String } type B { f: Int }`,
      { Query: { all: () => [{ __typename: "B" }, { __typename: "A" }] }, A: { f: fails }, B: { f: fails } },
    ];
    const { errors } = await askOnce({ both }, "{ all { ... on A { x: f } ... on B { y: f } } }");
    expect(errors.map(({ path }) => path?.join("."))).toEqual(["all.0.y", "all.1.x"]);
  });
});

it("an error of a field that nobody asked for, but another required, is told of its object and does not name it", async () => {
  const prices: Part = [
    `type Query { goods: [Good] } type Good @key(fields: "id") { id: ID! cost: Int @inaccessible }`,
    { Query: { goods: () => [{ id: "1" }] }, Good: { cost: fails } },
  ];
  const post: Part = [
    `type Good @key(fields: "id") { id: ID! cost: Int @external postage: String @requires(fields: "cost") }`,
    { Good: { ...echo, postage: ({ cost }: { cost: number | null }) => `for ${cost}` } },
  ];
  const { data, errors } = await askOnce({ prices, post }, "{ all: goods { postage } }");
  expect(data).toEqual({ all: [{ postage: "for null" }] });
  expect(errors.map(({ path }) => path)).toEqual([["all", 0]]);
});

it("changes in fragments are made in the order in which they are asked, at one subgraph and at several", async () => {
  const done: string[] = [];
  const change = (name: string, value: unknown) => () => {
    done.push(name);
    return value;
  };
  const a: Part = [
    `type Query { x: Int } type Mutation { count: Int make: Thing }
     type Thing @key(fields: "id") { id: ID! }`,
    { Mutation: { count: change("count", 1), make: change("make", { id: "1" }) } },
  ];
  const b: Part = [
    `type Mutation { other: Int } type Thing @key(fields: "id") { id: ID! name: String }`,
    {
      Mutation: { other: change("other", 2) },
      Thing: { __resolveReference: (ref: object) => ({ ...ref, name: "n" }) },
    },
  ];
  const query = `mutation { z: count ...F y: make { id } } fragment F on Mutation { make { name } other ... { again: count } }`;
  const { data, errors } = await askOnce({ a, b }, query);
  expect(errors).toEqual([]);
  expect(done).toEqual(["count", "make", "other", "count", "make"]);
  expect(Object.keys(data as object)).toEqual(["z", "make", "other", "again", "y"]);
});
