import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HOMES = "people/homes";

/** The key of each partner that keeps its data at home, by its agency; a home without a key is told nobody's name. */
export function homeKeys(folder: string): ReadonlyMap<string, Buffer> {
  const homes = join(folder, HOMES);
  const files = existsSync(homes) ? readdirSync(homes).filter((file) => file.endsWith(".key")) : [];
  return new Map(files.map((file) => [file.slice(0, -".key".length), readFileSync(join(homes, file))]));
}

/** Makes the key of an agency's home, where it has none, and says in which file it lies. */
export function makeHomeKey(folder: string, agency: string): string {
  mkdirSync(join(folder, HOMES), { recursive: true, mode: 0o700 });
  const file = join(folder, HOMES, `${agency}.key`);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" });
  return file;
}
