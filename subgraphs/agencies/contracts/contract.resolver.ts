import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import type { ContractClauseRow } from "./contract-clause.entity";
import type { ContractRow } from "./contract.entity";
import { FindContractsArgs } from "./contract.input";
import { Contract, ContractClause } from "./contract.type";
import { findContracts } from "./find-contracts";

const ContractConnection = connectionOf("Contract", () => Contract);

@Resolver(() => Contract)
export class ContractResolver {
  @Query(() => Contract, { nullable: true, description: "A contract by its id; null where there is none. Partners." })
  contract(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<ContractRow | null> {
    return load.contract.load(id);
  }

  @Query(() => ContractConnection, {
    nullable: true,
    description: "Contracts in force on a day, those that end first before the others. Partners.",
  })
  async contracts(
    @Args(() => FindContractsArgs) { first, after, ...which }: FindContractsArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ContractRow>> {
    return connected(await findContracts(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who entrusts; null where the source does not say. Partners.",
  })
  principal(@Root() { principalId }: ContractRow, @Ctx() { load }: Context): Promise<AgencyRow | null> | null {
    return principalId ? load.agency.load(principalId) : null;
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who is entrusted; never null while it exists. Partners.",
  })
  contractor(@Root() { contractorId }: ContractRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(contractorId);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it was signed; null where the source does not say. Partners.",
  })
  signedOn(@Root() { signedOn, signedOnPrecision }: ContractRow): PartialDate | null {
    return partialDate(signedOn, signedOnPrecision);
  }

  @FieldResolver(() => PartialDate, { nullable: true, description: "Since when it is in force; never null. Partners." })
  validFrom(@Root() { validFrom, validFromPrecision }: ContractRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The first day on which it is no longer in force; null where no end is stated. Partners.",
  })
  validTo(@Root() { validTo, validToPrecision }: ContractRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }

  @FieldResolver(() => [ContractClause], {
    description:
      "What 개인정보 보호법 Art. 26(1) and 시행령 Art. 28(1) ask of it, with what is known of each. Partners.",
  })
  clauses(@Root() { id }: ContractRow, @Ctx() { load }: Context): Promise<ContractClauseRow[]> {
    return load.clausesOfContract.load(id);
  }
}
