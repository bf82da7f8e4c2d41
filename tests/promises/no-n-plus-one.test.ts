import { readFileSync } from "node:fs";
import { buildSchema, getNamedType, type GraphQLField, isLeafType, isNonNullType, isObjectType } from "graphql";

import { API_FILES } from "../../schema/files";
import { jpdc } from "../kit/personas";
import { shape } from "../kit/servers";
import { type Hub, readmeQuery, theHub } from "../kit/the-hub";
import { type Shown, SHOWN } from "./lists-shown.fixture";

const schema = buildSchema(readFileSync(API_FILES.partner, "utf8"));

/** Arguments without which a field has no answer. */
const ARGUMENTS: Record<string, string> = {
  from: '"2024-09-01"',
  to: '"2025-08-31"',
  year: "2023",
  latitude: "33.5",
  longitude: "126.52",
  radiusM: "100000",
};

const [FEW, MANY] = [2, 200];
const A_CHANGE_OF_RIGHTS = `insert into rights_change (id, at, agency_id, changed_by, request_id, change)
  select 'rgt_0', now(), id, 'a', 'a', 'client_revoked' from agency where agency_code = 'jpdc'`;

/** In the seed none has an end. */
const AN_END_OF_AGREEMENTS = "update agreement set expires_on = current_date + 20";

type Field = GraphQLField<unknown, unknown>;
type Way = Field[];
const typeOf = (field: Field): string => getNamedType(field.type).name;
const isLeaf = ({ type }: Field): boolean => isLeafType(getNamedType(type));

const needed = ({ args }: Field): string[] =>
  args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined).map(({ name }) => name);

/** What a type can be asked, as far as the arguments are known that it needs. */
function fieldsOf(typeName: string): Field[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).filter((field) => needed(field).every((name) => name in ARGUMENTS));
}

/** A field as it is asked, with the arguments that it needs. */
function asked(field: Field, first?: string): string {
  const given = needed(field).map((name) => `${name}: ${ARGUMENTS[name]}`);
  const all = first ? [first, ...given] : given;
  return all.length > 0 ? `${field.name}(${all.join(", ")})` : field.name;
}

/** All that is known at the end of a way, and nothing of what lies before. */
function along(typeName: string, [field, ...rest]: Way): string {
  if (field) return `{ ${asked(field)} ${along(typeOf(field), rest)} }`;
  const leaves = fieldsOf(typeName).filter(isLeaf);
  return `{ __typename ${leaves.map((leaf) => asked(leaf)).join(" ")} }`;
}

/** Everything that can be asked of a type, so many steps deep. */
function everything(typeName: string, steps: number, passed: string[] = []): string {
  const parts = fieldsOf(typeName).flatMap((field) => {
    if (isLeaf(field)) return [asked(field)];
    if (steps === 0 || passed.includes(typeOf(field))) return [];
    return [`${asked(field)} ${everything(typeOf(field), steps - 1, [...passed, typeName])}`];
  });
  return `{ __typename ${parts.join(" ")} }`;
}

/** A root field with pages; `node` is the type of its rows. */
type List = { field: Field; node: string; paged: boolean };

/** Whoever asks for people states why, and for events holds a role; and what fields are asked for grows while this test asks. */
const APART =
  "people events laundryOrders discoveries crisisSignals outreachTasks peopleToCall overdueHealthChecks highRiskRegister fieldUsage deprecatedFieldsInUse".split(
    " ",
  );
const lists: List[] = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(({ name, args }) => !APART.includes(name) && args.some((arg) => arg.name === "first"))
  .map((field) => ({
    field,
    node: typeOf(field).replace(/Connection$/, ""),
    paged: typeOf(field).endsWith("Connection"),
  }));

/** How far from a row things are asked. */
const STEPS = 3;

/**
 * From each list: every field of its rows, and what those lead to, up to `STEPS` far. What lies farther is asked by one
 * way only, the shortest, because the same resolvers answer on all. No way passes a type twice: what is known of an
 * agency is not read again, so such a way takes fewer statements, the more rows there are.
 */
function waysFromLists(): Map<List, Way[]> {
  const ways = new Map<List, Way[]>(lists.map((list) => [list, [[]]]));
  const met = new Set<string>();
  let front = lists.map((list) => ({ list, way: [] as Way, types: [list.node] }));
  for (let step = 1; step <= STEPS; step++) {
    const next: typeof front = [];
    for (const { list, way, types } of front)
      for (const field of fieldsOf(types.at(-1) ?? "").filter((each) => !isLeaf(each))) {
        const edge = `${types.at(-1)}.${field.name}`;
        if (step > 1 && (met.has(edge) || types.includes(typeOf(field)))) continue;
        met.add(edge);
        ways.get(list)?.push([...way, field]);
        next.push({ list, way: [...way, field], types: [...types, typeOf(field)] });
      }
    front = next;
  }
  return ways;
}

const ways = waysFromLists();

type Row = Record<string, unknown>;
type Rows = { rows: Row[]; cursors: string[] };

/** How far along a way something was found from a row. */
function reach(row: Row, way: Way): number {
  let here: unknown[] = [row];
  for (const [step, { name }] of way.entries()) {
    here = here.flatMap((each) => (each as Row)[name]).filter((each) => each !== null);
    if (here.length === 0) return step;
  }
  return way.length;
}

const describeInOneProcess = shape() === "one-process" ? describe : describe.skip;

describeInOneProcess("statements to the four databases", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub({ quotas: { known: 1_000_000_000, nobody: 1_000_000_000 } });
    await hub.sql("agencies", A_CHANGE_OF_RIGHTS);
    await hub.sql("agencies", AN_END_OF_AGREEMENTS);
  });
  afterAll(() => hub.close());

  /** The statements of a query by their text, and the `begin` of each step. */
  async function send(query: string): Promise<{ data: Row; sent: Map<string, number> }> {
    // What the gateway asks and tells on its own account, every few seconds, belongs to no query.
    await hub.as(jpdc).send("{ __typename }");
    let data: Row = {};
    const seen = await hub.statementsAndStepsOf(async () => {
      const answer = await hub.as(jpdc).send(query);
      expect(answer.errors).toBeUndefined();
      data = answer.data as Row;
    });
    if (seen.some(({ sql }) => /client_key k join client|field_usage|lock_timeout/.test(sql))) return send(query);
    const sent = new Map<string, number>();
    for (const { subgraph, sql } of seen) sent.set(`${subgraph}: ${sql}`, (sent.get(`${subgraph}: ${sql}`) ?? 0) + 1);
    return { data, sent };
  }

  async function page({ field, paged }: List, first: number, selection: string, after?: string) {
    const call = asked(field, `first: ${first}${after ? `, after: ${JSON.stringify(after)}` : ""}`);
    const { data, sent } = await send(`{ ${call} ${paged ? `{ edges { cursor node ${selection} } }` : selection} }`);
    const found = data[field.name] as Row[] | { edges: { cursor: string; node: Row }[] };
    const read: Rows = Array.isArray(found)
      ? { rows: found, cursors: [] }
      : { rows: found.edges.map(({ node }) => node), cursors: found.edges.map(({ cursor }) => cursor) };
    return { ...read, sent };
  }

  /** Copies the last row of a list until it has `MANY`. */
  async function fill(list: List): Promise<void> {
    const { subgraph, table, differing } = SHOWN[list.field.name] as Shown;
    const key = "code" in differing ? "code" : "id";
    const { rows } = await page(list, MANY, list.paged ? `{ ${key} }` : `{ serviceAtLocation { ${key} } }`);
    const last = (list.paged ? rows.at(-1) : rows.at(-1)?.serviceAtLocation) as Row;
    const changes = Object.entries(differing).map(([column, sql]) => `'${column}', ${sql}`);
    await hub.sql(
      subgraph,
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changes.join(", ")}))).*
       from ${table} t, generate_series(1, $2::integer) n where t.${key} = $1`,
      [last[key], MANY - rows.length],
    );
  }

  describe.each(lists.map((list) => [list.field.name, list] as const))("%s", (_name, list) => {
    it("sends nothing row by row when everything is asked at once", async () => {
      const { sent } = await page(list, MANY, everything(list.node, STEPS - 1));
      expect(repeated(sent, STEPS)).toEqual([]);
    });

    it("takes the same number for 2 rows and for 200, whatever is asked of them", async () => {
      await fill(list);
      for (const way of ways.get(list) ?? []) {
        const asking = { of: way.map(({ name }) => name).join(".") };
        const selection = along(list.node, way);
        const many = await page(list, MANY, selection);
        expect(many.rows).toHaveLength(MANY);
        // Nothing is read for a row that points nowhere, so the two are rows from which the way leads as far as from any.
        const reaches = many.rows.map((row) => reach(row, way));
        const start = Math.min(reaches.indexOf(Math.max(...reaches)), MANY - FEW);
        const few = await page(list, FEW, selection, many.cursors[start - 1]);
        expect(few.rows).toHaveLength(FEW);
        expect({ ...asking, ...bySubgraph(many.sent) }).toEqual({ ...asking, ...bySubgraph(few.sent) });
      }
    });
  });

  it("the README's query takes at most one for each entity type, subgraph and step", async () => {
    const { sent } = await send(readmeQuery("courtyard"));
    const counts = Object.values(bySubgraph(sent));
    const [statements, steps] = [0, 1].map((at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0));
    process.stdout.write(`The README's query: ${statements} statements in ${steps} steps, without begin and commit.\n`);
    expect(repeated(sent, 1)).toEqual([]);
  });
});

const BEGIN = /: begin /;
const subgraphOf = (text: string): string => text.slice(0, text.indexOf(":"));

/** Statements and steps of each subgraph. */
function bySubgraph(sent: Map<string, number>): Record<string, [number, number]> {
  const counts: Record<string, [number, number]> = {};
  for (const [text, times] of sent) {
    const [statements, steps] = counts[subgraphOf(text)] ?? [0, 0];
    counts[subgraphOf(text)] = BEGIN.test(text) ? [statements, steps + times] : [statements + times, steps];
  }
  return counts;
}

/** What is sent more often than the plan has steps to that subgraph, times the levels at which one step meets a kind of row. */
function repeated(sent: Map<string, number>, levels: number): string[] {
  const steps = bySubgraph(sent);
  return [...sent]
    .filter(([text, times]) => !BEGIN.test(text) && times > levels * (steps[subgraphOf(text)]?.[1] ?? 0))
    .map(([text, times]) => `${times} × ${text.replace(/\s+/g, " ").slice(0, 160)}`);
}
