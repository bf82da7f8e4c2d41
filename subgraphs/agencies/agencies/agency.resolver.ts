import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { isSecurityAgency } from "../../../access/agency-kind";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import { AdministrativeArea } from "../areas/area.type";
import type { AreaRow } from "../areas/area.entity";
import type { Context } from "../context";
import type { AgencyRow } from "./agency.entity";
import { FindAgenciesArgs } from "./agency.input";
import { Agency } from "./agency.type";
import { findAgencies } from "./find-agencies";

const AgencyConnection = connectionOf("Agency", () => Agency, { open: true });

@Resolver(() => Agency)
export class AgencyResolver {
  @Open()
  @Query(() => Agency, {
    nullable: true,
    description: "An agency by its id or its code; null where there is none. Public.",
  })
  agency(
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null,
    @Arg("agencyCode", () => String, { nullable: true, description: "Its code, where the id is not given." })
    code: string | null,
    @Ctx() { load }: Context,
  ): Promise<AgencyRow | null> | null {
    if (id) return load.agency.load(id);
    return code ? load.agencyByCode.load(code) : null;
  }

  @Open()
  @Query(() => AgencyConnection, { nullable: true, description: "Agencies in the order of their names. Public." })
  async agencies(
    @Args(() => FindAgenciesArgs) { first, after, ...which }: FindAgenciesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<AgencyRow>> {
    return connected(await findAgencies(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @FieldResolver(() => String)
  async name(
    @Root() { id, name }: AgencyRow,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "The name it had on this day; left out: its present name.",
    })
    asOf: string | null,
    @Ctx() { load }: Context,
  ): Promise<string> {
    const former = asOf ? await load.formerName({ on: asOf }).load(id) : null;
    return former?.name ?? name;
  }

  @Open()
  @FieldResolver(() => Boolean, {
    description:
      "Whether it is a security agency (보장기관): the State or a local government (사회보장급여법 Art. 2(5)). Public.",
  })
  isSecurityAgency(@Root() { kind }: AgencyRow): boolean {
    return isSecurityAgency(kind);
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The area it is responsible for; null for nationwide bodies. Public.",
  })
  area(@Root() { areaCode }: AgencyRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return areaCode ? load.area.load(areaCode) : null;
  }
}
