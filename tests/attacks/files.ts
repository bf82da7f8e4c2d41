import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { idsIn } from "./read-attacks";

const ROOT = join(__dirname, "../..");
const ROOMS = ["access", "gateway", "hub", "identity", "kit", "schema", "seed", "subgraphs", "tests"];

/** The ids of attacks under which each test file has tests. */
export function attacksByFile(): Map<string, string[]> {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      // The test of this list names ids without trying anything.
      .filter((file) => file.endsWith(".test.ts") && !file.endsWith("every-attack.test.ts"))
      .map((file) => join(ROOT, room, file)),
  );
  return new Map(files.map((file) => [file, idsIn(readFileSync(file, "utf8"))]));
}

export const filesWithAttacks = (): string[] =>
  [...attacksByFile()].filter(([, ids]) => ids.length > 0).map(([file]) => file);
