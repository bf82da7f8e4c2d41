import { existsSync, readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { schemaDocuments } from "./documents";
import { API_FILES } from "./files";

// `npm run schema:diff`: what the code would change for callers, against the committed contracts; breaking ones fail.
const documents = schemaDocuments();

async function compare(title: string, file: string): Promise<boolean> {
  const committed = existsSync(file) ? readFileSync(file, "utf8") : "type Query { nothing: String }";
  const changes = await diff(buildSchema(committed), buildSchema(documents.get(file) ?? ""));
  process.stdout.write(`${title}: ${changes.length} change(s)\n`);
  for (const { criticality, message } of changes) process.stdout.write(`  ${criticality.level}: ${message}\n`);
  return changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
}

void (async () => {
  const breaking: boolean[] = [];
  for (const [name, file] of Object.entries(API_FILES)) breaking.push(await compare(`${name} contract`, file));
  if (breaking.includes(true)) process.exitCode = 1;
})();
