import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";

export enum GraphChangeKindName {
  CHECK = "check",
  PUBLISH = "publish",
  WITHDRAW = "withdraw",
  ROLL_BACK = "roll_back",
  RENEW = "renew",
}
registerEnumType(GraphChangeKindName, {
  name: "GraphChangeKind",
  description: "What was wanted of the graph.",
  valuesConfig: {
    CHECK: { description: "To know what a subgraph would do to it." },
    PUBLISH: { description: "That a subgraph, or another version of it, joins." },
    WITHDRAW: { description: "That a subgraph leaves." },
    ROLL_BACK: { description: "That an earlier graph comes back." },
    RENEW: { description: "That it is made anew, because the hub's own subgraphs are others than before." },
  },
});

export enum GraphChangeStateName {
  RECEIVED = "received",
  REFUSED = "refused",
  PASSED = "passed",
  AWAITING = "awaiting",
  APPROVED = "approved",
  OVERTAKEN = "overtaken",
  LIVE = "live",
}
registerEnumType(GraphChangeStateName, {
  name: "GraphChangeState",
  description: "What came of it.",
  valuesConfig: {
    RECEIVED: { description: "It is being checked, which takes some seconds." },
    REFUSED: { description: "It cannot be: problems and breaks say why." },
    PASSED: { description: "A check that found nothing." },
    AWAITING: { description: "It waits for people at the platform's operator to approve it." },
    APPROVED: { description: "It was approved and is being composed." },
    OVERTAKEN: { description: "A later version came before it was approved." },
    LIVE: { description: "It became a graph, which gateways run within 5 seconds; number says which." },
  },
});

@ObjectType({
  description:
    "An operation that a client registered and that would not be answered any more. Partners of the agency that brings the subgraph, staff who administer rights or the platform.",
})
export class BrokenOperation {
  @Field(() => String, { description: "What the client's agency calls the client." })
  client!: string;
  @Field(() => String, { description: "The operation's name." })
  operation!: string;
  @Field(() => String, { description: "What it asks that there would not be." })
  problem!: string;
}

@ObjectType({
  description:
    "Something that was wanted of the graph, and what came of it; kept for ever. The agency's own partners, and staff who administer rights or the platform.",
})
export class GraphChange {
  @Field(() => ID, { description: "Opaque id (gch_…)." })
  id!: string;
  @Field(() => GraphChangeKindName, { description: "What was wanted." })
  kind!: string;
  @Field(() => GraphChangeStateName, { description: "What came of it." })
  state!: string;
  @Field(() => String, { nullable: true, description: "The subgraph's name; null where it is about none." })
  name!: string | null;
  @Field(() => Int, { nullable: true, description: "Which version of the subgraph, from 1; null where there is none." })
  version!: number | null;
  @Field(() => String, { nullable: true, description: "Where gateways ask the subgraph; null where there is none." })
  url!: string | null;
  @Field(() => String, { nullable: true, description: "The subgraph's document (SDL); null where there is none." })
  sdl!: string | null;
  @Field(() => [String], { description: "Why it cannot be, a sentence each; empty where nothing is wrong." })
  problems!: string[];
  @Field(() => [BrokenOperation], { description: "Which registered operations would break." })
  breaks!: BrokenOperation[];
  @Field(() => [String], { description: "What of the subgraph tells something about people, as Type.field." })
  classified!: string[];
  @Field(() => Int, {
    description:
      "How many people must approve it: two where it tells more about people, one where it is new or elsewhere.",
  })
  approvalsNeeded!: number;
  @Field(() => [ID], { description: "Who approved it: accounts (acc_…) of the platform's operator." })
  approvedBy!: string[];
  @Field(() => Int, {
    nullable: true,
    description: "The number of the graph that it became; null where it became none.",
  })
  number!: number | null;
  @Field(() => Instant, { description: "When it was wanted." })
  askedAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When it was decided; null while it is not." })
  decidedAt!: Date | null;
}

@ObjectType({ description: "A graph that gateways ran or run. Partners and staff." })
export class SupergraphVersion {
  @Field(() => Int, {
    description: "Its number; a later graph has a higher one, also one that brings an earlier one back.",
  })
  number!: number;
  @Field(() => GraphChangeKindName, { description: "Of what it came." })
  kind!: string;
  @Field(() => Int, { nullable: true, description: "The graph that it brings back; null where it is another." })
  rolledBackTo!: number | null;
  @Field(() => Instant, { description: "From when it was the latest." })
  decidedAt!: Date;
}

@Directive("@inaccessible")
@ObjectType({ description: "A graph for gateways to run. Gateways only." })
export class RegisteredGraph {
  @Field(() => String, {
    description: "The graph as JSON: the document of each contract, and where partners' subgraphs are.",
  })
  text!: string;
  @Field(() => String, { description: "The registry's seal over its number and digest (JWS, Ed25519)." })
  seal!: string;
  @Field(() => String, {
    description: "That it is the newest one: its number and the nonce of who asks (JWS, Ed25519).",
  })
  newest!: string;
}
