import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id")')
@ObjectType("Space")
export class SpaceStub {
  @Open()
  @Field(() => ID)
  id!: string;
}
