import "reflect-metadata";
import { join } from "node:path";
import { StartError } from "../kit/errors";
import { makeKeys } from "../kit/keys";
import { createLog } from "../kit/log";
import { migrateDatabase, prepareDatabase } from "../kit/open-subgraph";
import { openDatabases } from "./databases";
import { readSettings } from "./env";
import { run } from "./run";
import { loadSubgraph, SUBGRAPHS } from "./subgraphs";

/** `npm run migrate` brings the four databases up to date, `npm run seed` loads the facts as well; then both end. */
async function start(): Promise<{ close(): Promise<void> }> {
  const settings = readSettings(process.env);
  const seeds = process.argv.includes("--seed");
  if (seeds && settings.production)
    throw new StartError(
      "SEED_REFUSED",
      "The seed has invented people and demo credentials, which have no place in production. Use another profile.",
    );
  const keys = makeKeys(settings.keysDir);
  const databases = await openDatabases({
    subgraphs: SUBGRAPHS.map((name) => [name, settings.subgraphs[name]]),
    dir: join(settings.dataDir, "postgres"),
    port: settings.postgresPort,
    log: createLog("migrate", settings.logLevel),
    onProgress: (step) => process.stdout.write(`  ${step}\n`),
  });
  try {
    for (const name of SUBGRAPHS) {
      const ownerUrl = databases.urls.get(name)?.ownerUrl;
      if (!ownerUrl)
        throw new StartError(
          "OWNER_URL_MISSING",
          `Migrations run as the owner role: set ${name.toUpperCase()}_DATABASE_OWNER_URL.`,
        );
      const definition = await loadSubgraph(name);
      await (seeds ? prepareDatabase : migrateDatabase)(definition, ownerUrl, keys);
      process.stdout.write(`${name} is up to date\n`);
    }
  } finally {
    await databases.stop();
  }
  process.exit(0);
}

run(start);
