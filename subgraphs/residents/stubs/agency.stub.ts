import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType("Agency")
export class AgencyStub {
  @Field(() => ID)
  id!: string;
}
