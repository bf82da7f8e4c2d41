import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import { Instant } from "../../../kit/graph/scalars";
import type { DeliveryState } from "./webhook-delivery.entity";

const WHO = "Partners, and staff who administer rights.";

export enum WebhookDeliveryStateName {
  WAITING = "waiting",
  DELIVERED = "delivered",
  GIVEN_UP = "given_up",
  WITHHELD = "withheld",
}
registerEnumType(WebhookDeliveryStateName, {
  name: "WebhookDeliveryState",
  description: "What became of an event at a webhook.",
  valuesConfig: {
    WAITING: { description: "It is sent at nextAt." },
    DELIVERED: { description: "It was answered with 2xx." },
    GIVEN_UP: { description: "Ten attempts failed." },
    WITHHELD: { description: "It was sent before, but your agency may not be told of it any more." },
  },
});

@ObjectType({ description: `An event that was sent to a webhook at least once. ${WHO}` })
export class WebhookDelivery {
  @Field(() => ID, { description: "The event's id (evt_…), which stands in the header webhook-id." })
  eventId!: string;
  @Field(() => String, { description: "The event's type, such as AgreementChanged." })
  type!: string;
  @Field(() => WebhookDeliveryStateName, { description: "What became of it." })
  state!: DeliveryState;
  @Field(() => Int, { description: "How many attempts there were, since it was last asked for again." })
  attempts!: number;
  @Field(() => Instant, { nullable: true, description: "When it was last sent; never null where it is seen." })
  lastTriedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "The HTTP status of the last answer; null where none came." })
  lastStatus!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Why no answer came, such as ECONNREFUSED, TimeoutError, or ADDRESS_NOT_ALLOWED for one that is not public; null where one did.",
  })
  lastFailure!: string | null;
}

@ObjectType({ description: `The event is sent again at once, under the same id. ${WHO}` })
export class DeliveryReplayed {
  webhookId!: string;
  eventId!: string;
}

@ObjectType({ implements: Problem, description: `Nothing is sent to the webhook: enable it first. ${WHO}` })
export class WebhookIsDisabled extends Problem {}

export const ReplayDeliveryResult = createUnionType({
  name: "ReplayDeliveryResult",
  description: `What came of replayDelivery. ${WHO}`,
  types: () => [DeliveryReplayed, WebhookIsDisabled] as const,
});
