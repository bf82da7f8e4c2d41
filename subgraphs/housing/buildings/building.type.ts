import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A building (동) of a complex. Public." })
export class Building extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (bld_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "What it is called within its complex, such as 101동. Public." })
  name!: string;
  @Open()
  @Field(() => Int, { nullable: true, description: "How many floors it has; null where that is not known. Public." })
  floorCount!: number | null;
}
