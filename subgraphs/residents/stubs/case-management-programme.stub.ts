import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "code version")')
@ObjectType("CaseManagementProgramme")
export class CaseManagementProgrammeStub {
  @Field(() => ID)
  code!: string;
  @Field(() => String)
  version!: string;
}
