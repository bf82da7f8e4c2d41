import { factLoaders } from "../../kit/facts/fact.loader";
import type { Operation, Reader } from "../../kit/operation";
import { buildingLoaders } from "./buildings/building.loader";
import { complexLoaders } from "./complexes/complex.loader";
import { spaceLoaders } from "./spaces/space.loader";
import { tenancyLoaders } from "./tenancies/tenancy.loader";
import { unitLoaders } from "./units/unit.loader";

export const makeLoaders = (reader: Reader) => ({
  ...factLoaders(reader),
  ...complexLoaders(reader),
  ...buildingLoaders(reader),
  ...unitLoaders(reader),
  ...tenancyLoaders(reader),
  ...spaceLoaders(reader),
});

export type Context = Operation<ReturnType<typeof makeLoaders>>;
