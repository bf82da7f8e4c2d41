import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
const DEPCRUISE = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const CONFIG = join(ROOT, ".dependency-cruiser.cjs");

/** For each rule of the law a small house in which it is broken: file → what it imports. */
const BROKEN: Record<string, Record<string, string[]>> = {
  "no-cycles": { "kit/a.ts": ["./b"], "kit/b.ts": ["./a"] },
  "subgraphs-are-strangers": { "subgraphs/housing/x/x.ts": ["../../services/y/y"], "subgraphs/services/y/y.ts": [] },
  "gateway-knows-no-subgraph": { "gateway/a.ts": ["../subgraphs/housing/x/z"], "subgraphs/housing/x/z.ts": [] },
  "kit-stands-on-nothing": { "kit/c.ts": ["../access/d"], "access/d.ts": [] },
  "what-a-home-takes-stands-alone": { "kit/home-pass.ts": ["./database"], "kit/database.ts": [] },
  "access-is-pure": { "access/e.ts": ["../kit/f"], "kit/f.ts": [] },
  "what-events-say-is-pure": { "events/a.ts": ["../kit/h"], "kit/h.ts": [] },
  "web-speaks-only-graphql": { "web/a.ts": ["../kit/g"], "kit/g.ts": [] },
  "seed-is-data-that-only-seeds-read": { "subgraphs/housing/x/w.ts": ["../../../seed/a"], "seed/a.ts": [] },
  "seed-knows-no-subgraph": { "seed/b.ts": ["../subgraphs/housing/x/v"], "subgraphs/housing/x/v.ts": [] },
  "domain-speaks-no-graphql": { "subgraphs/housing/x/u.ts": ["graphql"] },
  "public-types-know-no-tables": {
    "subgraphs/housing/x/x.type.ts": ["./x.entity"],
    "subgraphs/housing/x/x.entity.ts": [],
  },
  "policies-are-pure": { "subgraphs/housing/x/x.policy.ts": ["typeorm"] },
  "resolvers-are-leaves": { "subgraphs/housing/x/t.ts": ["./x.resolver"], "subgraphs/housing/x/x.resolver.ts": [] },
  "the-database-is-opened-at-the-door": {
    "subgraphs/housing/x/s.ts": ["../datasource"],
    "subgraphs/housing/datasource.ts": [],
  },
  "schema-reads-only-schemas": { "schema/a.ts": ["../kit/h"], "kit/h.ts": [] },
  "production-needs-no-schema-tool": { "hub/a.ts": ["../schema/lint"], "schema/lint.ts": [] },
  "only-execution-knows-the-planner": { "gateway/c.ts": ["@apollo/query-planner"] },
  "nothing-imports-the-hub": { "gateway/b.ts": ["../hub/b"], "hub/b.ts": [] },
  "nothing-imports-tests": { "kit/i.ts": ["../tests/a"], "tests/a.ts": [] },
};

/** The names of the rules that a house breaks. */
function broken(house: Record<string, string[]>): string[] {
  const root = mkdtempSync(join(tmpdir(), "tteurak-law-"));
  try {
    writeFileSync(
      join(root, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { moduleResolution: "bundler", module: "esnext" } }),
    );
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
    for (const [file, imports] of Object.entries(house)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      const lines = imports.map((from, index) => `import * as i${index} from "${from}"; console.log(i${index});`);
      writeFileSync(join(root, file), `${lines.join("\n")}\nexport const here = 1;\n`);
    }
    const rooms = [...new Set(Object.keys(house).map((file) => file.split("/")[0] ?? ""))];
    const { stdout } = spawnSync(process.execPath, [DEPCRUISE, "--config", CONFIG, "--output-type", "json", ...rooms], {
      cwd: root,
      encoding: "utf8",
    });
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe("the import law", () => {
  it("is kept by this repository", () => {
    execFileSync(
      process.execPath,
      [
        DEPCRUISE,
        "--config",
        CONFIG,
        ...["access", "events", "gateway", "hub", "kit", "schema", "seed", "subgraphs", "tests"],
      ],
      { cwd: ROOT },
    );
  });

  it("has a planted violation for each of its rules", () => {
    const law = jest.requireActual<{ forbidden: { name: string }[] }>(CONFIG);
    expect(Object.keys(BROKEN).sort()).toEqual(law.forbidden.map(({ name }) => name).sort());
  });

  it("fires on every violation planted in one house", () => {
    const house = Object.assign({}, ...Object.values(BROKEN)) as Record<string, string[]>;
    expect(broken(house)).toEqual(expect.arrayContaining(Object.keys(BROKEN)));
  });
});

describe("the names of files", () => {
  it("say what is in them: none could name anything", () => {
    const files = execFileSync("git", ["ls-files", "*.ts"], { cwd: ROOT, encoding: "utf8" }).split("\n");
    const vague = files.filter((file) => /(^|\/)[^/]*(util|helper|common|shared|manager|misc)[^/]*\.ts$/.test(file));
    expect(vague).toEqual([]);
  });

  it("carry a role from a closed list, or none", () => {
    const roles = ["entity", "type", "input", "resolver", "loader", "policy", "stub", "schema", "test", "fixture"];
    const files = execFileSync("git", ["ls-files", "*.ts"], { cwd: ROOT, encoding: "utf8" })
      .split("\n")
      .filter(Boolean);
    const odd = files.filter((file) => {
      const [, ...suffixes] = (file.split("/").at(-1) ?? "").replace(/\.ts$/, "").split(".");
      return suffixes.some((suffix) => !roles.includes(suffix));
    });
    expect(odd).toEqual([]);
  });
});
