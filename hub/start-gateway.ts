import "reflect-metadata";
import { gatewayKeys, makeKeys } from "../kit/keys";
import { createLog } from "../kit/log";
import { readSettings } from "./env";
import { openWatch } from "./open-watch";
import { run } from "./run";
import { startHub } from "./start-hub";
import { SUBGRAPHS, type SubgraphName } from "./subgraphs";

/** `npm run start:gateway`: a gateway alone; every subgraph is found at its URL. It has no database. */
async function start(): Promise<{ close(): Promise<void> }> {
  const settings = readSettings(process.env);
  const remotes: Partial<Record<SubgraphName, string>> = {};
  for (const name of SUBGRAPHS) {
    const { url, host, port } = settings.subgraphs[name];
    remotes[name] = url ?? `http://${host}:${port}/graphql`;
  }
  const log = createLog("gateway", settings.logLevel);
  const { watch, close } = await openWatch(settings.watch, "tteurak-gateway", log);
  const hub = await startHub({
    remotes,
    local: null,
    keys: (settings.makesKeys ? makeKeys : gatewayKeys)(settings.keysDir),
    clock: () => new Date(),
    log,
    ...settings.gateway,
    drainFor: settings.drainFor,
    partners: settings.partners,
    identity: settings.identity,
    production: settings.production,
    ...watch,
  });
  process.stdout.write(`GraphQL ${hub.url}/graphql\n`);
  return { close: () => hub.close().finally(close) };
}

run(start);
