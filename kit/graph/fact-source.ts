import { Directive, Field, ID, ObjectType } from "type-graphql";
import { LocalDate } from "./scalars";
import { Open } from "./open";

@Directive("@shareable")
@ObjectType({ description: "The public document that a fact or a figure was taken from. Public." })
export class FactSource {
  @Open()
  @Field(() => ID, { description: "Opaque id (fct_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "The document's title, as printed." })
  title!: string;
  @Open()
  @Field(() => String, { description: "Who published it." })
  publisher!: string;
  @Open()
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day it was published; null where the document is undated.",
  })
  publishedOn!: string | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What a reader must know about the document, such as that it is a re-post.",
  })
  note!: string | null;
}
