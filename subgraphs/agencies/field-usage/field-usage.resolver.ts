import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import { Client } from "../client-keys/client-key.type";
import type { ClientRow } from "../clients/client.entity";
import type { Context } from "../context";
import { RegisteredOperation } from "../operations/operation.type";
import type { RegisteredOperationRow } from "../operations/registered-operation.entity";
import type { FieldUsageRow } from "./field-usage.entity";
import { DeprecatedFieldsInUseArgs, FieldUsageArgs, FieldUseInput } from "./field-usage.input";
import { FieldUsage } from "./field-usage.type";
import { findFieldUsage, type FindFieldUsage } from "./find-field-usage";
import { recordFieldUsage } from "./record-field-usage";

const MOST = 2_147_483_647;
const WHO = "Empty for others than staff who administer the platform.";

const FieldUsageConnection = connectionOf("FieldUsage", () => FieldUsage);

@Resolver(() => FieldUsage)
export class FieldUsageResolver {
  @Query(() => FieldUsageConnection, {
    nullable: true,
    description: `Who asked for a field on which day, the earliest first; counted with a delay of some seconds. ${WHO}`,
  })
  fieldUsage(
    @Args(() => FieldUsageArgs) { coordinate, ...others }: FieldUsageArgs,
    @Ctx() operation: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<FieldUsageRow>> {
    return page(operation, { ...others, coordinate, deprecated: false }, others, info);
  }

  @Query(() => FieldUsageConnection, {
    nullable: true,
    description: `Who still asks for fields that are deprecated, by field and day: whom to tell before one goes. ${WHO}`,
  })
  deprecatedFieldsInUse(
    @Args(() => DeprecatedFieldsInUseArgs) args: DeprecatedFieldsInUseArgs,
    @Ctx() operation: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<FieldUsageRow>> {
    return page(operation, { ...args, deprecated: true }, args, info);
  }

  @FieldResolver(() => Int, { description: "How many requests asked for it, at most 2,147,483,647." })
  requests(@Root() { requests }: FieldUsageRow): number {
    return Math.min(Number(requests), MOST);
  }

  @FieldResolver(() => Boolean, { description: "Whether it was deprecated when it was asked for last on that day." })
  isDeprecated(@Root() { deprecated }: FieldUsageRow): boolean {
    return deprecated;
  }

  @FieldResolver(() => Client, { nullable: true, description: "The client that asked; null where people asked." })
  client(@Root() { clientId }: FieldUsageRow, @Ctx() { load }: Context): Promise<ClientRow | null> | null {
    return clientId === null ? null : load.knownClient.load(clientId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: "Its agency; null where somebody without one asked." })
  agency(@Root() { agencyId }: FieldUsageRow, @Ctx() { load }: Context): Promise<AgencyRow | null> | null {
    return agencyId === null ? null : load.agency.load(agencyId);
  }

  @FieldResolver(() => RegisteredOperation, {
    nullable: true,
    description: "The registered operation that asks for it; null where a text was sent.",
  })
  operation(
    @Root() { operationId }: FieldUsageRow,
    @Ctx() { load }: Context,
  ): Promise<RegisteredOperationRow | null> | null {
    return operationId === null ? null : load.registeredOperation.load(operationId);
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, { nullable: true, description: "Adds what a gateway counted. Gateways only." })
  recordFieldUsage(
    @Arg("uses", () => [FieldUseInput], { description: "What was counted since the last time." }) uses: FieldUseInput[],
    @Ctx() operation: Context,
  ): Promise<boolean> {
    return operation.perform((work) => recordFieldUsage(work, uses));
  }
}

async function page(
  { reader }: Context,
  which: FindFieldUsage,
  { first, after }: DeprecatedFieldsInUseArgs,
  info: GraphQLResolveInfo,
): Promise<Connected<FieldUsageRow>> {
  return connected(await findFieldUsage(reader, which, { first, after, total: selects(info, "totalCount") }));
}
