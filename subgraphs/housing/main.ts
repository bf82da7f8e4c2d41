import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { build } from "./schema";
import { seed } from "./seed";

export const housing: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "housing",
  store,
  build,
  makeLoaders,
  seed,
};
