import "reflect-metadata";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { StartError } from "../kit/errors";
import { readAnchors } from "../kit/evidence/anchors";
import { checkReceipt } from "../kit/evidence/receipt";
import { insistOnRetention, removeOldEvidence, RETENTION_DAYS } from "../kit/evidence/retention";
import { type Verdict, verifyChain } from "../kit/evidence/verify-chain";
import { createLog } from "../kit/log";
import { SYSTEM_CONTEXT } from "../kit/row-security";
import { openDatabases } from "./databases";
import { readSettings } from "./env";
import { ledgerAsCsv } from "./ledger-as-csv";
import { run } from "./run";
import { SUBGRAPHS, type SubgraphName } from "./subgraphs";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run evidence -- verify [subgraph] [--head HASH]`, `-- check-receipt FILE --key PUBLIC.pem`,
 * `-- remove-old [subgraph] --days N` and `-- ledger --agency agy_… --month 2026-11`. Ends with a code other than 0 where
 * something is not as it was sealed.
 */
async function start(): Promise<{ close(): Promise<void> }> {
  const { command, what, head, key, days, agency, month } = asked();
  if (command === "verify") await verify(chosen(what), head);
  else if (command === "check-receipt") await check(what, key);
  else if (command === "remove-old") await removeOld(chosen(what), days === undefined ? RETENTION_DAYS : Number(days));
  else if (command === "ledger") await ledger(agency, month);
  else throw misused("Say what to do: verify, check-receipt, remove-old or ledger.");
  process.exit(process.exitCode ?? 0);
}

type Asked = { command?: string; what?: string } & Partial<
  Record<"head" | "key" | "days" | "agency" | "month", string>
>;

/** An option that is misspelt is refused: a chain that was not compared with the given head would look sound. */
function asked(): Asked {
  const text = { type: "string" } as const;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { head: text, key: text, days: text, agency: text, month: text },
    });
    const [command, what, ...more] = positionals;
    if (more.length > 0) throw new Error(`${more[0]} is too much.`);
    return { ...values, ...(command && { command }), ...(what && { what }) };
  } catch (error) {
    throw misused((error as Error).message);
  }
}

const misused = (sentence: string): StartError =>
  new StartError("COMMAND_UNKNOWN", `${sentence} See docs/how-to/verify-the-evidence.md.`);

function chosen(name: string | undefined): readonly SubgraphName[] {
  if (name === undefined) return SUBGRAPHS;
  if (!SUBGRAPHS.includes(name as SubgraphName))
    throw new StartError("SUBGRAPH_UNKNOWN", `There is no subgraph ${name}: say one of ${SUBGRAPHS.join(", ")}.`);
  return [name as SubgraphName];
}

async function verify(names: readonly SubgraphName[], head: string | undefined): Promise<void> {
  if (head !== undefined && names.length !== 1)
    throw misused("A hash stands in the chain of one subgraph: say which one.");
  const { anchorsDir } = readSettings(process.env);
  await asOwners(names, async (name, client) => {
    const anchors = await readAnchors(anchorsDir, name);
    const verdict = await verifyChain(client, { now: new Date(), anchors, ...(head !== undefined && { head }) });
    if (!verdict.sound) process.exitCode = 1;
    print(`${name}: ${sentence(verdict)}`);
  });
}

const sentence = (verdict: Verdict): string =>
  verdict.sound
    ? `sound: ${verdict.records} records in ${verdict.seals} seals, ${verdict.unsealed} not sealed yet; head ${verdict.head ?? "none"}`
    : `BROKEN: ${verdict.what}`;

async function check(file: string | undefined, key: string | undefined): Promise<void> {
  if (!file || !key) throw misused("Say which receipt and which public key: check-receipt FILE --key PUBLIC.pem.");
  const missing = [file, key].find((path) => !existsSync(path));
  if (missing) throw misused(`There is no file ${missing}.`);
  const receipt = await checkReceipt(readFileSync(file, "utf8"), readFileSync(key, "utf8"));
  print(JSON.stringify(receipt, null, 2));
}

async function removeOld(names: readonly SubgraphName[], days: number): Promise<void> {
  insistOnRetention(days);
  await asOwners(names, async (name, client) => {
    const db = { query: async (sql: string, parameters: unknown[]) => (await client.query(sql, parameters)).rows };
    print(`${name}: ${await removeOldEvidence(db, days)} records older than ${days} days were removed`);
  });
}

async function ledger(agency: string | undefined, month: string | undefined): Promise<void> {
  if (!agency || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? ""))
    throw misused("Say of which agency and month: ledger --agency agy_… --month 2026-11.");
  const names = new Map<string, string>();
  await asOwners(["agencies", "residents"], async (name, client) => {
    if (name === "residents") process.stdout.write(await ledgerAsCsv(client, names, { agency, month: `${month}-01` }));
    else for (const { id, name } of (await client.query("select id, name from agency")).rows) names.set(id, name);
  });
}

/** On each database, one after the other, as the role that owns it. */
async function asOwners(
  names: readonly SubgraphName[],
  act: (name: SubgraphName, client: pg.Client) => Promise<void>,
): Promise<void> {
  const settings = readSettings(process.env);
  const databases = await openDatabases({
    subgraphs: names.map((name) => [name, settings.subgraphs[name]]),
    dir: join(settings.dataDir, "postgres"),
    port: settings.postgresPort,
    log: createLog("evidence", settings.logLevel),
    onProgress: () => {},
  });
  try {
    for (const name of names) {
      const ownerUrl = databases.urls.get(name)?.ownerUrl;
      if (!ownerUrl)
        throw new StartError(
          "OWNER_URL_MISSING",
          `Only the owner role sees all records: set ${name.toUpperCase()}_DATABASE_OWNER_URL.`,
        );
      const client = new pg.Client({ connectionString: ownerUrl, options: SYSTEM_CONTEXT });
      await client.connect();
      try {
        const { rows } = await client.query("select to_regclass('public.evidence_seal') is null as none");
        if (rows[0].none)
          throw new StartError("SCHEMA_OLDER", `The database of ${name} keeps no evidence yet. Run "npm run migrate".`);
        await act(name, client);
      } finally {
        await client.end();
      }
    }
  } finally {
    await databases.stop();
  }
}

run(start);
