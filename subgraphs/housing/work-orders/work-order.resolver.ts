import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { ComplexRow } from "../complexes/complex.entity";
import { Complex } from "../complexes/complex.type";
import type { Context } from "../context";
import type { SpaceRow } from "../spaces/space.entity";
import { Space } from "../spaces/space.type";
import { AgencyStub } from "../stubs/agency.stub";
import { ServiceStub } from "../stubs/service.stub";
import type { UnitRow } from "../units/unit.entity";
import { Unit } from "../units/unit.type";
import { advanceWorkOrder, type AdvanceWorkOrderOutcome } from "./advance-work-order";
import { openWorkOrder, type OpenWorkOrderOutcome } from "./open-work-order";
import { AdvanceWorkOrderInput, OpenWorkOrderInput } from "./work-order.input";
import {
  AdvanceWorkOrderResult,
  OpenWorkOrderResult,
  WorkOrder,
  WorkOrderAdvanced,
  WorkOrderOpened,
  WorkOrderStateName,
  WorkOrderStep,
} from "./work-order.type";
import type { WorkOrderRow } from "./work-order.entity";
import type { WorkOrderStepRow } from "./work-order-step.entity";
import type { WorkOrderState } from "./work-order-steps";

@Resolver(() => WorkOrder)
export class WorkOrderResolver {
  @Query(() => WorkOrder, {
    nullable: true,
    description:
      "A work order by its id; null where there is none, or none that you may see. Partners: the complex's owner and manager.",
  })
  workOrder(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<WorkOrderRow | null> {
    return load.workOrder.load(id);
  }

  @Mutation(() => OpenWorkOrderResult, {
    nullable: true,
    description:
      "Says that something in a complex wants repair or improvement. Only the complex's owner or manager may (ROLE_FORBIDDEN). Null where it is refused. Partners.",
  })
  openWorkOrder(
    @Arg("input", () => OpenWorkOrderInput, { description: "Where and what." }) input: OpenWorkOrderInput,
    @Ctx() operation: Context,
  ): Promise<OpenWorkOrderOutcome> {
    return operation.perform((work) => openWorkOrder(work, input));
  }

  @Mutation(() => AdvanceWorkOrderResult, {
    nullable: true,
    description:
      "Takes a work order one step further. For all but the complex's owner and manager there is none (NOT_FOUND). Null where it is refused. Partners.",
  })
  advanceWorkOrder(
    @Arg("input", () => AdvanceWorkOrderInput, { description: "Which, and to what state." })
    input: AdvanceWorkOrderInput,
    @Ctx() operation: Context,
  ): Promise<AdvanceWorkOrderOutcome> {
    return operation.perform((work) => advanceWorkOrder(work, input));
  }

  @FieldResolver(() => Complex, { nullable: true, description: "The complex; never null while it exists. Partners." })
  complex(@Root() { complexId }: WorkOrderRow, @Ctx() { load }: Context): Promise<ComplexRow | null> {
    return load.complex.load(complexId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: "The dwelling; null where it is in none. Partners." })
  unit(@Root() { unitId }: WorkOrderRow, @Ctx() { load }: Context): Promise<UnitRow | null> | null {
    return unitId ? load.unit.load(unitId) : null;
  }

  @FieldResolver(() => Space, { nullable: true, description: "The space; null where it is in none. Partners." })
  space(@Root() { spaceId }: WorkOrderRow, @Ctx() { load }: Context): Promise<SpaceRow | null> | null {
    return spaceId ? load.space.load(spaceId) : null;
  }

  @FieldResolver(() => ServiceStub, {
    nullable: true,
    description:
      "The service under which it is done; null where none is named, or the catalogue does not answer. Partners.",
  })
  service(@Root() { serviceId }: WorkOrderRow): ServiceStub | null {
    return serviceId ? { id: serviceId } : null;
  }

  @FieldResolver(() => [WorkOrderStep], { description: "The steps that it took, the first one first. Partners." })
  history(@Root() { id }: WorkOrderRow, @Ctx() { load }: Context): Promise<WorkOrderStepRow[]> {
    return load.stepsOfWorkOrder.load(id);
  }
}

@Resolver(() => WorkOrderStep)
export class WorkOrderStepResolver {
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: "The agency that took it; null while the registry does not answer. Partners.",
  })
  by(@Root() { byAgencyId }: WorkOrderStepRow): AgencyStub {
    return { id: byAgencyId };
  }
}

@Resolver(() => WorkOrderOpened)
export class WorkOrderOpenedResolver {
  @FieldResolver(() => WorkOrder, {
    nullable: true,
    description: "The work order; never null while you may see it. Partners.",
  })
  workOrder(@Root() { workOrderId }: WorkOrderOpened, @Ctx() { load }: Context): Promise<WorkOrderRow | null> {
    return load.workOrder.load(workOrderId);
  }
}

@Resolver(() => WorkOrderAdvanced)
export class WorkOrderAdvancedResolver {
  @FieldResolver(() => WorkOrder, {
    nullable: true,
    description: "The work order as it stands now; never null while you may see it. Partners.",
  })
  workOrder(@Root() { workOrderId }: WorkOrderAdvanced, @Ctx() { load }: Context): Promise<WorkOrderRow | null> {
    return load.workOrder.load(workOrderId);
  }
}

@Resolver(() => Complex)
export class ComplexWorkOrdersResolver {
  @FieldResolver(() => [WorkOrder], {
    nullable: true,
    description:
      "Its 200 latest work orders, the latest first; null for all but its owner and manager. Partners: the complex's owner and manager.",
  })
  async workOrders(
    @Arg("state", () => WorkOrderStateName, { nullable: true, description: "Only those in this state." })
    state: WorkOrderState | null,
    @Root() { id }: ComplexRow,
    @Ctx() { load }: Context,
  ): Promise<WorkOrderRow[] | null> {
    return (await load.workOrdersOfComplex({ state: state ?? null }).load(id))?.found ?? null;
  }
}
