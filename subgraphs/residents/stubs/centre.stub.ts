import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType("Centre")
export class CentreStub {
  @Field(() => ID)
  id!: string;
}
