import { Directive, Field, ObjectType } from "type-graphql";
import { Problem } from "./problem";

@Directive("@shareable")
@ObjectType({
  implements: Problem,
  description: "The record is in a state from which this step does not lead on; nothing was done. Partners.",
})
export class IllegalTransition extends Problem {
  @Field(() => String, { description: "The state that the record is in, by the name of its enum value." })
  state!: string;
  @Field(() => [String], { description: "The states that it can go to from there; empty where it has ended." })
  possible!: string[];
}
