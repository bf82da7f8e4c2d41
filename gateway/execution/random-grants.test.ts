import {
  buildSchema,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  isListType,
  isLeafType,
  isNonNullType,
  type GraphQLOutputType,
  parse,
  printSchema,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { AGENCY_KINDS } from "../../access/agency-kind";
import { BASES } from "../../access/basis";
import { DATA_CLASSES } from "../../access/data-class";
import { PURPOSES } from "../../access/purpose";
import { seesClass } from "../../access/sees-class";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import type { Graph } from "./graph.fixture";
import { asOneSchema, openPeople } from "./people.fixture";
import { mayKnow } from "./plain-rules.fixture";
import { type Random, randomFrom, randomOperation } from "./random-operation.fixture";

const CASES = Number(process.env.FP30_CASES ?? 300);
const SEED = Number(process.env.FP30_SEED ?? 20261122);

/** What each field tells, written down a second time, so that a mistake in reading the supergraph is seen. */
const CLASSES: Record<string, string[]> = {
  "Query.secretWord": ["SENSITIVE"],
  "Resident.name": ["PII_BASIC"],
  "Resident.birthDate": ["PII_BASIC"],
  "Resident.diagnoses": ["HEALTH", "SENSITIVE"],
  "Resident.found": ["LOCATION"],
  "Resident.tenancy": ["HOUSING"],
  "Resident.ageGroup": ["PII_BASIC"],
  "Resident.label": ["PII_BASIC", "PII_CONTACT"],
  "Resident.badge": ["WELFARE"],
  "Worker.badge": ["WELFARE"],
  "Person.badge": ["WELFARE"],
  "ResidentContact.phone": ["PII_CONTACT"],
  "ResidentContact.kind": ["PII_CONTACT", "WELFARE"],
  "Tenancy.rent": ["HOUSING", "WELFARE"],
  "Tenancy.unit": ["HOUSING"],
  "Unit.neighbours": ["LOCATION"],
};

let graph: Graph;
let api: GraphQLSchema;
const log: string[] = [];
beforeAll(async () => {
  graph = await openPeople((caller, classes) => log.push(JSON.stringify({ caller, classes })));
  // A copy, without the resolvers that the gateway's own has.
  api = buildSchema(printSchema(schemaOf("api")));
});
afterAll(() => graph.stop());

function schemaOf(name: string): GraphQLSchema {
  const schema = graph.schemas.get(name);
  if (!schema) throw new Error(`there is no schema ${name}`);
  return schema;
}

/** One in three may see whatever a consent opens; the others are anybody, on any basis. */
const randomViewer = (random: Random): Viewer => makeViewer(random.chance(0.33) ? CONSENTED : anybody(random));

const CONSENTED: Viewer = {
  ...ANONYMOUS,
  audience: "partner",
  agencyKind: "npo",
  purpose: "SERVICE_PROVISION",
  basis: "CONSENT_17",
};

const anybody = (random: Random): Viewer => ({
  ...ANONYMOUS,
  audience: random.of(["partner", "partner", "partner", "staff", "self", "open"] as const),
  agencyKind: random.of(AGENCY_KINDS),
  purpose: random.chance(0.1) ? null : random.of(PURPOSES),
  basis: random.chance(0.1) ? null : random.of(BASES),
});

const deniedTo = (viewer: Viewer): Set<string> =>
  new Set(Object.keys(CLASSES).filter((coordinate) => !CLASSES[coordinate]?.every((one) => mayKnow(viewer, one))));

/** The answer as one reads the specification, over one schema: a denied field is null, and says so. */
async function expected(query: string, variables: Record<string, unknown>, denied: Set<string>) {
  const refused: string[] = [];
  const isDenied = (type: string, field: string): boolean => denied.has(`${type}.${field}`);
  const { data } = await execute({
    schema: api,
    document: parse(query),
    variableValues: variables,
    rootValue: asOneSchema.root,
    fieldResolver(source, given, _context, { parentType, fieldName, path, returnType }) {
      if (isDenied(parentType.name, fieldName)) {
        const place: (string | number)[] = [];
        for (let step: typeof path | undefined = path; step; step = step.prev) place.unshift(step.key);
        refused.push(JSON.stringify(place));
        return null;
      }
      const whole = source.__typename && source !== asOneSchema.root ? asOneSchema.whole(source) : source;
      const value = whole[fieldName];
      if (typeof value === "function") return value(given);
      if (value === undefined && isLeaf(returnType)) return null;
      return value;
    },
    typeResolver: ({ __typename }) => __typename,
  });
  return { data: JSON.stringify(data), refused };
}

function isLeaf(type: GraphQLOutputType): boolean {
  if (isNonNullType(type) || isListType(type)) return isLeaf(type.ofType);
  return isLeafType(type);
}

/** The fields, as `Type.field`, that a subgraph was asked for, and what it was told beside. */
function askedFor(subgraph: string, query: string): string[] {
  const typeInfo = new TypeInfo(schemaOf(subgraph));
  const found: string[] = [];
  const Field = ({ name }: { name: { value: string } }): void =>
    void found.push(`${typeInfo.getParentType()?.name}.${name.value}`);
  visit(parse(query), visitWithTypeInfo(typeInfo, { Field }));
  return found;
}

const isValid = (query: string): boolean => validate(api, parse(query)).length === 0;

test("FP-30 the rules say of every caller what the table says that was written apart from them", () => {
  const differing: unknown[] = [];
  for (const audience of ["partner", "staff", "self", "open"] as const)
    for (const agencyKind of [null, ...AGENCY_KINDS])
      for (const purpose of [null, ...PURPOSES])
        for (const basis of [null, ...BASES]) {
          const viewer: Viewer = { ...ANONYMOUS, audience, agencyKind, purpose, basis };
          for (const one of DATA_CLASSES)
            if (seesClass(viewer, one) !== mayKnow(viewer, one))
              differing.push([audience, agencyKind, purpose, basis, one]);
        }
  expect(differing).toEqual([]);
});

test(`FP-30 in ${CASES} random operations of random callers nothing denied is answered, asked for or logged (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  let done = 0;
  let refusals = 0;
  let answered = 0;
  while (done < CASES) {
    const { query, variables } = randomOperation(api, random);
    if (!isValid(query)) continue;
    // The same document for several callers: what was made for one must not serve another.
    for (let caller = 0; caller < 3 && done < CASES; caller += 1, done += 1) {
      const viewer = randomViewer(random);
      const denied = deniedTo(viewer);
      const about = JSON.stringify({ query, variables, viewer });
      log.length = 0;
      const text = await graph.text(query, variables, viewer);
      const answer = JSON.parse(text) as { data: unknown; errors?: GraphQLError[] };
      const oracle = await expected(query, variables, denied);
      expect([about, JSON.stringify(answer.data)]).toEqual([about, oracle.data]);
      const places = (answer.errors ?? []).map(({ path }) => JSON.stringify(path));
      const told = oracle.refused.length > 100 ? oracle.refused.slice(0, 100) : oracle.refused;
      expect([about, places.slice(0, 100).sort()]).toEqual([about, [...told].sort()]);
      const deniedSecrets = [...denied].map((coordinate) => `«${coordinate} `);
      const requests = graph.requests.map(({ request }) => JSON.stringify(request.variables)).join();
      for (const secret of deniedSecrets) expect([about, text + requests + log.join()]).not.toContain(secret);
      for (const { subgraph, request } of graph.requests)
        for (const coordinate of askedFor(subgraph, request.query))
          expect([about, coordinate, denied.has(coordinate)]).toEqual([about, coordinate, false]);
      refusals += oracle.refused.length;
      answered += text.includes("«") ? 1 : 0;
    }
  }
  process.stdout.write(
    `FP-30: ${done} cases, seed ${SEED}: ${refusals} places refused, ${answered} answers told something personal\n`,
  );
  expect(refusals).toBeGreaterThan(done / 4);
  expect(answered).toBeGreaterThan(done / 20);
}, 600_000);
