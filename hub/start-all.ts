import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { keepCompiled } from "../kit/compile/compile";
import { demoKey } from "../kit/credential";
import { makeKeys } from "../kit/keys";
import { createLog } from "../kit/log";
import { type Databases, openDatabases } from "./databases";
import type { Settings } from "./env";
import { loadHub } from "./load-hub";
import { openWatch } from "./open-watch";
import { SUBGRAPHS, type SubgraphName } from "./subgraphs";

const DEMO_CLIENTS = [
  ["jpdc", "제주특별자치도개발공사 (JPDC)"],
  ["jeju-si", "제주시 (Jeju-si)"],
  ["jeju-medical", "제주의료원 (Jeju Medical Centre)"],
] as const;

const DEMO_PEOPLE = ["jpdc-admin", "jpdc-worker", "jeju-si-worker", "resident"];

const QUERY_FILE = "docs/queries/courtyard.graphql";

type Print = (line: string) => void;

/** The whole hub in one process, on an embedded PostgreSQL where no database URL is set. */
export async function startAll(settings: Settings, print: Print): Promise<{ close(): Promise<void> }> {
  const log = createLog("hub", settings.logLevel);
  const keys = makeKeys(settings.keysDir);
  const local = SUBGRAPHS.filter((name) => !settings.subgraphs[name].url);
  print("뜨락 · Tteurak is starting");
  const opening = openDatabases({
    subgraphs: local.map((name) => [name, settings.subgraphs[name]]),
    dir: join(settings.dataDir, "postgres"),
    port: settings.postgresPort,
    log,
    onProgress: (step) => print(`  ${step}`),
  });
  const urls = opening.then((databases) => {
    print("  schema and facts: bringing the databases up to date");
    return databases.urls;
  });
  // Who awaits them may be still on its way.
  urls.catch(() => {});
  try {
    // The code is loaded, and the graph made ready, while PostgreSQL starts beside it.
    const { startHub } = await loadHub();
    const remotes: Partial<Record<SubgraphName, string>> = {};
    for (const name of SUBGRAPHS) remotes[name] = settings.subgraphs[name].url ?? undefined;
    const { watch, close } = await openWatch(settings.watch, "tteurak", log);
    const hub = await startHub({
      remotes,
      keys,
      local: { databases: urls, keys, anchorsDir: settings.anchorsDir, notices: settings.notices },
      clock: () => new Date(),
      log,
      ...settings.gateway,
      drainFor: settings.drainFor,
      partners: settings.partners,
      identity: settings.identity,
      production: settings.production,
      refusesDemo: settings.production,
      ...watch,
    });
    await welcome(hub.url, keys.demo, settings.production, print);
    keepCompiled();
    return {
      close: () =>
        hub
          .close()
          .finally(close)
          .finally(() => stop(opening)),
    };
  } catch (error) {
    await stop(opening);
    throw error;
  }
}

/** Where they were never opened, whoever waited for them was told why. */
const stop = (opening: Promise<Databases>): Promise<void> =>
  opening.then(
    (databases) => databases.stop(),
    () => {},
  );

async function welcome(url: string, demo: Buffer, production: boolean, print: Print): Promise<void> {
  print(`\nGraphQL      ${url}/graphql`);
  if (production) return;
  const credentials = DEMO_CLIENTS.map(([slug, name]) => ({ name, key: demoKey(demo, slug) }));
  const [first] = credentials;
  const { since, mistake } = await firstAnswer(`${url}/graphql`, first?.key ?? "");
  if (mistake) print(`\nThe first query was answered in part only: ${mistake}`);
  print(`Playground   ${url}/playground`);
  print("\nDemo credentials of this installation (Authorization: Bearer …):");
  for (const { name, key } of credentials) print(`  ${key}  ${name}`);
  print(`\nDemo people who sign in (OpenID Connect, ${url}/oidc), each with a password:`);
  for (const login of DEMO_PEOPLE) print(`  ${login}  ${demoKey(demo, login)}`);
  print("\nA query to paste, as JPDC (leave the second header out to ask as nobody):\n");
  print(
    `  curl -sG ${url}/graphql --data-urlencode query@${QUERY_FILE} \\\n` +
      `    -H "content-type: application/json" -H "authorization: Bearer ${first?.key}"\n`,
  );
  print(`Ready: the four subgraphs answered this query ${since.toFixed(2)} s after the start. Stop with Ctrl-C.`);
}

/** Asks the README's query once, so that the first caller waits for nothing, and tells how long the start took. */
async function firstAnswer(url: string, key: string): Promise<{ since: number; mistake: string | undefined }> {
  const query = readFileSync(QUERY_FILE, "utf8");
  const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
  // Not by `fetch`, which is loaded by whoever asks for it first.
  const asking = request(url, { method: "POST", headers, agent: false }).end(JSON.stringify({ query }));
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  const { errors } = (await json(answer)) as { errors?: { message: string }[] };
  return { since: process.uptime(), mistake: errors?.[0]?.message };
}
