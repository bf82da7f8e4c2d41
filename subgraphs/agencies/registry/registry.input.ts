import { Field, ID, InputType, Int } from "type-graphql";

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";
const NAME = "Your subgraph's name: 2 to 40 letters a to z, digits and underscores (SUBGRAPH_NAME_INVALID).";
const URL =
  "Where gateways ask it: https, and no address inside the hub's network unless its operator named the host (SUBGRAPH_URL_INVALID).";
const SDL = "Its document, Federation 2, at most 500,000 characters (SUBGRAPH_DOCUMENT_INVALID).";

@InputType({ description: "A subgraph to look at." })
export class CheckSubgraphInput {
  @Field(() => String, { description: NAME })
  name!: string;
  @Field(() => String, { description: URL })
  url!: string;
  @Field(() => String, { description: SDL })
  sdl!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "A subgraph, or another version of it, to join the graph." })
export class PublishSubgraphInput {
  @Field(() => String, { description: NAME })
  name!: string;
  @Field(() => String, { description: URL })
  url!: string;
  @Field(() => String, { description: SDL })
  sdl!: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it is to join although registered operations break; it then waits for an approval; left out: not.",
  })
  despiteOperations?: boolean | null;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which change is approved." })
export class ApproveSubgraphInput {
  @Field(() => ID, { description: "The change (gch_…) that waits." })
  changeId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which subgraph leaves." })
export class WithdrawSubgraphInput {
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which graph comes back." })
export class RollBackSupergraphInput {
  @Field(() => Int, { description: "The number of an earlier graph." })
  to!: number;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
