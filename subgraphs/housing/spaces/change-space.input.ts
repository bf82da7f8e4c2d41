import { Field, ID, InputType, Int } from "type-graphql";
import type { SpaceStatus } from "./space-status.entity";
import { SpaceStatusName } from "./space-status.type";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "What changes of a space; what is not given stays as it is." })
export class ChangeSpaceInput {
  @Field(() => ID, { description: "The space (spc_…)." })
  spaceId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => Int, { nullable: true, description: "How many people it takes at once, at least 1." })
  capacity?: number | null;
  @Field(() => [String], { nullable: true, description: "Everything that stands in it, at most 50 things." })
  equipment?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: "When it is open, such as Mo-Fr 09:00-18:00; Sa 10:00-13:00, or 24/7.",
  })
  openHours?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What a space does from today on." })
export class ChangeSpaceStatusInput {
  @Field(() => ID, { description: "The space (spc_…)." })
  spaceId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => SpaceStatusName, { description: "Its next status." })
  status!: SpaceStatus;
  @Field(() => ID, {
    nullable: true,
    description: "The programme (prg_…) that it is reserved for; with RESERVED_FOR_AGREEMENT and with no other.",
  })
  programmeId?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
