import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { buildSubgraph } from "../../kit/subgraph";
import { BuildingResolver, ComplexBuildingsResolver } from "./buildings/building.resolver";
import { ComplexResolver } from "./complexes/complex.resolver";
import type { Context } from "./context";
import { ComplexSpacesResolver, SpaceResolver, SpaceStatusPeriodResolver } from "./spaces/space.resolver";
import { AgencyResolver } from "./stubs/agency.resolver";
import { AgencyStub } from "./stubs/agency.stub";
import { AreaResolver } from "./stubs/area.resolver";
import { AreaStub } from "./stubs/area.stub";
import { ResidentStub } from "./stubs/resident.stub";
import { ResidentTenancyResolver, TenancyResolver } from "./tenancies/tenancy-of-person.resolver";
import { ComplexTenanciesResolver } from "./tenancies/tenancy.resolver";
import { ComplexUnitsResolver, UnitResolver } from "./units/unit.resolver";

export const build = () =>
  buildSubgraph({
    resolvers: [
      FactSourceResolver,
      ComplexResolver,
      ComplexBuildingsResolver,
      ComplexUnitsResolver,
      ComplexTenanciesResolver,
      ResidentTenancyResolver,
      TenancyResolver,
      ComplexSpacesResolver,
      BuildingResolver,
      UnitResolver,
      SpaceResolver,
      SpaceStatusPeriodResolver,
      AgencyResolver,
      AreaResolver,
    ],
    types: [AgencyStub, AreaStub, ResidentStub],
    references: {
      Complex: ({ id, myhomeHsmpSn }: { id?: string; myhomeHsmpSn: string }, { load }: Context) =>
        id ? load.complex.load(id) : load.complexByMyhomeHsmpSn.load(myhomeHsmpSn),
      Building: ({ id }: { id: string }, { load }: Context) => load.building.load(id),
      Unit: ({ id }: { id: string }, { load }: Context) => load.unit.load(id),
      Space: ({ id }: { id: string }, { load }: Context) => load.space.load(id),
      Resident: (shown: ResidentStub) => shown,
      Agency: (stub: AgencyStub) => stub,
      AdministrativeArea: (stub: AreaStub) => stub,
    },
  });
