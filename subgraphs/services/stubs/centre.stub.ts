import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType("Centre")
export class CentreStub {
  @Open()
  @Field(() => ID)
  id!: string;
}
