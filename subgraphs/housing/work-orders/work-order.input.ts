import { Field, ID, InputType, Int } from "type-graphql";
import { SeverityName, WorkCategoryName, WorkOrderStateName } from "./work-order.type";
import type { Severity, WorkCategory } from "./work-order.entity";
import type { WorkOrderState } from "./work-order-steps";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "Where something wants work, and what. Exactly one place." })
export class OpenWorkOrderInput {
  @Field(() => ID, {
    nullable: true,
    description: "The complex (cpx_…), for what is neither in a dwelling nor a space.",
  })
  complexId?: string | null;
  @Field(() => ID, { nullable: true, description: "The dwelling (unt_…)." })
  unitId?: string | null;
  @Field(() => ID, { nullable: true, description: "The space (spc_…)." })
  spaceId?: string | null;
  @Field(() => WorkCategoryName, { description: "What it is about." })
  category!: WorkCategory;
  @Field(() => SeverityName, { description: "How much it presses." })
  severity!: Severity;
  @Field(() => ID, {
    nullable: true,
    description: "The service of housing improvement (svc_…) under which it is done, where it is under one.",
  })
  serviceId?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which work order to take a step further." })
export class AdvanceWorkOrderInput {
  @Field(() => ID, { description: "The work order (wko_…)." })
  workOrderId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => WorkOrderStateName, { description: "The state that it goes to." })
  to!: WorkOrderState;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
