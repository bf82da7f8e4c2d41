import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { PARTNER_API_FILE } from "../../schema/files";
import { shape } from "../kit/servers";
import { jpdc } from "../kit/personas";
import { type Hub, readmeQuery, theHub } from "../kit/the-hub";

const schema = buildSchema(readFileSync(PARTNER_API_FILE, "utf8"));

/** Arguments without which a root list has no answer. */
const ARGUMENTS: Record<string, string> = {
  caseManagementProgrammes: 'area: "5011000000"',
  nearbyServices: "latitude: 33.5, longitude: 126.52, radiusM: 100000",
};

/** How deep the lists are asked. */
const LEVELS = 3;

const needsArguments = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Everything that can be asked of a type without arguments, so many steps deep. */
function everything(schemaOf: GraphQLSchema, typeName: string, steps: number, path: string[] = []): string {
  const type = schemaOf.getType(typeName);
  if (!isObjectType(type)) return "{ __typename }";
  const fields = Object.values(type.getFields()).filter((field) => !needsArguments(field));
  const asked = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (steps === 0 || path.includes(named.name)) return [];
    return [`${field.name} ${everything(schemaOf, named.name, steps - 1, [...path, typeName])}`];
  });
  return `{ __typename ${asked.join(" ")} }`;
}

const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ type, name }) => getNamedType(type).name.endsWith("Connection") && (name in ARGUMENTS || !isNonNullType(type)),
);

const describeInOneProcess = shape() === "one-process" ? describe : describe.skip;

describeInOneProcess("statements to the four databases", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  type Count = { statements: number; fetches: number; repeated: string[] };

  /**
   * How many statements a query takes, and which of them are sent more often than its plan has steps to that subgraph;
   * within one step a kind of row may stand at several levels of what is asked.
   */
  async function count(query: string, levels = 1): Promise<Count> {
    const seen = await hub.statementsAndStepsOf(async () => {
      const { errors } = await hub.as(jpdc).send(query);
      expect(errors).toBeUndefined();
    });
    const times = new Map<string, number>();
    for (const { subgraph, sql } of seen) times.set(`${subgraph}: ${sql}`, (times.get(`${subgraph}: ${sql}`) ?? 0) + 1);
    const statements = [...times].filter(([text]) => !BEGIN.test(text));
    const fetchesOf = new Map(
      [...times].filter(([text]) => BEGIN.test(text)).map(([text, n]) => [subgraphOf(text), n]),
    );
    return {
      statements: statements.reduce((sum, [, n]) => sum + n, 0),
      fetches: [...fetchesOf.values()].reduce((sum, n) => sum + n, 0),
      repeated: statements
        .filter(([text, n]) => n > levels * (fetchesOf.get(subgraphOf(text)) ?? 0))
        .map(([text, n]) => `${n} × ${text.replace(/\s+/g, " ").slice(0, 160)}`),
    };
  }

  it.each(lists.map(({ name, type }) => [name, getNamedType(type).name] as const))(
    "%s: no statement is sent row by row, whether 2 are asked for or 200",
    async (name, connection) => {
      const node = connection.replace(/Connection$/, "");
      const query = (first: number) =>
        `{ ${name}(first: ${first}${ARGUMENTS[name] ? `, ${ARGUMENTS[name]}` : ""}) { totalCount nodes ${everything(schema, node, LEVELS - 1)} } }`;
      const [two, many] = [await count(query(2), LEVELS), await count(query(200), LEVELS)];
      expect(two.repeated).toEqual([]);
      expect(many.repeated).toEqual([]);
    },
  );

  it("the README's query takes at most one for each entity type, subgraph and step", async () => {
    const { statements, fetches, repeated } = await count(readmeQuery("courtyard"));
    process.stdout.write(
      `The README's query: ${statements} statements in ${fetches} steps, transaction control apart.\n`,
    );
    expect(repeated).toEqual([]);
  });
});

const BEGIN = /: begin /;
const subgraphOf = (text: string): string => text.slice(0, text.indexOf(":"));
