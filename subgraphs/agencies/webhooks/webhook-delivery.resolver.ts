import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { Instant } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { replayDelivery, type ReplayDeliveryOutcome } from "./replay-delivery";
import type { WebhookDeliveryRow } from "./webhook-delivery.entity";
import { DeliveryReplayed, ReplayDeliveryResult, WebhookDelivery } from "./webhook-delivery.type";
import type { WebhookRow } from "./webhook.entity";
import { ReplayDeliveryInput } from "./webhook.input";
import { Webhook } from "./webhook.type";

const WebhookDeliveryConnection = connectionOf("WebhookDelivery", () => WebhookDelivery);

@Resolver(() => Webhook)
export class DeliveriesOfWebhookResolver {
  @FieldResolver(() => WebhookDeliveryConnection, {
    nullable: true,
    description: "What was sent there, the newest event first. Partners, and staff who administer rights.",
  })
  async deliveries(
    @Root() { id }: WebhookRow,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<WebhookDeliveryRow>> {
    return connected(await load.deliveriesOf({ first, after, total: selects(info, "totalCount") }).load(id));
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => Instant, {
    nullable: true,
    description: "When it is sent next; null where it waits for nothing.",
  })
  nextAt(@Root() { state, nextAt }: WebhookDeliveryRow): Date | null {
    return state === "waiting" ? nextAt : null;
  }

  @Mutation(() => ReplayDeliveryResult, {
    nullable: true,
    description:
      "Sends an event again that was sent to a webhook before, whatever became of it. Only its own agency may; for others there is no such webhook (NOT_FOUND). Null where it is refused. Partners, and staff who administer rights (ROLE_FORBIDDEN).",
  })
  replayDelivery(
    @Arg("input", () => ReplayDeliveryInput, { description: "Which event, and where." }) input: ReplayDeliveryInput,
    @Ctx() operation: Context,
  ): Promise<ReplayDeliveryOutcome> {
    return operation.perform((work) => replayDelivery(work, input));
  }
}

@Resolver(() => DeliveryReplayed)
export class DeliveryReplayedResolver {
  @FieldResolver(() => WebhookDelivery, { nullable: true, description: "The delivery as it is now." })
  delivery(
    @Root() { webhookId, eventId }: DeliveryReplayed,
    @Ctx() { load }: Context,
  ): Promise<WebhookDeliveryRow | null> {
    return load.deliveryOf({ webhookId }).load(eventId);
  }
}
