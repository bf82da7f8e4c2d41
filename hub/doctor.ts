import "reflect-metadata";
import { parseArgs } from "node:util";
import { StartError } from "../kit/errors";
import { examineInstallation } from "./doctor/examine-installation";
import { failed, type Finding } from "./doctor/finding";
import { readSettings } from "./env";
import { run } from "./run";

/** `npm run doctor`, or `npm run doctor -- --json`: what keeps this installation from working, and what to do. */
async function start(): Promise<{ close(): Promise<void> }> {
  const json = asksForJson();
  const findings = await examine();
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  process.exit(findings.some(({ remedy }) => remedy !== undefined) ? 1 : 0);
}

async function examine(): Promise<Finding[]> {
  try {
    return await examineInstallation(readSettings(process.env));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return [failed("configuration", error)];
  }
}

const lineOf = ({ about, found, remedy }: Finding): string =>
  `${remedy === undefined ? "ok      " : "PROBLEM "}${about}: ${found}${remedy === undefined ? "" : `. ${remedy}`}`;

function asksForJson(): boolean {
  try {
    return parseArgs({ options: { json: { type: "boolean" } } }).values.json ?? false;
  } catch (error) {
    throw new StartError("COMMAND_UNKNOWN", `${(error as Error).message} See docs/how-to/operate.md.`);
  }
}

run(start);
