import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@Directive('@key(fields: "id")')
@ObjectType("Programme")
export class ProgrammeStub {
  @Open()
  @Field(() => ID)
  id!: string;
}
