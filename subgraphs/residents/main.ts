import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { build } from "./schema";
import { seed } from "./seed";

export const residents: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "residents",
  store,
  build,
  makeLoaders,
  seed,
};
