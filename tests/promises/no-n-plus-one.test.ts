import { readFileSync, writeFileSync } from "node:fs";
import { buildSchema, getNamedType, isLeafType, isNonNullType, isObjectType } from "graphql";
import { PARTNER_API_FILE } from "../../schema/files";
import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";
const schema = buildSchema(readFileSync(PARTNER_API_FILE, "utf8"));
const ARGUMENTS: Record<string, string> = {};
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => getNamedType(type).name.endsWith("Connection"));
const need = (f: any) => f.args.some((a: any) => isNonNullType(a.type) && a.defaultValue === undefined);
type Sel = Record<string, any>;
function tree(t: string, steps: number, path: string[] = []): Sel {
  const ty = schema.getType(t); if (!isObjectType(ty)) return {};
  const s: Sel = {};
  for (const f of Object.values(ty.getFields())) { if (need(f)) continue; const n = getNamedType(f.type);
    if (isLeafType(n)) s[f.name] = true; else if (steps > 0 && !path.includes(n.name)) s[f.name] = tree(n.name, steps - 1, [...path, t]); }
  return s;
}
const print = (s: Sel): string => `{ __typename ${Object.entries(s).map(([k, v]) => v === true ? k : `${k} ${print(v)}`).join(" ")} }`;
function prune(s: Sel, values: any[]): Sel {
  const out: Sel = {};
  for (const [k, v] of Object.entries(s)) {
    const raw = values.map((o) => o[k]);
    const got = raw.flat(3).filter((x) => x !== null && x !== undefined);
    if (v === true) { if (got.length) out[k] = true; }
    else if (got.length) out[k] = prune(v, got);
    else if (raw.some((x) => Array.isArray(x))) out[k] = {};
  }
  return out;
}
let hub: Hub;
beforeAll(async () => { hub = await theHub(); });
afterAll(() => hub.close());
const log: string[] = [];
async function ask(q: string) {
  let data: any;
  const seen = await hub.statementsAndStepsOf(async () => { const a = await hub.as(jpdc).send(q); if (a.errors) throw new Error(JSON.stringify(a.errors)); data = a.data; });
  const m = new Map<string, number>();
  for (const { subgraph, sql } of seen) { const k = `${subgraph}: ${sql.replace(/\s+/g, " ")}`; m.set(k, (m.get(k) ?? 0) + 1); }
  return { data, m };
}
it.each(lists.map((l) => [l.name, getNamedType(l.type).name.replace(/Connection$/, "")]))("%s", async (name, node) => {
  const q = (first: number, s: Sel) => `{ ${name}(first: ${first}) { totalCount nodes ${print(s)} } }`;
  await ask(q(1, {id: true}));
  for (const steps of [1, 2]) {
    const full = tree(node, steps);
    const t0 = Date.now();
    const two = await ask(q(2, full));
    const pruned = prune(full, two.data[name].nodes);
    const a = await ask(q(2, pruned)), b = await ask(q(200, pruned));
    const diff: string[] = [];
    for (const k of new Set([...a.m.keys(), ...b.m.keys()])) if ((a.m.get(k) ?? 0) !== (b.m.get(k) ?? 0)) diff.push(`   ${a.m.get(k) ?? 0}→${b.m.get(k) ?? 0} ${k.slice(0, 400)}`);
    const size = (s: Sel): number => Object.values(s).reduce((n, v) => n + 1 + (v === true ? 0 : size(v)), 0);
    const sum = (m: Map<string, number>) => [...m.values()].reduce((x, y) => x + y, 0);
    log.push(`${name} steps ${steps}: fields ${size(full)} pruned ${size(pruned)}; rows ${b.data[name].nodes.length}; statements ${sum(a.m)} ${sum(b.m)} (full two ${sum(two.m)}) ${Date.now() - t0} ms`, ...diff);
    // which object paths dropped
    const dropped = (f: Sel, p: Sel, at: string): string[] => Object.entries(f).flatMap(([k, v]) => !(k in p) ? [`${at}${k}${v === true ? "" : "{}"}`] : v === true ? [] : dropped(v, p[k], `${at}${k}.`));
    if (steps === 1) log.push(`   dropped ${dropped(full, pruned, "").join(" ")}`);
  }
  writeFileSync("/tmp/n1.log", log.join("\n"));
});
