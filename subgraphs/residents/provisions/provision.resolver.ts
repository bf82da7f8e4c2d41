import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { OnlyStaff } from "../../../kit/graph/only";
import type { Context } from "../context";
import { findProvisions, type Provision as Given } from "./find-provisions";
import { Provision } from "./provision.type";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const ProvisionConnection = connectionOf("Provision", () => Provision);

@Resolver(() => Provision)
export class ProvisionResolver {
  @OnlyStaff()
  @Query(() => ProvisionConnection, {
    nullable: true,
    description:
      "The ledger of what your agency gave outside the purpose of collection in a month, the oldest first (PIPA Decree Art. 15). Its privacy officers; empty for others, and null for what is no month.",
  })
  async provisionLedger(
    @Arg("month", () => String, { description: "The month in Korea, as 2026-11." }) month: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<Given> | null> {
    if (!MONTH.test(month)) return null;
    return connected(await findProvisions(reader, month, { first, after, total: selects(info, "totalCount") }));
  }
}
