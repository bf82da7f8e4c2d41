import { factLoaders } from "../../kit/facts/fact.loader";
import type { Operation, Reader } from "../../kit/operation";
import { agencyLoaders } from "./agencies/agency.loader";
import { areaLoaders } from "./areas/area.loader";

export const makeLoaders = (reader: Reader) => ({
  ...factLoaders(reader),
  ...areaLoaders(reader),
  ...agencyLoaders(reader),
});

export type Context = Operation<ReturnType<typeof makeLoaders>>;
