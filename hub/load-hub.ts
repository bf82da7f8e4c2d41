import { setImmediate as turn } from "node:timers/promises";
import type { startHub } from "./start-hub";
import { loadSubgraph, SUBGRAPHS } from "./subgraphs";

const PIECES: (() => Promise<unknown>)[] = [
  () => import("typeorm"),
  () => import("type-graphql"),
  () => import("@apollo/subgraph"),
  () => import("../gateway/contract-server"),
  () => import("../gateway/create-gateway"),
  ...SUBGRAPHS.map((name) => () => loadSubgraph(name)),
];

/** Loads the code piece by piece, so that PostgreSQL, which starts meanwhile, is attended to between the pieces. */
export async function loadHub(): Promise<{ startHub: typeof startHub }> {
  for (const load of PIECES) {
    await turn();
    await load();
  }
  return import("./start-hub");
}
