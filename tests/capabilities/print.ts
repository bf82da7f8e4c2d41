import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Capability, readRun, type TestRun } from "./read-run";

// `npm run capabilities`: what the last full test run showed, a line each; `-- --json` prints one object.
const LAST_RUN = ".data/last-test-run.json";

if (!existsSync(LAST_RUN)) {
  process.stderr.write("There is no test run to read. Run `npm test` first.\n");
  process.exit(1);
}
const run = JSON.parse(readFileSync(LAST_RUN, "utf8")) as TestRun;
const files = ["access", "gateway", "hub", "kit", "schema", "seed", "subgraphs", "tests"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts")),
);
if (run.testResults.length !== files.length) {
  process.stderr.write(
    `The last run had ${run.testResults.length} of ${files.length} test files. Run all of them with \`npm test\`.\n`,
  );
  process.exit(1);
}
const capabilities = readRun(run);

const word = ({ shown, reading }: Capability): string => (shown ? "shown  " : reading ? "reading" : "-      ");

if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(capabilities)}\n`);
else {
  for (const [id, capability] of Object.entries(capabilities))
    process.stdout.write(`${id}  ${word(capability)}  ${capability.tests.join(" · ")}\n`);
  const all = Object.values(capabilities);
  const whole = all.filter(({ shown }) => shown).length;
  const half = all.filter(({ shown, reading }) => reading && !shown).length;
  process.stdout.write(`${whole} shown, ${half} in their reading half, of ${all.length}\n`);
}
