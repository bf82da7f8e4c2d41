import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType("Resident")
export class ResidentStub {
  @Directive("@inaccessible")
  @Field(() => ID)
  id!: string;

  @Directive("@external")
  @Field(() => String, { nullable: true, description: "As the owner of people gives it. No caller ever gets it." })
  accessPass!: string | null;
}
