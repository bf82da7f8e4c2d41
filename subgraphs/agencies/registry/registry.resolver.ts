import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { NewestGraph } from "../../../kit/supergraph-seal";
import type { Context } from "../context";
import { approveSubgraph, type ApproveSubgraphOutcome } from "./approve-subgraph";
import { findChanges, findGraphAfter, findGraphs, type GraphRow } from "./find-graphs";
import type { GraphChangeRow } from "./graph-change.entity";
import { checkSubgraph, type ProposeSubgraphOutcome, publishSubgraph } from "./propose-subgraph";
import {
  ApproveSubgraphResult,
  CheckSubgraphResult,
  PublishSubgraphResult,
  RollBackSupergraphResult,
  WithdrawSubgraphResult,
} from "./registry-outcomes.type";
import {
  ApproveSubgraphInput,
  CheckSubgraphInput,
  PublishSubgraphInput,
  RollBackSupergraphInput,
  WithdrawSubgraphInput,
} from "./registry.input";
import { GraphChange, RegisteredGraph, SupergraphVersion } from "./registry.type";
import { rollBackSupergraph, type RollBackSupergraphOutcome } from "./roll-back-supergraph";
import { withdrawSubgraph, type WithdrawSubgraphOutcome } from "./withdraw-subgraph";

const BRINGS =
  "Your agency's own: partners, and staff who administer rights (ROLE_FORBIDDEN). Null where it is refused.";
const DECIDES =
  "Staff with the duty platform_administrator at the operator of the agency's platform (others: NOT_FOUND, ROLE_FORBIDDEN). Null where it is refused.";

@Resolver(() => SupergraphVersion)
export class RegistryResolver {
  @Query(() => [SupergraphVersion], {
    nullable: true,
    description: "The last 100 graphs that gateways ran, the latest first. Partners and staff; empty for others.",
  })
  supergraphVersions(@Ctx() { reader }: Context): Promise<GraphRow[]> {
    return findGraphs(reader);
  }

  @FieldResolver(() => [String], { description: "The names of the partners' subgraphs in it." })
  subgraphs(@Root() { subgraphs }: GraphRow): string[] {
    return subgraphs;
  }

  @Query(() => [GraphChange], {
    nullable: true,
    description:
      "The last 100 changes that your agency, or a member of a platform for which you decide, wanted of the graph, the latest first. Partners, and staff who administer rights or the platform; empty for others.",
  })
  graphChanges(
    @Arg("name", () => String, { nullable: true, description: "Only of this subgraph." }) name: string | null,
    @Ctx() { reader }: Context,
  ): Promise<GraphChangeRow[]> {
    return findChanges(reader, name);
  }

  @Query(() => GraphChange, {
    nullable: true,
    description:
      "One change of the graph; null where you do not know it. Partners, and staff who administer rights or the platform.",
  })
  graphChange(
    @Arg("id", () => ID, { description: "The change (gch_…)." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<GraphChangeRow | null> {
    return load.graphChange.load(id);
  }

  @Directive("@inaccessible")
  @Query(() => RegisteredGraph, {
    nullable: true,
    description: "The latest graph where it is later than this one; null for anybody but a gateway.",
  })
  registeredGraph(
    @Arg("after", () => Int, { description: "The number of the graph that the gateway runs; 0 for none." })
    after: number,
    @Arg("nonce", () => String, { description: "A word that the gateway makes for this question alone." })
    nonce: string,
    @Ctx() { reader }: Context,
  ): Promise<NewestGraph | null> {
    return findGraphAfter(reader, after, nonce);
  }

  @Mutation(() => CheckSubgraphResult, {
    nullable: true,
    description: `Finds out what a subgraph would do to the graph: composition, lint, classification and registered operations. ${BRINGS}`,
  })
  checkSubgraph(
    @Arg("input", () => CheckSubgraphInput, { description: "Which subgraph." }) input: CheckSubgraphInput,
    @Ctx() operation: Context,
  ): Promise<ProposeSubgraphOutcome> {
    return operation.perform((work) => checkSubgraph(work, input));
  }

  @Mutation(() => PublishSubgraphResult, {
    nullable: true,
    description: `Brings a subgraph, or another version of it, to the graph: it joins once it was checked, and approved where it must be. ${BRINGS}`,
  })
  publishSubgraph(
    @Arg("input", () => PublishSubgraphInput, { description: "Which subgraph." }) input: PublishSubgraphInput,
    @Ctx() operation: Context,
  ): Promise<ProposeSubgraphOutcome> {
    return operation.perform((work) => publishSubgraph(work, input));
  }

  @Mutation(() => ApproveSubgraphResult, {
    nullable: true,
    description: `Lets a subgraph join the graph. Nobody approves what they brought, and nobody twice (SECOND_PERSON_REQUIRED). ${DECIDES}`,
  })
  approveSubgraph(
    @Arg("input", () => ApproveSubgraphInput, { description: "Which change." }) input: ApproveSubgraphInput,
    @Ctx() operation: Context,
  ): Promise<ApproveSubgraphOutcome> {
    return operation.perform((work) => approveSubgraph(work, input));
  }

  @Mutation(() => WithdrawSubgraphResult, {
    nullable: true,
    description: `Takes a subgraph out of the graph; its versions stay known. Its own agency may, and whoever administers its platform (NOT_FOUND, ROLE_FORBIDDEN). Null where it is refused.`,
  })
  withdrawSubgraph(
    @Arg("input", () => WithdrawSubgraphInput, { description: "Which subgraph." }) input: WithdrawSubgraphInput,
    @Ctx() operation: Context,
  ): Promise<WithdrawSubgraphOutcome> {
    return operation.perform((work) => withdrawSubgraph(work, input));
  }

  @Mutation(() => RollBackSupergraphResult, {
    nullable: true,
    description: `Brings an earlier graph back, which gateways run within 5 seconds. ${DECIDES}`,
  })
  rollBackSupergraph(
    @Arg("input", () => RollBackSupergraphInput, { description: "Which graph." }) input: RollBackSupergraphInput,
    @Ctx() operation: Context,
  ): Promise<RollBackSupergraphOutcome> {
    return operation.perform((work) => rollBackSupergraph(work, input, operation.secrets.sealGraph));
  }
}
