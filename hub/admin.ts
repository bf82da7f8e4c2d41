import "reflect-metadata";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AGENCY_KINDS, type AgencyKind } from "../access/agency-kind";
import { openDatabase } from "../kit/database";
import { StartError } from "../kit/errors";
import { createLog } from "../kit/log";
import { insistOnCurrentSchema } from "../kit/migrate";
import type { Founding } from "../subgraphs/agencies/found-hub";
import { openDatabases } from "./databases";
import { readSettings } from "./env";
import { run } from "./run";
import { loadSubgraph } from "./subgraphs";

const OPTIONS = ["platform", "platform-name", "agency", "agency-name", "kind", "name", "staff-number"] as const;

/**
 * `npm run admin -- first-account --platform SLUG --platform-name NAME --agency CODE --agency-name NAME --kind KIND --name
 * NAME --staff-number NUMBER`: who begins a hub in which nobody can sign in. Prints a code that opens it once.
 */
async function start(): Promise<{ close(): Promise<void> }> {
  const founding = asked();
  const settings = readSettings(process.env);
  const databases = await openDatabases({
    subgraphs: [["agencies", settings.subgraphs.agencies]],
    dir: join(settings.dataDir, "postgres"),
    port: settings.postgresPort,
    log: createLog("admin", settings.logLevel),
    onProgress: () => {},
  });
  try {
    const ownerUrl = databases.urls.get("agencies")?.ownerUrl;
    if (!ownerUrl)
      throw new StartError(
        "OWNER_URL_MISSING",
        "The first account is opened as the owner role: set AGENCIES_DATABASE_OWNER_URL.",
      );
    const { signInName, signInCode } = await found(ownerUrl, founding);
    process.stdout.write(
      `Name: ${signInName}\nCode: ${signInCode}\nChoose a password with them at the sign-in page within 72 hours.\n`,
    );
  } finally {
    await databases.stop();
  }
  process.exit(0);
}

async function found(ownerUrl: string, founding: Founding) {
  const { store } = await loadSubgraph("agencies");
  const db = await openDatabase(store, { url: ownerUrl, poolSize: 1, system: true });
  try {
    await insistOnCurrentSchema(db);
    const { foundHub } = await import("../subgraphs/agencies/found-hub");
    return await db.transaction((tx) => foundHub(tx, founding, new Date()));
  } finally {
    await db.destroy();
  }
}

type Given = Partial<Record<(typeof OPTIONS)[number], string>>;

function asked(): Founding {
  const given = read();
  const missing = OPTIONS.filter((option) => !given[option]?.trim());
  if (missing.length > 0) throw misused(`Say ${missing.map((option) => `--${option}`).join(", ")}.`);
  const said = (option: keyof Given): string => given[option]?.trim() ?? "";
  const kind = said("kind");
  if (!AGENCY_KINDS.includes(kind as AgencyKind)) throw misused(`--kind is one of ${AGENCY_KINDS.join(", ")}.`);
  for (const option of ["platform", "agency", "name"] as const)
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(said(option)))
      throw misused(`--${option} has 1 to 40 letters a to z, digits and hyphens.`);
  return {
    platform: { slug: said("platform"), name: said("platform-name") },
    operator: { code: said("agency"), name: said("agency-name"), kind: kind as AgencyKind },
    account: { name: said("name"), staffNumber: said("staff-number") },
  };
}

function read(): Given {
  try {
    const options = Object.fromEntries(OPTIONS.map((option) => [option, { type: "string" as const }]));
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    if (positionals.join(" ") !== "first-account") throw new Error("Say what to do: first-account.");
    return values;
  } catch (error) {
    throw misused((error as Error).message);
  }
}

const misused = (sentence: string): StartError =>
  new StartError("COMMAND_UNKNOWN", `${sentence} See docs/how-to/first-account.md.`);

run(start);
