import { setImmediate as turn } from "node:timers/promises";
import type { SubgraphDefinition } from "../kit/definition";
import type { BuiltSubgraph } from "../kit/subgraph";

/** The four owners. Each is loaded only by a process that runs it. */
export const SUBGRAPHS = ["agencies", "housing", "services", "residents"] as const;

export type SubgraphName = (typeof SUBGRAPHS)[number];

const LOAD: Record<SubgraphName, () => Promise<unknown>> = {
  agencies: async () => (await import("../subgraphs/agencies/main")).agencies,
  housing: async () => (await import("../subgraphs/housing/main")).housing,
  services: async () => (await import("../subgraphs/services/main")).services,
  residents: async () => (await import("../subgraphs/residents/main")).residents,
};

export const loadSubgraph = (name: SubgraphName) => LOAD[name]() as Promise<SubgraphDefinition>;

/** For each of the four, what a function makes of its name. */
export async function forEachSubgraph<Made>(
  make: (name: SubgraphName) => Promise<Made>,
  names: readonly SubgraphName[] = SUBGRAPHS,
): Promise<Record<SubgraphName, Made>> {
  const made = await Promise.all(names.map(async (name) => [name, await make(name)] as const));
  return Object.fromEntries(made) as Record<SubgraphName, Made>;
}

/** A subgraph whose schema was made already, while its database may still be starting. */
export type Loaded = { definition: SubgraphDefinition; built: BuiltSubgraph };

/** Loads and builds one after the other; whatever else has something to do comes in between. */
export function loadInTurn(names: readonly SubgraphName[]): Map<SubgraphName, Promise<Loaded>> {
  const loading = new Map<SubgraphName, Promise<Loaded>>();
  let before: Promise<unknown> = loadLibraries();
  for (const name of names) {
    const loaded = load(name, before);
    loading.set(name, loaded);
    before = loaded;
  }
  return loading;
}

const LIBRARIES: (() => Promise<unknown>)[] = [
  () => import("typeorm"),
  () => import("type-graphql"),
  () => import("../kit/open-subgraph"),
];

async function loadLibraries(): Promise<void> {
  for (const library of LIBRARIES) {
    await turn();
    await library();
  }
}

async function load(name: SubgraphName, before: Promise<unknown>): Promise<Loaded> {
  await before;
  await turn();
  const definition = await loadSubgraph(name);
  await turn();
  return { definition, built: definition.build() };
}
