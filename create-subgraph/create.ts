import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const VARIANTS = ["complex", "resident"] as const;
export type Variant = (typeof VARIANTS)[number];

/** What is asked for cannot be made; the sentence says what to ask for instead. */
export class CannotCreate extends Error {}

/**
 * Writes a partner's starter into a folder of its own: a package that needs nothing of the hub but three keys. `complex` adds
 * a field to housing complexes, `resident` one to people, behind the pass that says who may see it.
 */
export function createSubgraph(name: string, variant: Variant, dir: string): string {
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(name))
    throw new CannotCreate(
      "A subgraph's name has 2 to 40 letters a to z, digits and underscores, and begins with a letter.",
    );
  const folder = resolve(dir);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CannotCreate(`${folder} is not empty. Choose another folder with --dir.`);
  for (const part of ["every", variant]) cpSync(join(__dirname, "template", part), folder, { recursive: true });
  renameSync(join(folder, "gitignore"), join(folder, ".gitignore"));
  for (const file of filesIn(folder)) writeFileSync(file, named(readFileSync(file, "utf8"), name));
  return folder;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());

/** `my_gardens` stands as it is for the subgraph, as MyGardens in its types and as myGardens in its fields. */
function named(text: string, name: string): string {
  const type = name.replace(/(^|_)([a-z0-9])/g, (_whole, _before, letter: string) => letter.toUpperCase());
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  return text.replaceAll("__NAME__", name).replaceAll("__TYPE__", type).replaceAll("__FIELD__", field);
}
