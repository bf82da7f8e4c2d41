import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeKeys } from "../../kit/keys";
import { type Running, startProcess, type Wanted } from "../processes";
import { composeGraph, SUBGRAPH_NAMES, type SubgraphName } from "./graph";

export const GATEWAYS = ["ours", "stock", "hive", "hiveRust"] as const;

export type GatewayName = (typeof GATEWAYS)[number];

export const TITLES: Record<GatewayName, string> = {
  ours: "ours",
  stock: "stock Apollo Gateway",
  hive: "Hive Gateway, JS planner",
  hiveRust: "Hive Gateway, Rust planner",
};

const SCRIPTS: Record<GatewayName, Pick<Wanted, "script" | "args">> = {
  ours: { script: "bench/gateways/our-gateway.ts" },
  stock: { script: "bench/gateways/contenders/stock-gateway.ts" },
  hive: { script: "bench/gateways/contenders/hive-gateway.ts" },
  hiveRust: { script: "bench/gateways/contenders/hive-gateway.ts", args: ["rust"] },
};

/** The same for all: the young generation is large enough for what a request makes. */
const NODE_FLAGS = ["--max-semi-space-size=64"];

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
      const nodeFlags = name === "ours" ? [...NODE_FLAGS, ...ourFlags] : NODE_FLAGS;
      gateways.set(name, await start({ ...SCRIPTS[name], env, nodeFlags }));
    }
    return { subgraphs, gateways, close };
  } catch (error) {
    await close();
    throw error;
  }
}
