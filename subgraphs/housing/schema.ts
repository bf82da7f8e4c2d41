import { ArrearsResolver } from "./arrears/arrears.resolver";
import { ArrearsReported } from "./arrears/arrears.type";
import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { IllegalTransition } from "../../kit/graph/illegal-transition";
import { VersionConflict } from "../../kit/graph/version-conflict";
import { buildSubgraph } from "../../kit/subgraph";
import { BookingResolver, BookingStepResolver, SpaceBookingsResolver } from "./bookings/booking.resolver";
import { BookingAdvancedResolver, BookingMutationsResolver } from "./bookings/booking-mutations.resolver";
import {
  BookingAdvanced,
  BookingOutranked,
  BookingRequested,
  SpaceClosed,
  SpaceTaken,
} from "./bookings/booking-outcomes.type";
import { BuildingResolver, ComplexBuildingsResolver } from "./buildings/building.resolver";
import { ComplexResolver } from "./complexes/complex.resolver";
import type { Context } from "./context";
import { ChangeSpaceResolver, SpaceMovedResolver } from "./spaces/change-space.resolver";
import { SpaceChanged, SpaceMoved } from "./spaces/change-space.type";
import { ComplexSpacesResolver, SpaceResolver, SpaceStatusPeriodResolver } from "./spaces/space.resolver";
import { AgencyResolver } from "./stubs/agency.resolver";
import { AgencyStub } from "./stubs/agency.stub";
import { AreaResolver } from "./stubs/area.resolver";
import { AreaStub } from "./stubs/area.stub";
import { ProgrammeStub } from "./stubs/programme.stub";
import { ServiceStub } from "./stubs/service.stub";
import { ResidentStub } from "./stubs/resident.stub";
import { ResidentTenancyResolver, TenancyResolver } from "./tenancies/tenancy-of-person.resolver";
import { ComplexTenanciesResolver } from "./tenancies/tenancy.resolver";
import { ComplexUnitsResolver, UnitResolver } from "./units/unit.resolver";
import {
  ComplexWorkOrdersResolver,
  WorkOrderAdvancedResolver,
  WorkOrderOpenedResolver,
  WorkOrderResolver,
  WorkOrderStepResolver,
} from "./work-orders/work-order.resolver";
import { WorkOrderAdvanced, WorkOrderOpened } from "./work-orders/work-order.type";

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
      ChangeSpaceResolver,
      SpaceMovedResolver,
      BookingResolver,
      BookingStepResolver,
      SpaceBookingsResolver,
      BookingMutationsResolver,
      BookingAdvancedResolver,
      WorkOrderResolver,
      WorkOrderStepResolver,
      WorkOrderOpenedResolver,
      WorkOrderAdvancedResolver,
      ComplexWorkOrdersResolver,
      ArrearsResolver,
      AgencyResolver,
      AreaResolver,
    ],
    types: [
      AgencyStub,
      AreaStub,
      ProgrammeStub,
      ResidentStub,
      ServiceStub,
      SpaceChanged,
      SpaceMoved,
      BookingRequested,
      BookingAdvanced,
      BookingOutranked,
      SpaceTaken,
      SpaceClosed,
      WorkOrderOpened,
      WorkOrderAdvanced,
      ArrearsReported,
      IllegalTransition,
      VersionConflict,
    ],
    references: {
      Complex: ({ id, myhomeHsmpSn }: { id?: string; myhomeHsmpSn: string }, { load }: Context) =>
        id ? load.complex.load(id) : load.complexByMyhomeHsmpSn.load(myhomeHsmpSn),
      Building: ({ id }: { id: string }, { load }: Context) => load.building.load(id),
      Unit: ({ id }: { id: string }, { load }: Context) => load.unit.load(id),
      Space: ({ id }: { id: string }, { load }: Context) => load.space.load(id),
      SpaceBooking: ({ id }: { id: string }, { load }: Context) => load.booking.load(id),
      WorkOrder: ({ id }: { id: string }, { load }: Context) => load.workOrder.load(id),
      Resident: (shown: ResidentStub) => shown,
      Agency: (stub: AgencyStub) => stub,
      Programme: (stub: ProgrammeStub) => stub,
      Service: (stub: ServiceStub) => stub,
      AdministrativeArea: (stub: AreaStub) => stub,
    },
  });
