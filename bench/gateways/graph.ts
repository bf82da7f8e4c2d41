import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

/** The graph of the public benchmark of gateways: four subgraphs that have to be put together again for every answer. */
export const SUBGRAPH_NAMES = ["accounts", "products", "reviews", "inventory"] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])`;

const SDL: Record<SubgraphName, { types: string; entities: string }> = {
  accounts: {
    types: `
      type Query { users: [User] user(id: ID!): User }
      type User @key(fields: "id") { id: ID! name: String username: String }`,
    entities: "User",
  },
  products: {
    types: `
      type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    entities: "Product",
  },
  reviews: {
    types: `
      type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
      type User @key(fields: "id") { id: ID! reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    entities: "Review | User | Product",
  },
  inventory: {
    types: `
      type Product @key(fields: "upc") {
        upc: String!
        price: Int @external
        weight: Int @external
        inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }`,
    entities: "Product",
  },
};

/** A subgraph's schema with what a gateway asks for the rest of an object by. */
export function executableSdl(name: SubgraphName): string {
  const { types, entities } = SDL[name];
  const query = types.includes("type Query") ? "extend type Query" : "type Query";
  return `${types}
    scalar _Any
    union _Entity = ${entities}
    ${query} { _entities(representations: [_Any!]!): [_Entity]! }`;
}

export function composeGraph(urls: Record<SubgraphName, string>): string {
  const { supergraphSdl, errors } = composeServices(
    SUBGRAPH_NAMES.map((name) => ({ name, url: urls[name], typeDefs: parse(`${LINK}${SDL[name].types}`) })),
  );
  if (!supergraphSdl) throw new Error(`the graph does not compose: ${String(errors?.[0]?.message)}`);
  return supergraphSdl;
}
