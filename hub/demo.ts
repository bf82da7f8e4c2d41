import "reflect-metadata";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoKey } from "../kit/credential";
import { makeKeys } from "../kit/keys";
import { createLog } from "../kit/log";
import { openDatabases } from "./databases";
import { readSettings } from "./env";
import { run } from "./run";
import { startHub } from "./start-hub";
import { SUBGRAPHS } from "./subgraphs";

type Asked = { who: string; query: string; answer: unknown };

const DEMO_PERSONA = "jpdc";

/** `npm run demo`: a hub on free ports and a throw-away folder answers the README's queries; `-- --json` prints one object. */
async function demo(): Promise<{ close(): Promise<void> }> {
  const json = process.argv.includes("--json");
  const say = (text: string): void => void (json || process.stdout.write(`${text}\n`));
  const folder = mkdtempSync(join(tmpdir(), "tteurak-demo-"));
  const log = createLog("demo", "error");
  const keys = makeKeys(join(folder, "keys"));
  const { subgraphs } = readSettings({});
  const databases = await openDatabases({
    subgraphs: SUBGRAPHS.map((name) => [name, subgraphs[name]]),
    dir: join(folder, "postgres"),
    port: null,
    log,
    onProgress: (step) => say(`  ${step}`),
  });
  try {
    const hub = await startHub({
      remotes: {},
      keys,
      local: { databases: databases.urls, keys },
      clock: () => new Date(),
      log,
      identity: { publicUrl: null, issuer: null },
      host: "127.0.0.1",
      port: 0,
      production: false,
    });
    const key = demoKey(keys.demo, DEMO_PERSONA);
    const asked = [await ask(hub.url, "partner", "courtyard", key)];
    const secondsToFirstAnswer = Number(process.uptime().toFixed(2));
    asked.push(await ask(hub.url, "nobody", "open"), await ask(hub.url, "nobody", "courtyard"));
    await hub.close();
    if (json) process.stdout.write(`${JSON.stringify({ secondsToFirstAnswer, asked })}\n`);
    for (const { who, query, answer } of asked)
      say(`\n--- docs/queries/${query}.graphql as ${who} ---\n${JSON.stringify(answer, null, 2)}`);
    say(`\nThe first answer came ${secondsToFirstAnswer} s after the start.`);
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

async function ask(url: string, who: string, name: string, key?: string): Promise<Asked> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query: readFileSync(`docs/queries/${name}.graphql`, "utf8") }),
  });
  return { who, query: name, answer: await response.json() };
}

run(demo);
