import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id")')
@ObjectType("Service")
export class ServiceStub {
  @Open()
  @Field(() => ID)
  id!: string;
}
