import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { EntrustedProcessor, type EntrustedProcessorRow } from "./entrusted-processor.type";
import { findEntrustedProcessors } from "./find-entrusted-processors";

const EntrustedProcessorConnection = connectionOf("EntrustedProcessor", () => EntrustedProcessor, { open: true });

@Resolver(() => EntrustedProcessor)
export class EntrustedProcessorResolver {
  @Open()
  @Query(() => EntrustedProcessorConnection, {
    nullable: true,
    description:
      "Who is entrusted with which task in which personal data may be processed: one entry for each contract of entrustment in force (개인정보 보호법 Art. 26(2)). Public.",
  })
  async entrustedProcessors(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "Those of contracts in force on this day; left out: today.",
    })
    asOf: string | null,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<EntrustedProcessorRow>> {
    const wish = { first, after, total: selects(info, "totalCount") };
    return connected(await findEntrustedProcessors(reader, asOf, wish));
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who entrusts; null where the source does not say. Public.",
  })
  principal(
    @Root() { principalId }: EntrustedProcessorRow,
    @Ctx() { load }: Context,
  ): Promise<AgencyRow | null> | null {
    return principalId ? load.agency.load(principalId) : null;
  }

  @Open()
  @FieldResolver(() => Agency, { nullable: true, description: "Who is entrusted; never null. Public." })
  contractor(@Root() { contractorId }: EntrustedProcessorRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(contractorId);
  }
}
