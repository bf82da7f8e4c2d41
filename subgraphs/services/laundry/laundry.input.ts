import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import { DayPartName, LaundryPlaceName, LaundryStateName, WelfareResultName } from "./laundry-order.type";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";
const VERSION = "The version of the order that you read.";
const ORDER = "The order, as your agency was given it.";

@InputType({ description: "Whose laundry, which site washes it, and when it is fetched and brought back." })
export class RequestLaundryInput {
  @Field(() => ID, { description: "The person (Resident.participantKey)." })
  participantKey!: string;
  @Field(() => ID, { description: "The site whose laundry it is (sal_…)." })
  siteId!: string;
  @Field(() => Int, { description: "How many pieces, 1 to 50." })
  items!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: "True for an order of the time before full operation; left out: false.",
  })
  trial!: boolean | null;
  @Field(() => LocalDate, { description: "The day on which it is fetched." })
  pickupOn!: string;
  @Field(() => DayPartName, { description: "The part of that day." })
  pickupPart!: DayPartName;
  @Field(() => LocalDate, { description: "The day on which it is brought back; not before it is fetched." })
  deliveryOn!: string;
  @Field(() => DayPartName, { description: "The part of that day." })
  deliveryPart!: DayPartName;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which step an order takes." })
export class AdvanceLaundryOrderInput {
  @Field(() => ID, { description: ORDER })
  orderKey!: string;
  @Field(() => LaundryStateName, { description: "The state that it comes into." })
  to!: LaundryStateName;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => LaundryPlaceName, { description: "Where the step is taken." })
  place!: LaundryPlaceName;
  @Field(() => WelfareResultName, {
    nullable: true,
    description:
      "How the person was found; needed with PICKED_UP and DELIVERED, known with NO_ANSWER, and refused with any other step, where it would be lost (WELFARE_CHECK_OUT_OF_PLACE).",
  })
  welfareCheck!: WelfareResultName | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which order was brought back, and how the person was found." })
export class CompleteDeliveryInput {
  @Field(() => ID, { description: ORDER })
  orderKey!: string;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => WelfareResultName, {
    nullable: true,
    description: "How the person was found; nothing is delivered without.",
  })
  welfareCheck!: WelfareResultName | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Who works on which order." })
export class AssignLaundryOrderInput {
  @Field(() => ID, { description: ORDER })
  orderKey!: string;
  @Field(() => ID, { description: "The post (stf_…)." })
  staffId!: string;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ArgsType()
export class FindLaundryOrdersArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this site (sal_…)." })
  siteId?: string | null;
  @Field(() => LaundryStateName, { nullable: true, description: "Only those that stand so." })
  state?: LaundryStateName | null;
  @Field(() => LocalDate, { nullable: true, description: "Only those that are fetched or brought back on this day." })
  on?: string | null;
}
