// A rule's name is the sentence that is read when it is broken. tests/contract/import-law.test.ts sees each one fire.
const runtime = { dependencyTypesNot: ["type-only"] };
const forHomes = "kit/(caller-context|home-pass|pass-token|no-basis|cipher|errors|viewer)\\.ts$";
const rooms = "gateway|identity|access|events|subgraphs|schema|seed|web|hub|tests|bench";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: runtime } },
    {
      name: "subgraphs-are-strangers",
      severity: "error",
      from: { path: "^subgraphs/([^/]+)/" },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "gateway-knows-no-subgraph",
      severity: "error",
      from: { path: "^(gateway|identity)/" },
      to: { path: "^(subgraphs|seed)/" },
    },
    { name: "kit-stands-on-nothing", severity: "error", from: { path: "^kit/" }, to: { path: `^(${rooms})/` } },
    {
      name: "what-a-home-takes-stands-alone",
      severity: "error",
      from: { path: `^${forHomes}` },
      to: { pathNot: `^${forHomes}|node_modules/jose/`, dependencyTypesNot: ["type-only", "core"] },
    },
    {
      name: "access-is-pure",
      severity: "error",
      from: { path: "^access/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^access/" },
    },
    {
      name: "what-events-say-is-pure",
      severity: "error",
      from: { path: "^events/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^events/" },
    },
    {
      name: "web-speaks-only-graphql",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^(gateway|identity|access|subgraphs|kit|seed|hub|tests)/" },
    },
    {
      name: "seed-is-data-that-only-seeds-read",
      severity: "error",
      from: { pathNot: "^(subgraphs/[^/]+/(seed|plant-[^/]+)\\.ts$|seed/|tests/)|\\.test\\.ts$" },
      to: { path: "^seed/" },
    },
    {
      name: "seed-knows-no-subgraph",
      severity: "error",
      from: { path: "^seed/" },
      to: { path: "^(subgraphs|gateway|hub|schema)/" },
    },
    {
      name: "domain-speaks-no-graphql",
      severity: "error",
      from: {
        path: "^subgraphs/[^/]+/[^/]+/|^kit/(errors|verdict|viewer|work|batch|page|cursor|reading|operation)\\.ts$",
        pathNot: "\\.(resolver|type|input|stub|test)\\.ts$",
      },
      to: { path: "node_modules/(graphql|type-graphql|@apollo/)" },
    },
    {
      name: "public-types-know-no-tables",
      severity: "error",
      from: { path: "\\.(type|input|stub)\\.ts$" },
      to: { path: "node_modules/typeorm|\\.entity\\.ts$", ...runtime },
    },
    {
      name: "policies-are-pure",
      severity: "error",
      from: { path: "\\.policy\\.ts$" },
      to: { path: "node_modules/|\\.(entity|loader|resolver)\\.ts$", ...runtime },
    },
    {
      name: "resolvers-are-leaves",
      severity: "error",
      from: { pathNot: "^subgraphs/[^/]+/[a-z.-]*schema\\.ts$" },
      to: { path: "\\.resolver\\.ts$" },
    },
    {
      name: "the-database-is-opened-at-the-door",
      severity: "error",
      from: { pathNot: "^subgraphs/[^/]+/(main|seed)\\.ts$|^tests/" },
      to: { path: "/datasource\\.ts$" },
    },
    {
      name: "schema-reads-only-schemas",
      severity: "error",
      from: { path: "^schema/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^(gateway|identity|access|kit|seed|web|hub|tests)/|^subgraphs/",
        // What a class of data is, the lint asks the list itself.
        pathNot: "^subgraphs/[^/]+/schema\\.ts$|^access/data-class\\.ts$",
      },
    },
    {
      name: "production-needs-no-schema-tool",
      severity: "error",
      from: { path: "^(gateway|identity|access|kit|subgraphs|hub|seed|web)/", pathNot: "\\.test\\.ts$" },
      // The registry composes in a thread of its own, which alone loads the tools; it knows their types.
      to: { path: "^schema/", pathNot: "^schema/(files|founding)\\.ts$", ...runtime },
    },
    {
      name: "only-execution-knows-the-planner",
      severity: "error",
      from: { path: "^(gateway|hub|kit|access|identity|subgraphs)/", pathNot: "^gateway/execution/" },
      to: { path: "node_modules/@apollo/(gateway|query-planner|federation-internals)" },
    },
    {
      name: "nothing-imports-the-hub",
      severity: "error",
      from: { pathNot: "^(hub|tests|bench)/" },
      to: { path: "^hub/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { pathNot: "^tests/|\\.test\\.ts$" },
      to: { path: "^tests/|\\.test\\.ts$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|\\.data|dist|bench/node_modules|bench/gateways/contenders/node_modules)" },
  },
};
