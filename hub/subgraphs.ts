import type { SubgraphDefinition } from "../kit/definition";

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
