import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id")')
@ObjectType("Agency")
export class AgencyStub {
  @Open()
  @Field(() => ID)
  id!: string;
}
