import "reflect-metadata";
import { join } from "node:path";
import { createContextSigner, createContextVerifier } from "../kit/caller-context";
import { StartError } from "../kit/errors";
import { makeKeys, subgraphKeys } from "../kit/keys";
import { createLog } from "../kit/log";
import { openSubgraph } from "../kit/open-subgraph";
import type { SubgraphRuntime } from "../kit/runtime";
import { serveSubgraph } from "../kit/serve";
import { skewTo } from "../kit/skew-to";
import { openDatabases } from "./databases";
import { readSettings } from "./env";
import { eventBus, type Owners } from "./event-bus";
import { openWatch } from "./open-watch";
import { refuseDemo } from "./refuse-demo";
import { run } from "./run";
import { loadSubgraph, SUBGRAPHS, type SubgraphName } from "./subgraphs";

/** `npm run start:subgraph NAME`: one owner as a process of its own, on a database server of its own. */
async function start(): Promise<{ close(): Promise<void> }> {
  const name = process.argv[2] as SubgraphName;
  if (!SUBGRAPHS.includes(name))
    throw new StartError("SUBGRAPH_UNKNOWN", `Say which subgraph to start: one of ${SUBGRAPHS.join(", ")}.`);
  const settings = readSettings(process.env);
  const own = settings.subgraphs[name];
  const log = createLog(name, settings.logLevel);
  const keys = (settings.makesKeys ? makeKeys : subgraphKeys)(settings.keysDir);
  const databases = await openDatabases({
    subgraphs: [[name, own]],
    dir: join(settings.dataDir, `postgres-${name}`),
    port: null,
    log,
    onProgress: (step) => process.stdout.write(`  ${step}\n`),
  });
  try {
    const urls = databases.urls.get(name);
    if (!urls) throw new Error(`${name} has no database`);
    const { watch, close } = await openWatch(settings.watch, `tteurak-${name}`, log);
    const definition = await loadSubgraph(name);
    const signOwner = await createContextSigner(keys.events.private);
    // What it tells of itself to itself needs no way through the network.
    const owners: Owners = {
      here: (owner) => (owner === name ? opening : undefined),
      urls: (owner) => settings.subgraphs[owner].url,
    };
    const opening: Promise<SubgraphRuntime> = openSubgraph(definition, {
      ...urls,
      keys,
      seed: !settings.production,
      companion: true,
      notices: settings.notices,
      bus: eventBus(name, owners, signOwner),
      anchorsDir: settings.anchorsDir,
      clock: () => new Date(),
      log,
      traces: watch.traces,
    });
    const runtime = await opening;
    if (settings.production && name === "agencies") await refuseDemo(runtime);
    watch.metrics?.watchSubgraphs([runtime]);
    const verify = await createContextVerifier(keys.callerContextPublic, name, skewTo(log, "gateway"));
    const verifyOwner = await createContextVerifier(keys.events.public, name, skewTo(log, "owner"));
    const served = await serveSubgraph(runtime, { ...own, drainFor: settings.drainFor }, verify, log, verifyOwner);
    process.stdout.write(`${name} answers gateways at ${served.url}/graphql\n`);
    return {
      async close() {
        await served.close();
        await close();
        await runtime.close();
        await databases.stop();
      },
    };
  } catch (error) {
    await databases.stop();
    throw error;
  }
}

run(start);
