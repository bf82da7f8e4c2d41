import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "code")')
@ObjectType("AdministrativeArea")
export class AreaStub {
  @Open()
  @Field(() => ID)
  code!: string;
}
