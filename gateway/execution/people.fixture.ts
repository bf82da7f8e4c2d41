import { type Graph, openGraph } from "./graph.fixture";
import type { OnRefused } from "./hub-gateway";

export const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@composeDirective", "@interfaceObject"])
  @link(url: "https://tteurak.kr/specs/classified/v1.0", import: ["@classified"])
  @composeDirective(name: "@classified")
directive @classified(as: [String!]!) on FIELD_DEFINITION`;

/** A value that stands nowhere else, so that wherever it is found one knows which field it came from. */
export const secret = (coordinate: string, id: string): string => `«${coordinate} ${id}»`;

type Argument = { of?: string };
type Thing = { __typename: string; id: string };

const PEOPLE = ["r1", "r2", "r3"];
const after = (id: string): string => PEOPLE[(PEOPLE.indexOf(id) + 1) % PEOPLE.length] ?? "r1";
const bornOf = (id: string): string => secret("Resident.birthDate", id);

const residentOf = (id: string) => ({
  __typename: "Resident",
  id,
  subjectKey: `key-${id}`,
  accessPass: `pass-${id}`,
  name: secret("Resident.name", id),
  birthDate: bornOf(id),
  contact: {
    __typename: "ResidentContact",
    phone: secret("ResidentContact.phone", id),
    kind: secret("ResidentContact.kind", id),
  },
  diagnoses: ({ of = "" }: Argument) => [secret("Resident.diagnoses", `${id} ${of}`), secret("Resident.diagnoses", id)],
  knows: () => [residentOf(after(id)), workerOf("w1"), residentOf(id)],
  found: () => [workerOf("w2"), residentOf(after(id)), { __typename: "Office", id: "o1", name: "읍사무소" }],
});

const workerOf = (id: string) => ({
  __typename: "Worker",
  id,
  name: `직원 ${id}`,
  for: () => residentOf("r2"),
});

const all = () => PEOPLE.map(residentOf);
const one = ({ id }: { id: string }) => (PEOPLE.includes(id) ? residentOf(id) : null);

const people = {
  sdl: `${LINK}
    type Query { residents: [Resident!] resident(id: ID!): Resident person(id: ID!): Person found: [Found!] secretWord: String @classified(as: ["SENSITIVE"]) }
    type Mutation { visit(id: ID!): Resident }
    interface Person @key(fields: "id") { id: ID! name: String knows: [Person!] }
    type Resident implements Person @key(fields: "id") {
      id: ID! subjectKey: ID accessPass: String @inaccessible
      name: String @classified(as: ["PII_BASIC"])
      birthDate: String @classified(as: ["PII_BASIC"])
      contact: ResidentContact
      diagnoses(of: String): [String!] @classified(as: ["HEALTH", "SENSITIVE"])
      knows: [Person!]
      found: [Found!] @classified(as: ["LOCATION"])
    }
    type ResidentContact { phone: String @classified(as: ["PII_CONTACT"]) kind: String @classified(as: ["PII_CONTACT", "WELFARE"]) }
    type Worker implements Person @key(fields: "id") { id: ID! name: String knows: [Person!] for: Resident }
    type Office { id: ID! name: String }
    union Found = Resident | Worker | Office`,
  resolvers: {
    Query: {
      residents: all,
      resident: (_: unknown, { id }: Thing) => one({ id }),
      person: (_: unknown, { id }: Thing) => (id.startsWith("w") ? workerOf(id) : one({ id })),
      found: () => residentOf("r1").found(),
      secretWord: () => secret("Query.secretWord", ""),
    },
    Mutation: { visit: (_: unknown, { id }: Thing) => one({ id }) },
    Person: { __resolveReference: ({ id }: Thing) => (id.startsWith("w") ? workerOf(id) : one({ id })) },
    Resident: { __resolveReference: one },
    Worker: { __resolveReference: ({ id }: Thing) => workerOf(id) },
  },
};

export const tenancyOf = (id: string) => ({
  __typename: "Tenancy",
  id: `t-${id}`,
  rent: secret("Tenancy.rent", id),
  unit: { __typename: "Unit", id: `u-${id}`, floor: 3, neighbours: () => [{ __typename: "Resident", id: after(id) }] },
});

/** Answers only who shows the pass of this very person. */
const shown = <Value>({ id, accessPass }: { id: string; accessPass?: string }, value: Value): Value => {
  if (accessPass !== `pass-${id}`) throw new Error("no pass");
  return value;
};

const housing = {
  sdl: `${LINK}
    type Query { units: [Unit!] }
    type Resident @key(fields: "id") {
      id: ID! accessPass: String @external birthDate: String @external contact: ResidentContact @external
      tenancy: Tenancy @requires(fields: "accessPass") @classified(as: ["HOUSING"])
      ageGroup: String @requires(fields: "birthDate") @classified(as: ["PII_BASIC"])
      label(of: String): String @requires(fields: "birthDate contact { phone }") @classified(as: ["PII_BASIC", "PII_CONTACT"])
    }
    type ResidentContact { phone: String @external }
    type Tenancy @key(fields: "id") { id: ID! rent: String @classified(as: ["HOUSING", "WELFARE"]) unit: Unit @classified(as: ["HOUSING"]) }
    type Unit @key(fields: "id") { id: ID! floor: Int neighbours: [Resident!] @classified(as: ["LOCATION"]) }`,
  resolvers: {
    Query: { units: () => PEOPLE.map((id) => tenancyOf(id).unit) },
    Resident: {
      tenancy: (person: Thing) => shown(person, tenancyOf(person.id)),
      ageGroup: ({ birthDate }: { birthDate: string }) => `group of ${birthDate}`,
      label: ({ birthDate, contact }: { birthDate: string; contact: { phone: string } }, { of = "" }: Argument) =>
        `${birthDate} ${contact.phone} ${of}`,
    },
  },
};

const badges = {
  sdl: `${LINK}
    type Query { badges: Int }
    type Person @interfaceObject @key(fields: "id") { id: ID! badge: String @classified(as: ["WELFARE"]) }`,
  resolvers: { Person: { badge: ({ id }: Thing) => secret("Person.badge", id) } },
};

/** What the whole graph knows of an object, for one who reads it as if it were one schema. */
export const asOneSchema = {
  root: {
    residents: all,
    resident: ({ id }: Thing) => one({ id }),
    person: ({ id }: Thing) => (id.startsWith("w") ? workerOf(id) : one({ id })),
    found: () => residentOf("r1").found(),
    secretWord: () => secret("Query.secretWord", ""),
    visit: ({ id }: Thing) => one({ id }),
    units: () => PEOPLE.map((id) => tenancyOf(id).unit),
  },
  whole(thing: Thing): Record<string, unknown> {
    if (thing.__typename === "Worker") return { ...thing, badge: secret("Person.badge", thing.id) };
    if (thing.__typename !== "Resident") return { ...thing };
    const resident = residentOf(thing.id);
    const { birthDate, contact } = resident;
    return {
      ...resident,
      tenancy: tenancyOf(thing.id),
      ageGroup: `group of ${birthDate}`,
      label: ({ of = "" }: Argument) => `${birthDate} ${contact.phone} ${of}`,
      badge: secret("Person.badge", thing.id),
    };
  },
};

/** A small graph about invented people: three subgraphs, an interface, a union, and fields that require others. */
export const PEOPLE_GRAPH = { people, housing, badges };

export const openPeople = (onRefused?: OnRefused): Promise<Graph> => openGraph(PEOPLE_GRAPH, onRefused);
