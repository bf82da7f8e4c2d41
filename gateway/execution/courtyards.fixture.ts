import { type Graph, openGraph } from "./graph.fixture";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])`;

const AGENCIES = [
  { id: "a1", name: "제주시", __typename: "Agency" },
  { id: "a2", name: "제주의료원", __typename: "Agency" },
];

const housing = {
  sdl: `${LINK}
    type Query { complexes: [Complex!]! complex(id: ID!): Complex place(id: ID!): Place }
    type Mutation { rename(id: ID!, name: String!): Complex }
    interface Place { id: ID! name: String! }
    enum Use { HOME CLINIC }
    type Complex implements Place @key(fields: "id") {
      id: ID! name: String! use: Use owner: Agency! near: [Place!]! spaces(largest: Int): [Space!]!
    }
    type Room implements Place @key(fields: "id") { id: ID! name: String! seats: Int! }
    type Space @key(fields: "id") { id: ID! area: Float }
    type Agency @key(fields: "id") { id: ID! }`,
  make: (log: string[]) => {
    const names = new Map([
      ["c1", "삼도1차"],
      ["c2", "도순"],
      ["c3", "아라"],
    ]);
    const complex = (id: string) => ({
      __typename: "Complex",
      id,
      name: () => names.get(id),
      use: id === "c2" ? "CLINIC" : "HOME",
      owner: AGENCIES[0],
      near: [{ __typename: "Room", id: "r1", name: "사랑방", seats: 6 }],
      spaces: ({ largest = 3 }: { largest?: number }) =>
        [1, 2, 3].slice(0, largest).map((n) => ({ id: `${id}-s${n}`, area: n * 10 })),
    });
    return {
      Query: {
        complexes: () => ["c1", "c2", "c3"].map(complex),
        complex: (_: unknown, { id }: { id: string }) => (names.has(id) ? complex(id) : null),
        place: (_: unknown, { id }: { id: string }) =>
          id === "r1" ? { __typename: "Room", id, name: "사랑방", seats: 6 } : complex(id),
      },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => {
          log.push(`${id} → ${name}`);
          names.set(id, name);
          return complex(id);
        },
      },
      Complex: { __resolveReference: ({ id }: { id: string }) => complex(id) },
      Space: { __resolveReference: ({ id }: { id: string }) => ({ id, area: 10 }) },
    };
  },
};

const agencies = {
  sdl: `${LINK}
    type Query { agency(id: ID!): Agency }
    type Agency @key(fields: "id") { id: ID! name: String phone: String }`,
  make: () => ({
    Query: { agency: (_: unknown, { id }: { id: string }) => AGENCIES.find((agency) => agency.id === id) },
    Agency: {
      __resolveReference: ({ id }: { id: string }) => AGENCIES.find((agency) => agency.id === id) ?? null,
      phone: () => {
        throw new Error("the telephone book is closed");
      },
    },
  }),
};

const services = {
  sdl: `${LINK}
    type Query { programmes: [Programme!]! }
    type Programme @key(fields: "id") { id: ID! at: Complex helper: Agency }
    type Complex @key(fields: "id") { id: ID! spaces(largest: Int): [Space!]! @external programmes: [Programme!] held: Int! best: String @requires(fields: "spaces(largest: 1) { id }") }
    type Space @key(fields: "id") { id: ID! }
    type Agency @key(fields: "id") { id: ID! helps: [Programme!] }`,
  make: () => ({
    Query: {
      programmes: () => [
        { id: "p1", at: { id: "c1" }, helper: { id: "a2" } },
        { id: "p2", at: null, helper: { id: "gone" } },
      ],
    },
    Complex: {
      programmes: () => [{ id: "p1", at: { id: "c2" }, helper: { id: "a2" } }],
      held: ({ id }: { id: string }) => (id === "c2" ? null : 1),
      best: ({ spaces }: { spaces: { id: string }[] }) => spaces.map(({ id }) => id).join(),
    },
  }),
};

export type Courtyards = Graph & { done: string[] };

/** A small graph of three subgraphs in memory behind our execution. */
export async function openCourtyards(): Promise<Courtyards> {
  const done: string[] = [];
  const graph = await openGraph({
    housing: { sdl: housing.sdl, resolvers: housing.make(done) },
    agencies: { sdl: agencies.sdl, resolvers: agencies.make() },
    services: { sdl: services.sdl, resolvers: services.make() },
  });
  return { ...graph, done };
}
