import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { advanceLaundryOrder, type AdvanceLaundryOrderOutcome } from "./advance-laundry-order";
import { assignLaundryOrder, type AssignLaundryOrderOutcome } from "./assign-laundry-order";
import type { LaundryOrderRow } from "./laundry-order.entity";
import { LaundryOrder } from "./laundry-order.type";
import {
  AdvanceLaundryOrderResult,
  AssignLaundryOrderResult,
  LaundryOrderAdvanced,
  LaundryOrderAssigned,
  LaundryRequested,
  RequestLaundryResult,
} from "./laundry-outcomes.type";
import {
  AdvanceLaundryOrderInput,
  AssignLaundryOrderInput,
  CompleteDeliveryInput,
  RequestLaundryInput,
} from "./laundry.input";
import { requestLaundry, type RequestLaundryOutcome } from "./request-laundry";

const CHANGED = {
  nullable: true,
  description: "The order as it stands now; never null while it exists. Partners and staff.",
} as const;

@Resolver(() => LaundryRequested)
export class LaundryRequestedResolver {
  @Mutation(() => RequestLaundryResult, {
    nullable: true,
    description:
      "Orders that somebody's laundry is fetched, washed and brought back. An agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in the programme of the site may (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.",
  })
  requestLaundry(
    @Arg("input", () => RequestLaundryInput, { description: "Whose laundry, where and when." })
    { trial, ...input }: RequestLaundryInput,
    @Ctx() operation: Context,
  ): Promise<RequestLaundryOutcome> {
    return operation.perform((work) => requestLaundry(work, operation.secrets, { ...input, trial: trial ?? false }));
  }

  @FieldResolver(() => LaundryOrder, CHANGED)
  order(@Root() { orderId }: LaundryRequested, @Ctx() { load }: Context): Promise<LaundryOrderRow | null> {
    return load.laundryOrder.load(orderId);
  }
}

@Resolver(() => LaundryOrderAdvanced)
export class LaundryOrderAdvancedResolver {
  @Mutation(() => AdvanceLaundryOrderResult, {
    nullable: true,
    description:
      "Takes an order one step on. The agency with the role OPERATION that runs the laundry may (ROLE_FORBIDDEN); to others the order does not exist (NOT_FOUND). Null where it is refused. Partners and staff.",
  })
  advanceLaundryOrder(
    @Arg("input", () => AdvanceLaundryOrderInput, { description: "Which order, and which step." })
    { welfareCheck = null, ...input }: AdvanceLaundryOrderInput,
    @Ctx() operation: Context,
  ): Promise<AdvanceLaundryOrderOutcome> {
    return operation.perform((work) => advanceLaundryOrder(work, operation.secrets, { ...input, welfareCheck }));
  }

  @Mutation(() => AdvanceLaundryOrderResult, {
    nullable: true,
    description:
      "Says that laundry was brought back and how the person was found. As advanceLaundryOrder to DELIVERED (ROLE_FORBIDDEN, NOT_FOUND). Null where it is refused. Partners and staff.",
  })
  completeDelivery(
    @Arg("input", () => CompleteDeliveryInput, { description: "Which order, and how the person was found." })
    { welfareCheck = null, ...input }: CompleteDeliveryInput,
    @Ctx() operation: Context,
  ): Promise<AdvanceLaundryOrderOutcome> {
    const wish = { ...input, welfareCheck, to: "delivered", place: "at_the_door" } as const;
    return operation.perform((work) => advanceLaundryOrder(work, operation.secrets, wish, "Mutation.completeDelivery"));
  }

  @FieldResolver(() => LaundryOrder, CHANGED)
  order(@Root() { orderId }: LaundryOrderAdvanced, @Ctx() { load }: Context): Promise<LaundryOrderRow | null> {
    return load.laundryOrder.load(orderId);
  }
}

@Resolver(() => LaundryOrderAssigned)
export class LaundryOrderAssignedResolver {
  @Mutation(() => AssignLaundryOrderResult, {
    nullable: true,
    description:
      "Says who works on an order: a member of staff who had the programme's training. An agency with the role STAFFING or OPERATION may (ROLE_FORBIDDEN); to agencies that are not of the order it does not exist (NOT_FOUND). Null where it is refused. Partners and staff.",
  })
  assignLaundryOrder(
    @Arg("input", () => AssignLaundryOrderInput, { description: "Who, and which order." })
    input: AssignLaundryOrderInput,
    @Ctx() operation: Context,
  ): Promise<AssignLaundryOrderOutcome> {
    return operation.perform((work) => assignLaundryOrder(work, operation.secrets, input));
  }

  @FieldResolver(() => LaundryOrder, CHANGED)
  order(@Root() { orderId }: LaundryOrderAssigned, @Ctx() { load }: Context): Promise<LaundryOrderRow | null> {
    return load.laundryOrder.load(orderId);
  }
}
