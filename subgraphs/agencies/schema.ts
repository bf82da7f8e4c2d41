import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { buildSubgraph } from "../../kit/subgraph";
import { AgencyResolver } from "./agencies/agency.resolver";
import { AreaResolver } from "./areas/area.resolver";
import type { Context } from "./context";

export const build = () =>
  buildSubgraph({
    resolvers: [FactSourceResolver, AreaResolver, AgencyResolver],
    types: [],
    references: {
      AdministrativeArea: ({ code }: { code: string }, { load }: Context) => load.area.load(code),
      Agency: ({ id, agencyCode }: { id?: string; agencyCode: string }, { load }: Context) =>
        id ? load.agency.load(id) : load.agencyByCode.load(agencyCode),
    },
  });
