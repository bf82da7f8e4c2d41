import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { build } from "./schema";
import { answerTenancyCheck } from "./tenancies/answer-tenancy-check";

export const housing: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "housing",
  store,
  build,
  makeLoaders,
  listens: { TenancyCheckAsked: answerTenancyCheck },
  // Read only where the facts are missing: a start that finds them need not load them.
  packs: { facts: async (tx) => (await import("./seed")).seed(tx) },
};
