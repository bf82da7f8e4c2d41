import { Field, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

@ObjectType({ description: "A point that an initiative reached, or was announced to reach. Public." })
export class InitiativeMilestone extends Sourced {
  @Open()
  @Field(() => String, { description: "What was reached, in Korean." })
  name!: string;
  @Open()
  @Field(() => Boolean, { description: "Whether the source states the time with 경 (around)." })
  approximate!: boolean;
}
