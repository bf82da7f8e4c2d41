import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");

/** Beside what was compiled: gone with `node_modules`, and made by its next installation. */
export const PREPARED_IN = join(ROOT, "node_modules/.cache/tteurak");

/**
 * The folder of the cluster that `npm ci` prepares: empty databases with the schema that this code knows. Its name is a
 * digest of all that says what the schema is, so that one of other code is never taken; it may not be there.
 */
export const preparedCluster = (): string => join(PREPARED_IN, `cluster-${schemaDigest()}`);

function schemaDigest(): string {
  const digest = createHash("sha256");
  // Migrations write down which basis opens what, as `access/` has it.
  const migrations = filesIn("subgraphs").filter((path) => path.includes("migrations"));
  const files = [...filesIn("kit"), ...filesIn("access"), ...migrations];
  for (const path of files) digest.update(path).update(readFileSync(join(ROOT, path)));
  return digest.digest("hex").slice(0, 16);
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => join(folder, path))
    .sort();
