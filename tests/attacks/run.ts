import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { filesWithAttacks } from "./files";
import { type Attack, type AttackRun, NAMES, readAttacks } from "./read-attacks";

// `npm run attacks`: runs every test under the id of an attack, and prints what became of each.
const RUN = ".data/last-attack-run.json";

mkdirSync(".data", { recursive: true });
rmSync(RUN, { force: true });
const jest = [require.resolve("jest/bin/jest"), "--json", `--outputFile=${RUN}`, "--testNamePattern", NAMES];
spawnSync(process.execPath, [...jest, "--runTestsByPath", ...filesWithAttacks()], {
  stdio: ["ignore", "ignore", "inherit"],
});
const attacks = readAttacks(JSON.parse(readFileSync(RUN, "utf8")) as AttackRun);

const line = ({ id, what, result, tests, reason }: Attack): string => {
  const shown = tests > 0 ? ` (${tests} test${tests > 1 ? "s" : ""})` : "";
  return `${id}  ${result.padEnd(7)}  ${what}${shown}${reason ? `; ${tests > 0 ? "in part: " : ""}${reason}` : ""}\n`;
};

for (const attack of attacks) process.stdout.write(line(attack));
const count = (wanted: Attack["result"]): number => attacks.filter(({ result }) => result === wanted).length;
process.stdout.write(
  `${count("passed")} survived, ${count("failed")} not, ${count("not yet")} not yet, ${count("no test")} without a test\n`,
);
process.exitCode = count("failed") + count("no test") > 0 ? 1 : 0;
