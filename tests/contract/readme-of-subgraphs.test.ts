import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { API_FILES, subgraphFile } from "../../schema/files";

const mutationsOf = (file: string): string[] =>
  Object.keys(buildSchema(readFileSync(file, "utf8"), { assumeValidSDL: true }).getMutationType()?.getFields() ?? {});

const forCallers = new Set(Object.values(API_FILES).flatMap(mutationsOf));

it.each(SUBGRAPHS)("the README of %s names all that callers can change there", (name) => {
  const readme = readFileSync(join(__dirname, "../../subgraphs", name, "README.md"), "utf8");
  const changes = mutationsOf(subgraphFile(name)).filter((mutation) => forCallers.has(mutation));
  expect(changes.filter((mutation) => !readme.includes(`\`${mutation}\``))).toEqual([]);
});
