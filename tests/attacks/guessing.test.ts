import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { parse, visit } from "graphql";
import { CONTRACT_FILES } from "../../schema/files";
import { clientId } from "../../seed/slugs";
import { aPair, register } from "../kit/machine-client";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

const codesOf = (errors: { extensions: { code: string } }[] = []): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

/** Who takes part in a programme, taken away as a file: programmes are listed and searched by what they are, and not by that. */
const A_DOWNLOAD = ["Programme.rosterFile"];

/** The classified fields of each type. */
const PERSONAL = new Map<string, string[]>();
visit(parse(readFileSync("schema/supergraph.graphql", "utf8")), {
  ObjectTypeDefinition({ name, fields = [] }) {
    const classified = fields.filter(
      (field) =>
        field.directives?.some((one) => one.name.value === "classified") &&
        !A_DOWNLOAD.includes(`${name.value}.${field.name.value}`),
    );
    if (classified.length > 0)
      PERSONAL.set(
        name.value,
        classified.map((field) => field.name.value),
      );
  },
});

type Leading = { where: string; field: GraphQLField<unknown, unknown>; to: GraphQLObjectType };

/** Every field that leads to data about people, at once or by way of a list with pages. */
function leadingToPeople(schema: GraphQLSchema): Leading[] {
  const reached = (type: GraphQLObjectType): GraphQLObjectType[] => {
    const nodes = getNamedType(type.getFields().nodes?.type);
    return isObjectType(nodes) ? [type, nodes] : [type];
  };
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const to = getNamedType(field.type);
        const person = isObjectType(to) && reached(to).find(({ name }) => PERSONAL.has(name));
        return person ? [{ where: `${type.name}.${field.name}`, field, to: person }] : [];
      }),
    );
}

const apiOf = (contract: string): GraphQLSchema =>
  buildSchema(readFileSync(CONTRACT_FILES[contract as "open"].replace(/\.graphql$/, "-api.graphql"), "utf8"));

/** How much an agency itself has done or has to do: its own records, chosen by nothing but how far they are. */
const OF_THE_AGENCY = [
  "Query.emergencyAccesses.totalCount",
  "Query.crisisSignals.totalCount",
  "Query.discoveries.totalCount",
  "Query.outreachTasks.totalCount",
  "Query.laundryOrders.totalCount",
  "Query.highRiskRegister.totalCount",
  "Query.overdueHealthChecks.totalCount",
];
/** The step of an order that the agency itself took. */
const OWN_STEPS = ["Query.laundryOrders(state)"];

describe.each(["open", "partner", "staff", "self"])("in the %s contract", (contract) => {
  const leading = leadingToPeople(apiOf(contract));

  it("FP-14 nobody is chosen, counted or put in order by what is personal about them", () => {
    if (contract !== "open") expect(leading.length).toBeGreaterThan(0);
    const oracles = leading.flatMap(({ where, field, to }) => {
      const personal = PERSONAL.get(to.name) ?? [];
      return field.args.flatMap(({ name, type }) => {
        const given = getNamedType(type);
        const names = isInputObjectType(given) ? [name, ...Object.keys(given.getFields())] : [name];
        const telling = names.filter((one) => personal.includes(one) || /^(where|filter|search|order|sort)/i.test(one));
        // What a mutation is about is not a filter: it is decided and kept as evidence like every other look.
        return where.startsWith("Mutation.") ? [] : telling.map((one) => `${where}(${one})`);
      });
    });
    expect(oracles.filter((name) => !OWN_STEPS.includes(name))).toEqual([]);
  });

  it("FP-16 nothing about people is added up, grouped or compared beside them", () => {
    const counting = leading.flatMap(({ where, field }) => {
      const list = getNamedType(field.type);
      const beside = isObjectType(list) && list.getFields().nodes ? Object.keys(list.getFields()) : [];
      return beside.filter((name) => !["nodes", "pageInfo", "edges"].includes(name)).map((name) => `${where}.${name}`);
    });
    expect(counting.filter((name) => !OF_THE_AGENCY.includes(name))).toEqual([]);
  });
});

describe("FP-14 a guess about a person", () => {
  const RESOLVE = "mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) { __typename } }";
  it("is answered the same, right or wrong, without a purpose and a basis", async () => {
    const keeper = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
    const right = { name: "가상 오라클", birthDate: "1951-01-01", phone: "000-0000-8888" };
    const input = { ...right, sex: "MALE", areaCode: "5011000000", idempotencyKey: "oracle" };
    await keeper.send("mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { __typename } }", {
      input,
    });
    const answers = await Promise.all(
      [right, { ...right, name: "가상 아무개" }, { ...right, phone: "000-0000-8889" }].map((guess) =>
        hub.as(jpdc).send(RESOLVE, { input: guess }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(answers[0]?.errors)).toEqual(["ACCESS_NO_BASIS"]);
  });

  it.each([
    '{ resident(where: { name: { eq: "x" } }) { subjectKey } }',
    '{ resident(subjectKey: "x", name: "x") { subjectKey } }',
    '{ me(phone: "x") { subjectKey } }',
  ])("finds no argument to be made by (%s)", async (query) => {
    const { status, errors } = await hub.as(jpdc).send(query);
    expect([status, codesOf(errors)]).toEqual([400, ["GRAPHQL_VALIDATION_FAILED"]]);
  });
});

it("FP-16 a count of people is never one of one to four, in any area", async () => {
  const query = `query ($after: String) { areas(first: 200, after: $after) {
    nodes { code recipients { value status } caseIndicators { openCases { value status } } }
    pageInfo { hasNextPage endCursor }
  } }`;
  type Cell = { value: number | null; status: string } | null;
  const cells: Cell[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: Awaited<ReturnType<Caller["send"]>> = await hub.as(jejuSi).send(query, { after });
    expect(errors).toBeUndefined();
    for (const { recipients, caseIndicators } of data.areas.nodes) cells.push(recipients, caseIndicators?.openCases);
    after = data.areas.pageInfo.hasNextPage ? data.areas.pageInfo.endCursor : null;
  } while (after);
  const told = cells.filter((cell): cell is NonNullable<Cell> => !!cell);
  expect(told.filter(({ status }) => status === "CONFIDENTIAL").length).toBeGreaterThan(0);
  expect(told.filter(({ value }) => value !== null && value > 4).length).toBeGreaterThan(0);
  expect(told.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
});

describe("a list of which most rows are another agency's", () => {
  const LIST = `query ($first: Int!, $after: String, $client: ID) {
    rightsChanges(first: $first, after: $after, clientId: $client) {
      totalCount nodes { change clientId } pageInfo { hasNextPage endCursor }
    }
  }`;
  const page = async (caller: Caller, after: string | null = null, client: string | null = null) => {
    const { data, errors } = await caller.send(LIST, { first: 1, after, client });
    return { list: data?.rightsChanges ?? null, codes: codesOf(errors) };
  };
  beforeAll(async () => {
    // Theirs stand before, between and behind the one of 제주시.
    for (const persona of [jpdc, jpdc, jejuSi, jpdc])
      await register(hub, persona, clientId(persona.slug), await aPair());
  });

  it("FP-17 is counted and paged as if the others were not there", async () => {
    const all = Number((await hub.sql("agencies", "select count(*) as all from rights_change"))[0]?.all);
    for (const [persona, own] of [
      [jejuSi, 1],
      [jpdc, 3],
      [jejuMedical, 0],
    ] as const) {
      expect(own).toBeLessThan(all);
      let found = 0;
      let after: string | null = null;
      for (;;) {
        const { list }: Awaited<ReturnType<typeof page>> = await page(hub.as(persona), after);
        expect(list.totalCount).toBe(own);
        found += list.nodes.length;
        for (const { clientId: whose } of list.nodes) expect(whose).toBe(clientId(persona.slug));
        expect(list.pageInfo.hasNextPage).toBe(found < own);
        if (!list.pageInfo.hasNextPage) break;
        after = list.pageInfo.endCursor;
      }
      expect(found).toBe(own);
    }
    const theirs = await page(hub.as(jejuSi), null, clientId("jpdc"));
    expect(theirs.list).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });

  it("FP-18 a cursor goes on in its own list, with its own filter, for its own agency, and nowhere else", async () => {
    const cursor = (await page(hub.as(jpdc))).list.pageInfo.endCursor as string;
    expect((await page(hub.as(jpdc), cursor)).list.nodes).toHaveLength(1);
    const flipped = (at: number): string => {
      const bytes = Buffer.from(cursor, "base64url");
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes.toString("base64url");
    };
    const attempts: [Caller, string, string | null][] = [
      [hub.as(jejuSi), cursor, null],
      [hub.as(jpdc), cursor, clientId("jpdc")],
      ...[0, 12, 28, Buffer.from(cursor, "base64url").length - 1].map((at): [Caller, string, null] => [
        hub.as(jpdc),
        flipped(at),
        null,
      ]),
      [hub.as(jpdc), cursor.slice(0, 38), null],
      [hub.as(jpdc), Buffer.from('["0001-01-01"]').toString("base64url"), null],
      [hub.as(jpdc), "x".repeat(10_000), null],
    ];
    for (const [caller, after, client] of attempts)
      expect(await page(caller, after, client)).toEqual({ list: null, codes: ["CURSOR_INVALID"] });
    const elsewhere = await hub.as(jpdc).send("query ($after: String) { agencies(after: $after) { totalCount } }", {
      after: cursor,
    });
    expect([elsewhere.data.agencies, codesOf(elsewhere.errors)]).toEqual([null, ["CURSOR_INVALID"]]);
  });
});
