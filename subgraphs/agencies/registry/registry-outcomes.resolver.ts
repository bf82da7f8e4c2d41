import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { GraphChangeRow } from "./graph-change.entity";
import { SubgraphApproved, SubgraphReceived } from "./registry-outcomes.type";
import { GraphChange } from "./registry.type";

const CHANGE = { nullable: true, description: "The change as it is now; never null." };

@Resolver(() => SubgraphReceived)
export class SubgraphReceivedResolver {
  @FieldResolver(() => GraphChange, CHANGE)
  change(@Root() { changeId }: SubgraphReceived, @Ctx() { load }: Context): Promise<GraphChangeRow | null> {
    return load.graphChange.load(changeId);
  }
}

@Resolver(() => SubgraphApproved)
export class SubgraphApprovedResolver {
  @FieldResolver(() => GraphChange, CHANGE)
  change(@Root() { changeId }: SubgraphApproved, @Ctx() { load }: Context): Promise<GraphChangeRow | null> {
    return load.graphChange.load(changeId);
  }
}
