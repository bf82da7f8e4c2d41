import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "code")')
@ObjectType("AdministrativeArea")
export class AreaStub {
  @Field(() => ID)
  code!: string;
}
