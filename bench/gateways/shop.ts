import type { SubgraphName } from "./graph";

type User = { id: string; name: string; username: string };
type Product = { upc: string; name: string; price: number; weight: number; inStock: boolean };
type Review = { id: string; body: string; authorId: string; upc: string };

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const USERS: readonly User[] = upTo(10).map((number) => ({
  id: String(number),
  name: `Invented Reader ${number}`,
  username: `@reader${number}`,
}));

const PRODUCTS: readonly Product[] = upTo(12).map((number) => ({
  upc: String(number),
  name: `Invented ware ${number}`,
  price: 100 * number,
  weight: 50 * number,
  inStock: number % 3 !== 0,
}));

/** Three or four of each user, and of each product three. */
const REVIEWS: readonly Review[] = upTo(36).map((number) => ({
  id: String(number),
  body: `Invented review ${number}.`,
  authorId: String((number % USERS.length) + 1),
  upc: String(((number * 7) % PRODUCTS.length) + 1),
}));

const userOf = (id: string) => USERS.find((user) => user.id === id);
const productOf = (upc: string) => PRODUCTS.find((product) => product.upc === upc);

const reviewed = ({ id, body, authorId, upc }: Review) => ({
  __typename: "Review",
  id,
  body,
  author: () => ({ __typename: "User", id: authorId, reviews: () => reviewsBy(authorId) }),
  product: () => ({ __typename: "Product", upc, reviews: () => reviewsOf(upc) }),
});
const reviewsBy = (authorId: string) => REVIEWS.filter((review) => review.authorId === authorId).map(reviewed);
const reviewsOf = (upc: string) => REVIEWS.filter((review) => review.upc === upc).map(reviewed);

/** What is asked at the root of a subgraph, as GraphQL's own resolvers read it. */
export function rootOf(subgraph: SubgraphName): object {
  if (subgraph === "accounts") return { users: USERS, user: ({ id }: User) => userOf(id) };
  if (subgraph === "products") return { topProducts: ({ first }: { first: number }) => PRODUCTS.slice(0, first) };
  return {};
}

type Representation = { __typename: string; id: string; upc: string; price: number; weight: number };

/** What a subgraph knows of an entity that another one named. */
const ENTITIES: Record<SubgraphName, (named: Representation) => object | undefined> = {
  accounts: ({ id }) => userOf(id),
  products: ({ upc }) => productOf(upc),
  reviews: ({ __typename, id, upc }) =>
    __typename === "User" ? { id, reviews: () => reviewsBy(id) } : { upc, reviews: () => reviewsOf(upc) },
  inventory: ({ upc, price, weight }) => ({
    upc,
    inStock: productOf(upc)?.inStock,
    shippingEstimate: price > 1000 ? 0 : Math.round(weight / 2),
  }),
};

export const entitiesOf =
  (subgraph: SubgraphName) =>
  ({ representations }: { representations: Representation[] }): object[] =>
    representations.map((named) => ({ ...ENTITIES[subgraph](named), __typename: named.__typename }));
