import "reflect-metadata";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { DataSource } from "typeorm";
import { openDatabase } from "../kit/database";
import { StartError } from "../kit/errors";
import { drop, findDeadLetters, replay } from "../kit/events/dead-letters";
import { createLog } from "../kit/log";
import { openDatabases } from "./databases";
import { readSettings } from "./env";
import { run } from "./run";
import { loadSubgraph, SUBGRAPHS, type SubgraphName } from "./subgraphs";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Act = (db: DataSource, owner: SubgraphName) => Promise<boolean>;

/**
 * `npm run events -- dead-letters`, `-- replay evt_…` and `-- drop evt_…`: what owners could not tell each other. Dropping is
 * for what nobody needs any more: its effect will be missing.
 */
async function start(): Promise<{ close(): Promise<void> }> {
  const act = asked();
  const settings = readSettings(process.env);
  const databases = await openDatabases({
    subgraphs: SUBGRAPHS.map((name) => [name, settings.subgraphs[name]]),
    dir: join(settings.dataDir, "postgres"),
    port: settings.postgresPort,
    log: createLog("events", settings.logLevel),
    onProgress: () => {},
  });
  try {
    let found = false;
    for (const owner of SUBGRAPHS) found = (await at(owner, databases.urls.get(owner)?.appUrl ?? "", act)) || found;
    if (!found) print("There is none.");
  } finally {
    await databases.stop();
  }
  process.exit(0);
}

async function at(owner: SubgraphName, url: string, act: Act): Promise<boolean> {
  const { store } = await loadSubgraph(owner);
  const db = await openDatabase(store, { url, poolSize: 1 });
  try {
    return await act(db, owner);
  } finally {
    await db.destroy();
  }
}

const list: Act = async (db, owner) => {
  const letters = await findDeadLetters(db, new Date());
  for (const { id, consumer, type, subject, refusedWith, attempts, deadSince, behind } of letters)
    print(
      `${id}  ${owner} → ${consumer}  ${type} of ${subject}: ${refusedWith} after ${attempts} attempts, since ${deadSince.toISOString()}; ${behind} wait behind it`,
    );
  return letters.length > 0;
};

const once =
  (doIt: typeof replay, id: string, said: string): Act =>
  async (db, owner) => {
    const done = await doIt(db, id, new Date());
    if (done) print(`${id} of ${owner} ${said}`);
    return done;
  };

function asked(): Act {
  const [command, id, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (more.length === 0 && command === "dead-letters" && id === undefined) return list;
  if (more.length === 0 && command === "replay" && id) return once(replay, id, "is told again by the next relay");
  if (more.length === 0 && command === "drop" && id) return once(drop, id, "is given up; those behind it go on");
  throw new StartError(
    "COMMAND_UNKNOWN",
    "Say what to do: dead-letters, replay EVENT or drop EVENT. See docs/how-to/events.md.",
  );
}

run(start);
