import { join } from "node:path";
import { forEachSubgraph, SUBGRAPHS, type SubgraphName } from "../hub/subgraphs";
import { type Ground, urlVariable } from "./ground";
import { type Running, startProcess, type Wanted } from "./processes";

/** The processes of all contenders, each started as its operator would start it. */
export type Fleet = {
  subgraphs: Record<SubgraphName, Running>;
  oneProcess: Running;
  overHttp: Running;
  stock: Running;
  sqlFloor: Running;
  close(): Promise<void>;
};

/** As in the npm scripts: the young generation is large enough for what a request makes. */
const OUR_FLAGS = ["--max-semi-space-size=64"];

const contender = (file: string): string => join("bench", "contenders", file);

export async function startFleet({ env }: Ground): Promise<Fleet> {
  const starting: Promise<Running>[] = [];
  const start = (wanted: Wanted): Promise<Running> => {
    const started = startProcess(wanted);
    starting.push(started);
    return started;
  };
  const close = async (): Promise<void> => {
    // Also those that were still starting when another one failed.
    const settled = await Promise.allSettled(starting);
    await Promise.all(settled.map((started) => (started.status === "fulfilled" ? started.value.stop() : undefined)));
  };
  try {
    const subgraphs = await forEachSubgraph((name) => start(subgraphProcess(name, env)));
    const urls = urlsOf(subgraphs);
    const stockEnv = { TTEURAK_KEYS_DIR: env.TTEURAK_KEYS_DIR ?? "", ...urls };
    const [oneProcess, overHttp, stock, sqlFloor] = await Promise.all([
      start({ script: "hub/main.ts", env, nodeFlags: OUR_FLAGS }),
      start({ script: "hub/start-gateway.ts", env: { ...env, ...urls }, nodeFlags: OUR_FLAGS }),
      start({ script: contender("stock-gateway.ts"), env: stockEnv }),
      start({ script: contender("sql-floor.ts"), env }),
    ]);
    return { subgraphs, oneProcess, overHttp, stock, sqlFloor, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A gateway of ours that finds its subgraphs behind other addresses. */
export const startGatewayBefore = ({ env }: Ground, urls: Record<SubgraphName, string>): Promise<Running> =>
  startProcess({
    script: "hub/start-gateway.ts",
    env: { ...env, ...Object.fromEntries(SUBGRAPHS.map((name) => [urlVariable(name), urls[name]])) },
  });

const subgraphProcess = (name: SubgraphName, env: Record<string, string>): Wanted => ({
  script: "hub/start-subgraph.ts",
  args: [name],
  nodeFlags: OUR_FLAGS,
  env: { ...env, [`${name.toUpperCase()}_PORT`]: "0" },
});

const urlsOf = (subgraphs: Record<SubgraphName, Running>): Record<string, string> =>
  Object.fromEntries(SUBGRAPHS.map((name) => [urlVariable(name), subgraphs[name].url]));
