import { createUnionType, Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Instant } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import type { Severity, WorkCategory } from "./work-order.entity";
import type { WorkOrderState } from "./work-order-steps";

export enum WorkOrderStateName {
  OPEN = "open",
  ASSIGNED = "assigned",
  IN_PROGRESS = "in_progress",
  DONE = "done",
  CLOSED = "closed",
  CANCELLED = "cancelled",
}
registerEnumType(WorkOrderStateName, {
  name: "WorkOrderState",
  description: "Where a work order stands: OPEN → ASSIGNED → IN_PROGRESS → DONE → CLOSED, or CANCELLED.",
  valuesConfig: {
    OPEN: { description: "Somebody is to do it." },
    ASSIGNED: { description: "Somebody will do it." },
    IN_PROGRESS: { description: "It is being done." },
    DONE: { description: "Whoever did it says so." },
    CLOSED: { description: "It was looked at and is done." },
    CANCELLED: { description: "It is not done." },
  },
});

export enum WorkCategoryName {
  PLUMBING = "plumbing",
  ELECTRICITY = "electricity",
  HEATING = "heating",
  ACCESSIBILITY = "accessibility",
  SAFETY = "safety",
  HYGIENE = "hygiene",
  STRUCTURE = "structure",
  OTHER = "other",
}
registerEnumType(WorkCategoryName, {
  name: "WorkCategory",
  description: "What a work order is about.",
  valuesConfig: {
    PLUMBING: { description: "Water and drains (급배수)." },
    ELECTRICITY: { description: "Electricity and light (전기·조명)." },
    HEATING: { description: "Heating and hot water (난방)." },
    ACCESSIBILITY: { description: "Free of barriers: handrails, thresholds (무장애)." },
    SAFETY: { description: "Fire, gas, crime (안전)." },
    HYGIENE: { description: "Mould, vermin, refuse (위생·방역)." },
    STRUCTURE: { description: "Walls, floors, windows, the building itself (구조·마감)." },
    OTHER: { description: "Anything else." },
  },
});

export enum SeverityName {
  LOW = "low",
  NORMAL = "normal",
  URGENT = "urgent",
  DANGEROUS = "dangerous",
}
registerEnumType(SeverityName, {
  name: "WorkSeverity",
  description: "How much a work order presses.",
  valuesConfig: {
    LOW: { description: "It can wait." },
    NORMAL: { description: "In its turn." },
    URGENT: { description: "Before others." },
    DANGEROUS: { description: "Somebody may be hurt: at once." },
  },
});

@ObjectType({ description: "A step that a work order took. Partners: the complex's owner and manager." })
export class WorkOrderStep {
  @Field(() => WorkOrderStateName, { nullable: true, description: "From which state; null where it began. Partners." })
  fromState!: WorkOrderState | null;
  @Field(() => WorkOrderStateName, { description: "To which state. Partners." })
  toState!: WorkOrderState;
  @Field(() => Instant, { description: "When. Partners." })
  at!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "Something in a complex that wants repair or improvement. It names the place and never who lives there. Partners: the complex's owner and manager.",
})
export class WorkOrder {
  @Field(() => ID, { description: "Opaque id (wko_…). Partners." })
  id!: string;
  @Field(() => WorkCategoryName, { description: "What it is about. Partners." })
  category!: WorkCategory;
  @Field(() => SeverityName, { description: "How much it presses. Partners." })
  severity!: Severity;
  @Field(() => WorkOrderStateName, { description: "Where it stands. Partners." })
  state!: WorkOrderState;
  @Field(() => Instant, { description: "When it was opened. Partners." })
  openedAt!: Date;
  @Field(() => Int, { description: "Its version, to be named by whoever changes it. Partners." })
  version!: number;
}

@ObjectType({ description: "The work order is open. Partners." })
export class WorkOrderOpened {
  workOrderId!: string;
}

@ObjectType({ description: "The work order took the step. Partners." })
export class WorkOrderAdvanced {
  workOrderId!: string;
}

export const OpenWorkOrderResult = createUnionType({
  name: "OpenWorkOrderResult",
  description: "What came of openWorkOrder. Partners.",
  types: () => [WorkOrderOpened] as const,
});

export const AdvanceWorkOrderResult = createUnionType({
  name: "AdvanceWorkOrderResult",
  description: "What came of advanceWorkOrder. Partners.",
  types: () => [WorkOrderAdvanced, IllegalTransition, VersionConflict] as const,
});
