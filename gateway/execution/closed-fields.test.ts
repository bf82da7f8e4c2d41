import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { type Graph, openGraph } from "./graph.fixture";
import { LINK, openPeople, PEOPLE_GRAPH } from "./people.fixture";

let graph: Graph;
const refused: (readonly string[])[] = [];
beforeAll(async () => {
  graph = await openPeople((_caller, classes) => refused.push(classes));
});
afterAll(() => graph.stop());

const asking = (agencyKind: string, purpose: string | null, basis: string | null): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_a", agencyKind, actor: "cli_a", purpose, basis });

const NO_BASIS = asking("npo", null, null);
/** PII_BASIC, PII_CONTACT, LOCATION. */
const CENTRE = asking("mental_health_centre", "SUICIDE_PREVENTION", "SUICIDE_12_2");
const CONSENT = asking("npo", "SERVICE_PROVISION", "CONSENT_17");

/** What the schema lint refuses: a field that is derived from a name, and says nothing of it. */
const INITIALS = {
  sdl: `${LINK} type Resident @key(fields: "id") { id: ID! name: String @external initial: String @requires(fields: "name") }`,
  resolvers: { Resident: { initial: () => "an initial" } },
};

async function ask(query: string, viewer: Viewer, variables?: Record<string, unknown>) {
  const { data, errors = [] } = await graph.ask(query, variables, viewer);
  for (const { extensions } of errors)
    expect(extensions).toMatchObject({ code: "ACCESS_NO_BASIS", messageKo: expect.any(String) });
  return { data, paths: errors.map(({ path }) => path?.join(".")), told: JSON.stringify(graph.requests) };
}

describe("fields that are closed to a caller", () => {
  it("P-01 are null with ACCESS_NO_BASIS, and nobody is asked for them", async () => {
    const { data, paths, told } = await ask('{ resident(id: "r1") { subjectKey name } }', NO_BASIS);
    expect(data).toEqual({ resident: { subjectKey: "key-r1", name: null } });
    expect(paths).toEqual(["resident.name"]);
    expect(told).not.toContain("name");
    expect(refused.at(-1)).toEqual(["PII_BASIC"]);
  });

  it("P-01 are written down by whoever would have told them, each person's together, once for a request", async () => {
    const keeper = makeViewer({ ...NO_BASIS });
    await ask("{ residents { name again: birthDate badge tenancy { rent } contact { phone } } secretWord }", keeper);
    const of = (subject: string, fields: string[], classes: string[]) => ({ subject, fields, classes });
    const all = (fields: string[], classes: string[]) => ["r1", "r2", "r3"].map((one) => of(one, fields, classes));
    const refusedBy = new Map(graph.refused.map(({ subgraph, looks }) => [subgraph, looks]));
    expect(graph.refused).toHaveLength(3);
    expect(refusedBy.get("people")).toEqual(
      all(["Resident.birthDate", "Resident.name", "ResidentContact.phone"], ["PII_BASIC", "PII_CONTACT"]),
    );
    expect(refusedBy.get("badges")).toEqual(all(["Resident.badge"], ["WELFARE"]));
    expect(refusedBy.get("housing")).toEqual(all(["Resident.tenancy"], ["HOUSING"]));
  });

  it("P-01 say that it could not be written down, where it could not", async () => {
    graph.fail.add("housing");
    const { data, errors } = await graph.ask('{ resident(id: "r1") { subjectKey tenancy { rent } } }', {}, NO_BASIS);
    graph.fail.clear();
    expect(data).toEqual({ resident: { subjectKey: "key-r1", tenancy: null } });
    expect(errors).toMatchObject([{ path: ["resident", "tenancy"], extensions: { code: "EVIDENCE_UNAVAILABLE" } }]);
  });

  it("are nobody's refusals where nobody in particular asks", async () => {
    await ask('{ resident(id: "r1") { name } }', ANONYMOUS);
    expect(graph.refused).toEqual([]);
  });

  it("P-01 are open to a caller with purpose and basis, in the same document", async () => {
    const { data, paths } = await ask('{ resident(id: "r1") { subjectKey name } }', CONSENT);
    expect(data).toEqual({ resident: { subjectKey: "key-r1", name: "«Resident.name r1»" } });
    expect(paths).toEqual([]);
  });

  it("name every place, with the indexes of lists, under the caller's names", async () => {
    const { data, paths } = await ask("{ all: residents { called: name c: contact { phone } } }", NO_BASIS);
    expect(data).toEqual({ all: Array(3).fill({ called: null, c: { phone: null } }) });
    expect(paths).toEqual([0, 1, 2].flatMap((index) => [`all.${index}.called`, `all.${index}.c.phone`]));
  });

  it("P-01 are told under every name by which they are asked", async () => {
    const { paths } = await ask('{ resident(id: "r1") { name a: name b: name } }', NO_BASIS);
    expect(paths).toEqual(["resident.name", "resident.a", "resident.b"]);
  });

  it("tell nothing where there is no object to hold them", async () => {
    expect(await ask('{ resident(id: "nobody") { name } }', NO_BASIS)).toMatchObject({
      data: { resident: null },
      paths: [],
    });
  });

  it("FP-02 are closed together with what is derived from them, and the owner is not asked for what that needs", async () => {
    const { data, paths, told } = await ask(
      '{ resident(id: "r1") { subjectKey ageGroup label tenancy { rent } } }',
      NO_BASIS,
    );
    expect(data).toEqual({ resident: { subjectKey: "key-r1", ageGroup: null, label: null, tenancy: null } });
    expect(paths).toEqual(["resident.ageGroup", "resident.label", "resident.tenancy"]);
    expect(told).not.toMatch(/birthDate|phone|accessPass|housing/);
  });

  it("FP-02 stay null where another field brought their value along", async () => {
    const { data, paths } = await ask('{ resident(id: "r1") { ageGroup badge label contact { phone kind } } }', CENTRE);
    expect(data).toEqual({
      resident: {
        ageGroup: "group of «Resident.birthDate r1»",
        badge: null,
        label: "«Resident.birthDate r1» «ResidentContact.phone r1» ",
        contact: { phone: "«ResidentContact.phone r1»", kind: null },
      },
    });
    expect(paths).toEqual(["resident.badge", "resident.contact.kind"]);
  });

  it("FP-02 stay null even where a field that says too little brings their value along", async () => {
    const leaky = await openGraph({ people: PEOPLE_GRAPH.people, initials: INITIALS });
    const { data } = await leaky.ask('{ resident(id: "r1") { initial name } }', {}, NO_BASIS);
    await leaky.stop();
    expect(data).toEqual({ resident: { initial: "an initial", name: null } });
  });

  it("FP-05 are the same by an interface and by its type; other types of it are not touched", async () => {
    const query = `{ resident(id: "r1") { knows { id name ... on Resident { again: name } } } }`.replace(
      " id ",
      " __typename ",
    );
    const { data, paths } = await ask(query, NO_BASIS);
    expect(data).toEqual({
      resident: {
        knows: [
          { __typename: "Resident", name: null, again: null },
          { __typename: "Worker", name: "직원 w1" },
          { __typename: "Resident", name: null, again: null },
        ],
      },
    });
    expect(paths).toEqual(["0.name", "0.again", "2.name", "2.again"].map((path) => `resident.knows.${path}`));
  });

  it("FP-06 are the same in unions, in named fragments within fragments, and in fragments on Query", async () => {
    const { data, paths, told } = await ask(
      `query { ...Q } fragment Q on Query { found { ... on Worker { for { ...N } } ... on Person { ...P } } secretWord }
       fragment P on Person { ... on Resident { ...N } } fragment N on Resident { name }`,
      NO_BASIS,
    );
    expect(data).toEqual({ found: [{ for: { name: null } }, { name: null }, {}], secretWord: null });
    expect(paths).toEqual(["found.0.for.name", "found.1.name", "secretWord"]);
    expect(told).not.toMatch(/\bname|secretWord/);
  });

  it("FP-07 are the same where another subgraph adds them to an interface", async () => {
    const query = '{ person(id: "r1") { badge } worker: person(id: "w1") { badge ... on Worker { same: badge } } }';
    const { data, paths, told } = await ask(query, CENTRE);
    expect(data).toEqual({ person: { badge: null }, worker: { badge: null, same: null } });
    expect(paths).toEqual(["person.badge", "worker.badge", "worker.same"]);
    expect(told).not.toContain("badge");
    expect(await ask(query, CONSENT)).toMatchObject({
      data: { person: { badge: "«Person.badge r1»" }, worker: { badge: "«Person.badge w1»" } },
    });
  });

  it("FP-07 an object keeps its type when another subgraph knows only an interface of it", async () => {
    const found = "found { ... on Resident { badge __typename } }";
    const { data } = await ask(`{ person(id: "r1") { knows { ... on Resident { ${found} badge } } } }`, CONSENT);
    expect(data).toMatchObject({
      person: { knows: [{ found: [{}, { badge: "«Person.badge r3»", __typename: "Resident" }, {}] }, {}, {}] },
    });
  });

  it("FP-05 are closed at every type of an interface that says what they tell", async () => {
    const sdl = `${LINK} type Query { it: Named } interface Named { name: String @classified(as: ["PII_BASIC"]) } type Cat implements Named { name: String }`;
    const resolvers = { Query: { it: () => ({ __typename: "Cat", name: "나비" }) } };
    const cats = await openGraph({ cats: { sdl, resolvers } });
    const { data } = await cats.ask("{ it { name ... on Cat { same: name } } }", {}, NO_BASIS);
    await cats.stop();
    expect(data).toEqual({ it: { name: null, same: null } });
  });

  it("FP-11 are known by what they are and not by what they are called", async () => {
    const { data, told } = await ask(
      '{ resident(id: "r1") { subjectKey: name id: birthDate __typename contact { kind: phone name: __typename } } }',
      NO_BASIS,
    );
    expect(data).toEqual({
      resident: {
        subjectKey: null,
        id: null,
        __typename: "Resident",
        contact: { kind: null, name: "ResidentContact" },
      },
    });
    expect(told).not.toMatch(/birthDate|phone/);
  });

  it("FP-12 are closed alike by every path that leads to the person", async () => {
    const { data, told } = await ask(
      `{ residents { name } resident(id: "r1") { name } person(id: "r1") { name } found { ... on Person { name } }
         worker: person(id: "w1") { ... on Worker { for { name } } } }`,
      NO_BASIS,
    );
    expect(JSON.stringify(data)).not.toContain("«");
    expect(told).not.toMatch(/on Resident ?\{[^}]*name/);
  });

  it("FP-35 are decided by what may be selected; an error is told only where they were", async () => {
    const query = `query ($with: Boolean!) { resident(id: "r1") { subjectKey name @include(if: $with) } }`;
    expect(await ask(query, NO_BASIS, { with: false })).toMatchObject({
      data: { resident: { subjectKey: "key-r1" } },
      paths: [],
    });
    expect(await ask(query, NO_BASIS, { with: true })).toMatchObject({ paths: ["resident.name"] });
  });

  it("FP-36 are decided for the operation that is run, and none is run that is not named", async () => {
    const query = `query A { resident(id: "r1") { name } } query B { residents { subjectKey } }`;
    expect(await graph.ask(query, {}, NO_BASIS, "A")).toMatchObject({ data: { resident: { name: null } } });
    expect((await graph.ask(query, {}, NO_BASIS, "B")).errors).toBeUndefined();
    for (const name of [undefined, "C"]) {
      const { data, errors } = await graph.ask(query, {}, CONSENT, name);
      expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, "OPERATION_RESOLUTION_FAILURE"]);
    }
  });

  it("take the values of their arguments with them: no subgraph learns of those either", async () => {
    const query = `query ($of: String) { resident(id: "r1") { subjectKey diagnoses(of: $of) } }`;
    const { data, told } = await ask(query, CENTRE, { of: "F32.9" });
    expect(data).toEqual({ resident: { subjectKey: "key-r1", diagnoses: null } });
    expect(told).not.toContain("F32.9");
  });

  it("are told a hundred times at the most, and then how many more there are", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `a${index}: name`).join(" ");
    const { errors = [] } = await graph.ask(`{ residents { ${names} } }`, {}, NO_BASIS);
    expect(errors).toHaveLength(101);
    expect(errors.at(-1)).toMatchObject({
      message: "20 more errors of this answer are left out.",
      extensions: { code: "MORE_ERRORS" },
    });
  });

  it("are closed in what a change answers with, and the change is made", async () => {
    const { data, paths } = await ask('mutation { one: visit(id: "r1") { subjectKey name } }', NO_BASIS);
    expect(data).toEqual({ one: { subjectKey: "key-r1", name: null } });
    expect(paths).toEqual(["one.name"]);
  });
});
