import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType("Initiative")
export class InitiativeStub {
  @Field(() => ID)
  id!: string;
}
