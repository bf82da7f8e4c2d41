import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id")')
@ObjectType("Complex")
export class ComplexStub {
  @Open()
  @Field(() => ID)
  id!: string;
}
