import { setImmediate as turn } from "node:timers/promises";
import type { startHub } from "./start-hub";

const PIECES: (() => Promise<unknown>)[] = [
  () => import("graphql"),
  () => import("../gateway/contract-server"),
  () => import("../gateway/create-gateway"),
];

/** Loads the gateway piece by piece, so that PostgreSQL, which starts meanwhile, is attended to between the pieces. */
export async function loadHub(): Promise<{ startHub: typeof startHub }> {
  for (const load of PIECES) {
    await turn();
    await load();
  }
  return import("./start-hub");
}
