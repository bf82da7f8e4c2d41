import { type GraphQLResolveInfo, print } from "graphql";
import { askOnce, type Part } from "./asked-once.fixture";

type Ref = { id: string };

/** Wares of which one subgraph knows names, prices and makers, and another marks; of each maker one ware is the best. */
function wares(): Record<string, Part> {
  let price = 1;
  const raise = (): Ref => {
    price += 1;
    return { id: "w1" };
  };
  const known = { __resolveReference: (ware: Ref) => ware };
  return {
    stock: [
      `type Query { wares: [Ware] } type Mutation { raise: Ware } type Ware @key(fields: "id") { id: ID! }`,
      { Query: { wares: () => [{ id: "w1" }, { id: "w2" }, { id: "w1" }] }, Mutation: { raise } },
    ],
    names: [
      `type Ware @key(fields: "id") { id: ID! name: String price: Int maker: Maker } type Maker { best: Ware }`,
      {
        Ware: {
          ...known,
          name({ id }: Ref, _given: unknown, _context: unknown, { operation }: GraphQLResolveInfo) {
            if (print(operation).includes("price")) throw new Error("not both at once");
            return `ware ${id}`;
          },
          price: () => price,
          maker: ({ id }: Ref) => ({ best: { id: id === "w1" ? "w1" : "w3" } }),
        },
      },
    ],
    marks: [
      `type Mutation { raiseAgain: Ware } type Ware @key(fields: "id") { id: ID! mark: Mark grade: Int }
       type Mark { on: Ware }`,
      {
        Mutation: { raiseAgain: raise },
        Ware: {
          ...known,
          mark: (on: Ref) => ({ on }),
          grade({ id }: Ref) {
            if (id === "w2") throw new Error("not graded");
            return Number(id.slice(1));
          },
        },
      },
    ],
  };
}

type Told = Awaited<ReturnType<typeof askOnce>>;

const askedOf = (subgraph: string, { requests }: Told): unknown[] =>
  requests.filter((one) => one.subgraph === subgraph).map(({ request }) => request.variables?.representations);

const ware = (id: string) => ({ __typename: "Ware", id });

it("the same about the same entity is asked once in a query, wherever the plan comes to it", async () => {
  const told = await askOnce(wares(), "{ wares { grade maker { best { grade } } } }");
  expect(told.data).toEqual({
    wares: [
      { grade: 1, maker: { best: { grade: 1 } } },
      { grade: null, maker: { best: { grade: 3 } } },
      { grade: 1, maker: { best: { grade: 1 } } },
    ],
  });
  expect(askedOf("marks", told)).toEqual([[ware("w1"), ware("w2")], [ware("w3")]]);
});

it("an entity that fails is told at each place where it stands, and at no other", async () => {
  const { errors } = await askOnce(wares(), "{ wares { grade maker { best { grade } } } }");
  expect(errors.map(({ path }) => path?.join("."))).toEqual(["wares.1.grade"]);
});

it("what is empty below one place because asking failed is not filled by what another place asks", async () => {
  const query = "{ wares { mark { on { name price } } maker { best { mark { on { name } } } } } }";
  const { data, errors } = await askOnce(wares(), query);
  const marked = (id: string) => ({
    mark: { on: { name: null, price: 1 } },
    maker: { best: { mark: { on: { name: `ware ${id}` } } } },
  });
  expect(data).toEqual({ wares: [marked("w1"), marked("w3"), marked("w1")] });
  expect(errors.map(({ path }) => path?.join(".")).sort()).toEqual([0, 1, 2].map((at) => `wares.${at}.mark.on.name`));
});

it("after a change it is asked again", async () => {
  const { data } = await askOnce(wares(), "mutation { raise { price } raiseAgain { price } }");
  expect(data).toEqual({ raise: { price: 2 }, raiseAgain: { price: 3 } });
});
