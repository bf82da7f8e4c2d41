import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Problem } from "./problem";

@Directive("@shareable")
@ObjectType({
  implements: Problem,
  description: "Somebody changed the record after you read it; nothing was done. Read it again, then decide. Partners.",
})
export class VersionConflict extends Problem {
  @Field(() => Int, { description: "The version that the record has now." })
  currentVersion!: number;
}
