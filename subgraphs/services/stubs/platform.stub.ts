import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id")')
@ObjectType("Platform")
export class PlatformStub {
  @Open()
  @Field(() => ID)
  id!: string;
  @Directive("@external")
  @Field(() => String)
  name?: string;
}
