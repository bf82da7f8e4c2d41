import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeKeys } from "../../kit/keys";
import { type Running, startProcess, type Wanted } from "../processes";
import { composeGraph, SUBGRAPH_NAMES, type SubgraphName } from "./graph";

export const GATEWAYS = ["ours", "oursUnsigned", "stock", "stockWithFlag", "hive", "hiveRust"] as const;

export type GatewayName = (typeof GATEWAYS)[number];

export const TITLES: Record<GatewayName, string> = {
  ours: "ours",
  oursUnsigned: "ours, calls not signed",
  stock: "stock Apollo Gateway",
  stockWithFlag: "stock Apollo Gateway, V8 flag",
  hive: "Hive Gateway, JS planner",
  hiveRust: "Hive Gateway, Rust planner",
};

/** The young generation is large enough for what a request makes: `npm start` says so of ours, and whoever compares may. */
const NODE_FLAGS = ["--max-semi-space-size=64"];

const SCRIPTS: Record<GatewayName, Pick<Wanted, "script" | "args" | "nodeFlags">> = {
  ours: { script: "bench/gateways/our-gateway.ts", nodeFlags: NODE_FLAGS },
  oursUnsigned: { script: "bench/gateways/our-gateway.ts", args: ["unsigned"], nodeFlags: NODE_FLAGS },
  stock: { script: "bench/gateways/contenders/stock-gateway.ts" },
  stockWithFlag: { script: "bench/gateways/contenders/stock-gateway.ts", nodeFlags: NODE_FLAGS },
  hive: { script: "bench/gateways/contenders/hive-gateway.ts", nodeFlags: NODE_FLAGS },
  hiveRust: { script: "bench/gateways/contenders/hive-gateway.ts", args: ["rust"], nodeFlags: NODE_FLAGS },
};

/** Four light subgraphs, and before them so many gateways in a process each. */
export type Fleet = { subgraphs: Running[]; gateways: Map<GatewayName, Running>; close(): Promise<void> };

export async function startFleet(names: readonly GatewayName[], ourFlags: readonly string[] = []): Promise<Fleet> {
  const folder = mkdtempSync(join(tmpdir(), "tteurak-gateways-"));
  const running: Running[] = [];
  const start = async (wanted: Wanted): Promise<Running> => {
    const started = await startProcess(wanted);
    running.push(started);
    return started;
  };
  const close = async (): Promise<void> => {
    await Promise.all(running.map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const urls = {} as Record<SubgraphName, string>;
    for (const name of SUBGRAPH_NAMES)
      urls[name] = (await start({ script: "bench/gateways/light-subgraph.ts", args: [name], env: {} })).url;
    const subgraphs = [...running];
    const supergraph = join(folder, "supergraph.graphql");
    writeFileSync(supergraph, composeGraph(urls));
    const keysDir = join(folder, "keys");
    makeKeys(keysDir);
    const env = { SUPERGRAPH: supergraph, TTEURAK_KEYS_DIR: keysDir };
    const gateways = new Map<GatewayName, Running>();
    for (const name of names) {
      const { nodeFlags = [], ...script } = SCRIPTS[name];
      const flags = name === "ours" ? [...nodeFlags, ...ourFlags] : nodeFlags;
      gateways.set(name, await start({ ...script, env, nodeFlags: flags }));
    }
    return { subgraphs, gateways, close };
  } catch (error) {
    await close();
    throw error;
  }
}
