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

  /** How many statements a query takes, and how often the most frequent one of them. */
  async function count(query: string): Promise<{ statements: number; mostOfOne: number; rows: number }> {
    let rows = 0;
    const seen = await hub.statementsOf(async () => {
      const { data, errors } = await hub.as(jpdc).send(query);
      expect(errors).toBeUndefined();
      rows = JSON.stringify(data).split("__typename").length - 1;
    });
    const times = new Map<string, number>();
    for (const { subgraph, sql } of seen) times.set(subgraph + sql, (times.get(subgraph + sql) ?? 0) + 1);
    return { statements: seen.length, mostOfOne: Math.max(0, ...times.values()), rows };
  }

  it.each(lists.map(({ name, type }) => [name, getNamedType(type).name] as const))(
    "%s: no statement is repeated row by row, whether 2 are asked for or 200",
    async (name, connection) => {
      const node = connection.replace(/Connection$/, "");
      const query = (first: number) =>
        `{ ${name}(first: ${first}${ARGUMENTS[name] ? `, ${ARGUMENTS[name]}` : ""}) { totalCount nodes ${everything(schema, node, 2)} } }`;
      const [two, many] = [await count(query(2)), await count(query(200))];
      // The same kind of row may be read at each step of the answer, never once for each row.
      expect(many.mostOfOne).toBeLessThanOrEqual(4);
      expect(many.statements).toBeLessThanOrEqual(two.statements + 25);
    },
  );

  it("the README's query takes at most one for each entity type, subgraph and step", async () => {
    const { statements, mostOfOne } = await count(readmeQuery("courtyard"));
    process.stdout.write(`The README's query takes ${statements} statements, transaction control apart.\n`);
    expect(mostOfOne).toBe(1);
  });
});
