import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";

const BRINGS = "Partners, and staff who administer rights.";
const DECIDES = "Staff who administer the platform.";

@ObjectType({ description: `It is being seen to; its change says what comes of it. ${BRINGS}` })
export class SubgraphReceived {
  changeId!: string;
}

@ObjectType({ implements: Problem, description: `Another agency's subgraph has this name. ${BRINGS}` })
export class SubgraphNameTaken extends Problem {}

@ObjectType({ implements: Problem, description: `It is not part of the graph. ${BRINGS}` })
export class SubgraphNotLive extends Problem {}

@ObjectType({ description: `It was approved; its change says whether somebody else must approve it too. ${DECIDES}` })
export class SubgraphApproved {
  changeId!: string;
}

@ObjectType({ implements: Problem, description: `It waits for no approval. ${DECIDES}` })
export class ApprovalNotAwaited extends Problem {}

@ObjectType({ description: `The earlier graph is the latest again, which gateways run within 5 seconds. ${DECIDES}` })
export class SupergraphRolledBack {
  @Field(() => Int, { description: "Its new number." })
  number!: number;
}

export const CheckSubgraphResult = createUnionType({
  name: "CheckSubgraphResult",
  description: `What came of checkSubgraph. ${BRINGS}`,
  types: () => [SubgraphReceived, SubgraphNameTaken] as const,
});

export const PublishSubgraphResult = createUnionType({
  name: "PublishSubgraphResult",
  description: `What came of publishSubgraph. ${BRINGS}`,
  types: () => [SubgraphReceived, SubgraphNameTaken] as const,
});

export const ApproveSubgraphResult = createUnionType({
  name: "ApproveSubgraphResult",
  description: `What came of approveSubgraph. ${DECIDES}`,
  types: () => [SubgraphApproved, ApprovalNotAwaited] as const,
});

export const WithdrawSubgraphResult = createUnionType({
  name: "WithdrawSubgraphResult",
  description: `What came of withdrawSubgraph. ${BRINGS}`,
  types: () => [SubgraphReceived, SubgraphNotLive] as const,
});

export const RollBackSupergraphResult = createUnionType({
  name: "RollBackSupergraphResult",
  description: `What came of rollBackSupergraph. ${DECIDES}`,
  types: () => [SupergraphRolledBack] as const,
});
