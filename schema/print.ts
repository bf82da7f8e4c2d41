import "reflect-metadata";
import { build as agencies } from "../subgraphs/agencies/schema";
import { build as housing } from "../subgraphs/housing/schema";
import { build as residents } from "../subgraphs/residents/schema";
import { build as services } from "../subgraphs/services/schema";

/** The four subgraphs' schema documents as the code says them now. */
export const printSubgraphs = (): Record<string, string> => ({
  agencies: agencies().sdl,
  housing: housing().sdl,
  residents: residents().sdl,
  services: services().sdl,
});
