import { Field, InterfaceType } from "type-graphql";

/** A member of a mutation's result union that is not a success. Its outcome's name is its type's name. */
@InterfaceType({
  description:
    "An expected reason why something could not be done. Programs switch on __typename; the sentences are for people.",
})
export abstract class Problem {
  @Field(() => String, { description: "What stands in the way, in English." })
  message!: string;
  @Field(() => String, { description: "What stands in the way, in Korean." })
  messageKo!: string;
}
