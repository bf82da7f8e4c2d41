import { type Courtyards, openCourtyards } from "./courtyards.fixture";

let courtyards: Courtyards;
beforeAll(async () => {
  courtyards = await openCourtyards();
});
afterAll(() => courtyards.stop());
beforeEach(() => courtyards.fail.clear());

const asked = (subgraph: string) =>
  courtyards.requests.filter((one) => one.subgraph === subgraph).map(({ request }) => request);

test("an entity that stands at many places is asked for once", async () => {
  const { data, errors } = await courtyards.ask("{ complexes { owner { name } } }");
  expect(errors).toBeUndefined();
  expect(data).toEqual({ complexes: Array(3).fill({ owner: { name: "제주시" } }) });
  expect(asked("agencies").map(({ variables }) => variables)).toEqual([
    { representations: [{ __typename: "Agency", id: "a1" }] },
  ]);
});

test("entities that aliases ask for one by one are asked for together, and an error of one is told at each of its places", async () => {
  const { data, errors } = await courtyards.ask(
    '{ one: complex(id: "c1") { owner { name phone } } none: complex(id: "c9") { owner { name phone } } two: complex(id: "c2") { by: owner { name phone } } }',
  );
  expect(data).toEqual({
    one: { owner: { name: "제주시", phone: null } },
    none: null,
    two: { by: { name: "제주시", phone: null } },
  });
  expect(errors?.map(({ path }) => path)).toEqual([
    ["one", "owner", "phone"],
    ["two", "by", "phone"],
  ]);
  expect(asked("agencies").map(({ variables }) => variables)).toEqual([
    { representations: [{ __typename: "Agency", id: "a1" }] },
  ]);
});

test("a field that another one requires and the same field with other arguments do not overwrite each other", async () => {
  const { data } = await courtyards.ask(`{ complex(id: "c1") { spaces(largest: 2) { id } best } }`);
  expect(data).toEqual({ complex: { spaces: [{ id: "c1-s1" }, { id: "c1-s2" }], best: "c1-s1" } });
});

test("fields under other names, in fragments and twice, come back as they were asked for", async () => {
  const { data } = await courtyards.ask(
    `query { name: complex(id: "c1") { ...A id: name } other: complex(id: "c2") { ...A } }
     fragment A on Complex { name: id owner { id } owner { called: name } }`,
  );
  expect(data).toEqual({
    name: { name: "c1", owner: { id: "a1", called: "제주시" }, id: "삼도1차" },
    other: { name: "c2", owner: { id: "a1", called: "제주시" } },
  });
});

test("skip and include decide for each request", async () => {
  const query = `query ($with: Boolean!, $use: Boolean = true) { complex(id: "c2") { id use @include(if: $use) owner @skip(if: $with) { name } } }`;
  expect((await courtyards.ask(query, { with: false })).data).toEqual({
    complex: { id: "c2", use: "CLINIC", owner: { name: "제주시" } },
  });
  expect((await courtyards.ask(query, { with: true, use: false })).data).toEqual({ complex: { id: "c2" } });
  expect(asked("agencies")).toEqual([]);
});

test("an object of an interface says itself what it is", async () => {
  const { data } = await courtyards.ask(
    `{ place(id: "r1") { __typename name ... on Room { seats } } complex(id: "c1") { near { __typename ... on Complex { use } ... on Place { id } } } }`,
  );
  expect(data).toEqual({
    place: { __typename: "Room", name: "사랑방", seats: 6 },
    complex: { near: [{ __typename: "Room", id: "r1" }] },
  });
});

test("an error is told at every place where its entity stands, with the indexes, under the caller's names", async () => {
  const { data, errors } = await courtyards.ask("{ all: complexes { by: owner { tel: phone } } }");
  expect(data).toEqual({ all: Array(3).fill({ by: { tel: null } }) });
  expect(errors?.map(({ path }) => path)).toEqual([0, 1, 2].map((index) => ["all", index, "by", "tel"]));
});

test("a value that must be there and is not empties what holds it, up to the next place that may be empty", async () => {
  const { data, errors } = await courtyards.ask(
    '{ programmes { id at { id held } } complex(id: "c2") { programmes { at { held } } } }',
  );
  expect(data).toEqual({
    programmes: [
      { id: "p1", at: { id: "c1", held: 1 } },
      { id: "p2", at: null },
    ],
    complex: { programmes: [{ at: null }] },
  });
  expect(errors?.length).toBeGreaterThan(0);
});

test("a subgraph that fails leaves its places empty and the rest answered", async () => {
  courtyards.fail.add("agencies");
  const { data, errors } = await courtyards.ask(`{ complex(id: "c1") { name owner { id name } } }`);
  expect(data).toEqual({ complex: { name: "삼도1차", owner: { id: "a1", name: null } } });
  expect(errors).toHaveLength(1);
});

test("an entity that its owner does not know has null for what is asked of it there", async () => {
  const { data, errors } = await courtyards.ask("{ programmes { helper { id name } } }");
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    programmes: [{ helper: { id: "a2", name: "제주의료원" } }, { helper: { id: "gone", name: null } }],
  });
});

test("changes are done in the order in which they were asked, each under its own name", async () => {
  courtyards.done.length = 0;
  const { data } = await courtyards.ask(
    `mutation { b: rename(id: "c3", name: "둘") { name } a: rename(id: "c3", name: "둘") { name owner { name } } c: rename(id: "c3", name: "아라") { name } }`,
  );
  expect(courtyards.done).toEqual(["c3 → 둘", "c3 → 둘", "c3 → 아라"]);
  expect(Object.keys(data as object)).toEqual(["b", "a", "c"]);
  expect(data).toMatchObject({ a: { owner: { name: "제주시" } }, c: { name: "아라" } });
});

test("questions about the schema are answered beside others", async () => {
  const { data } = await courtyards.ask(
    `query ($type: String!) { __type(name: $type) { name fields { name } } ...S complex(id: "c1") { id } } fragment S on Query { s: __schema { queryType { name } } }`,
    { type: "Room" },
  );
  expect(data).toEqual({
    __type: { name: "Room", fields: [{ name: "id" }, { name: "name" }, { name: "seats" }] },
    s: { queryType: { name: "Query" } },
    complex: { id: "c1" },
  });
});

test("a variable of the wrong type is refused before any subgraph is asked", async () => {
  const { errors } = await courtyards.ask("query ($n: Int) { complexes { spaces(largest: $n) { id } } }", {
    n: "many",
  });
  expect(errors).toHaveLength(1);
  expect(courtyards.requests).toEqual([]);
});
