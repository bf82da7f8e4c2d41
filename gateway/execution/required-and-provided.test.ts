import { askOnce, type Part } from "./asked-once.fixture";

type Ref = { id: string };

const comments = (_: unknown, { limit = 4 }: { limit?: number }) =>
  [1, 2, 3, 4].slice(0, limit).map((n) => ({ id: `c${n}` }));

describe("a field that another one requires with an argument", () => {
  const posts: Part = [
    `type Query { post: Post }
     type Post @key(fields: "id") { id: ID! comments(limit: Int): [Comment!]! }
     type Comment @key(fields: "id") { id: ID! }`,
    { Query: { post: () => ({ id: "p1" }) }, Post: { __resolveReference: (ref: Ref) => ref, comments } },
  ];
  const marks: Part = [
    `type Post @key(fields: "id") { id: ID! comments(limit: Int): [Comment!]! @external
       first: String @requires(fields: "comments(limit: 3) { id }") }
     type Comment @key(fields: "id") { id: ID! }`,
    { Post: { first: ({ comments }: { comments: Ref[] }) => comments.map(({ id }) => id).join() } },
  ];

  it.each([
    ["another argument", "comments(limit: 1) { id }", 1],
    ["none", "comments { id }", 4],
    ["the same", "comments(limit: 3) { id }", 3],
    ["another, under its own name", "comments: comments(limit: 2) { id }", 2],
  ])("keeps apart from the same field with %s", async (_what, asked, many) => {
    const { data, errors } = await askOnce({ posts, marks }, `{ post { ${asked} first } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({ post: { comments: comments(null, { limit: many }), first: "c1,c2,c3" } });
  });
});

describe("entities with several keys", () => {
  const names: Part = [
    `type A @key(fields: "id") @key(fields: "pair { one two }") { id: ID! pair: Pair! name: String! }
     type Pair { one: ID! two: ID! }`,
    {
      A: {
        __resolveReference: ({ id, pair }: { id?: string; pair?: { one: string } }) => ({
          id: id ?? pair?.one.slice(4),
        }),
        pair: ({ id }: Ref) => ({ one: `one-${id}`, two: `two-${id}` }),
        name: ({ id }: Ref) => `name of ${id}`,
      },
    },
  ];
  const lists: Part = [
    `type Query { b: B }
     type B @key(fields: "id") { id: ID! a: [A!]! }
     type A @key(fields: "id pair { one two }") { id: ID! pair: Pair! name: String! @external
       nameInB: String! @requires(fields: "name") }
     type Pair { one: ID! two: ID! }`,
    {
      Query: {
        b: () => ({ id: "b1", a: ["a1", "a2"].map((id) => ({ id, pair: { one: `one-${id}`, two: `two-${id}` } })) }),
      },
      A: {
        __resolveReference: (ref: object) => ref,
        nameInB: ({ id, name, pair }: Ref & { name: string; pair: { two: string } }) => `${id} ${pair.two} ${name}`,
      },
    },
  ];

  it("of one field, of nested ones and of both are each asked by the key that the other subgraph knows", async () => {
    const { data, errors } = await askOnce({ names, lists }, "{ b { id a { id name nameInB } } }");
    expect(errors).toEqual([]);
    const a = (id: string) => ({ id, name: `name of ${id}`, nameInB: `${id} two-${id} name of ${id}` });
    expect(data).toEqual({ b: { id: "b1", a: [a("a1"), a("a2")] } });
  });

  it("of which two types have different ones are told apart in one request", async () => {
    const all: Part = [
      `type Query { all: [Any] }
       union Any = A | B
       type A @key(fields: "code") { code: ID! }
       type B @key(fields: "id") { id: ID! }`,
      {
        Query: {
          all: () => [
            { __typename: "A", code: "1" },
            { __typename: "B", id: "2" },
          ],
        },
      },
    ];
    const told: Part = [
      `type A @key(fields: "code") { code: ID! name: String }
       type B @key(fields: "id") @key(fields: "code") { id: ID! code: ID! name: String }`,
      {
        A: { __resolveReference: ({ code }: { code: string }) => ({ code, name: `A ${code}` }) },
        B: { __resolveReference: ({ id }: Ref) => ({ id, code: `code of ${id}`, name: `B ${id}` }) },
      },
    ];
    const { data, errors } = await askOnce({ all, told }, "{ all { ... on A { name } ... on B { name } } }");
    expect(errors).toEqual([]);
    expect(data).toEqual({ all: [{ name: "A 1" }, { name: "B 2" }] });
  });

  it("that lead nowhere are null, and what else is asked is told", async () => {
    const books: Part = [
      `type Query { books: [Book] } type Book @key(fields: "id") { id: ID! author: Author } type Author @key(fields: "id") { id: ID }`,
      { Query: { books: () => [{ id: "1", author: { id: "x" } }, { id: "2", author: null }, null] } },
    ];
    const authors: Part = [
      `type Author @key(fields: "id") { id: ID name: String }`,
      { Author: { __resolveReference: ({ id }: Ref) => ({ id, name: `name of ${id}` }) } },
    ];
    const { data, errors } = await askOnce({ books, authors }, "{ books { id author { name } } }");
    expect(errors).toEqual([]);
    expect(data).toEqual({ books: [{ id: "1", author: { name: "name of x" } }, { id: "2", author: null }, null] });
  });
});

describe("fields that require each other's subgraphs in turn", () => {
  const here: Part = [
    `type Query { feed: Post } type Post @key(fields: "id") { id: ID! author: Author byNovice: Boolean! @external
       byExpert: Boolean! @requires(fields: "byNovice") } type Author @key(fields: "id") { id: ID! yearsHere: Int! }`,
    {
      Query: { feed: () => ({ id: "1" }) },
      Post: {
        __resolveReference: (ref: object) => ref,
        author: () => ({ id: "a", yearsHere: 3 }),
        byExpert: ({ byNovice }: { byNovice: boolean }) => !byNovice,
      },
      Author: { __resolveReference: (ref: object) => ({ ...ref, yearsHere: 3 }) },
    },
  ];
  const there: Part = [
    `type Post @key(fields: "id") { id: ID! author: Author @external byNovice: Boolean! @requires(fields: "author { yearsHere }") }
     type Author @key(fields: "id") { id: ID! yearsHere: Int! @external }`,
    {
      Post: {
        __resolveReference: (ref: object) => ref,
        byNovice: ({ author }: { author: { yearsHere: number } }) => author.yearsHere < 2,
      },
    },
  ];

  it("are computed one after the other", async () => {
    const { data, errors } = await askOnce({ here, there }, "{ feed { byExpert } }");
    expect(errors).toEqual([]);
    expect(data).toEqual({ feed: { byExpert: true } });
  });
});

describe("a field that brings others along", () => {
  const products: Part = [
    `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! categories: [Category] @shareable }
     type Category @key(fields: "id") { id: ID! name: String @shareable sub: [Category] @shareable }`,
    { Query: { products: () => [{ id: "p", categories: [{ id: "c", name: "here" }] }] } },
  ];
  const all: Part = [
    `type Query { all: [Product] @provides(fields: "categories { id name sub { id name } }") }
     type Product @key(fields: "id") { id: ID! categories: [Category] @external }
     type Category @key(fields: "id") { id: ID! name: String @external sub: [Category] @external }`,
    {
      Query: { all: () => [{ id: "p", categories: [{ id: "c", name: "brought", sub: [{ id: "d", name: "too" }] }] }] },
    },
  ];

  it("is asked for them alone, however deep they are", async () => {
    const { data, requests } = await askOnce({ products, all }, "{ all { categories { name sub { name } } } }");
    expect(data).toEqual({ all: [{ categories: [{ name: "brought", sub: [{ name: "too" }] }] }] });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(["all"]);
  });
});
