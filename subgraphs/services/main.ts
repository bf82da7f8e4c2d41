import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { noteTraining } from "./laundry/note-training";
import { LEARNS } from "./readiness/learn";
import { build } from "./schema";

export const services: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "services",
  store,
  build,
  makeLoaders,
  listens: { ...LEARNS, TrainingRecorded: noteTraining },
  // Read only where the facts are missing: a start that finds them need not load them.
  packs: { facts: async (tx) => (await import("./seed")).seed(tx) },
};
