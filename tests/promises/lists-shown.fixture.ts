import type { SubgraphName } from "../../hub/subgraphs";

/** The table behind a list, and in which columns the copies differ by which the list is filled up to `MANY` rows. */
export type Shown = { subgraph: SubgraphName; table: string; differing: Record<string, string> };

const shown = (subgraph: SubgraphName, table: string, differing: Record<string, string> = {}): Shown => ({
  subgraph,
  table,
  differing: { id: "'z' || n", ...differing },
});

export const SHOWN: Record<string, Shown> = {
  agencies: shown("agencies", "agency", { agency_code: "'z' || n" }),
  areas: { subgraph: "agencies", table: "area", differing: { code: "(9999999000 + n)::text" } },
  budgetLines: shown("agencies", "budget_line"),
  centres: shown("agencies", "centre", { kind: "'courtyard_site'" }),
  contracts: shown("agencies", "contract"),
  expiringAgreements: shown("agencies", "agreement"),
  entrustedProcessors: shown("agencies", "contract"),
  initiatives: shown("agencies", "initiative", { slug: "'z' || n" }),
  placements: shown("agencies", "placement"),
  platforms: shown("agencies", "platform", { slug: "'z' || n" }),
  rightsChanges: shown("agencies", "rights_change"),
  staff: shown("agencies", "staff"),
  trainingEvents: shown("agencies", "training_event"),
  complexes: shown("housing", "complex", { myhome_hsmp_sn: "'z' || n" }),
  nearbyServices: shown("services", "service_at_location"),
  programmes: shown("services", "programme", { slug: "'z' || n" }),
  serviceAtLocations: shown("services", "service_at_location", { id: "'zz' || n" }),
  services: shown("services", "service"),
};
