import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A session of training or consulting. Public." })
export class TrainingEvent extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (trn_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "Its title, in Korean." })
  title!: string;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "Where it is held, in the words of the source; null where it does not say.",
  })
  venue!: string | null;
  @Open()
  @Field(() => [String], { description: "What is taught, in Korean; no hours, for the source states none." })
  curriculum!: string[];
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "Who teaches, without a name, in Korean; null where the source does not say.",
  })
  instructorNote!: string | null;
}
