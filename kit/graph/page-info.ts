import { Directive, Field, ObjectType } from "type-graphql";
import { Open } from "./open";

@Directive("@shareable")
@ObjectType({ description: "Where a page of a list ends (Relay cursor connections)." })
export class PageInfo {
  @Open()
  @Field(() => Boolean, { description: "Whether more follows after endCursor." })
  hasNextPage!: boolean;
  @Open()
  @Field(() => Boolean, {
    description: "Whether something stands before startCursor, that is, whether `after` was given.",
  })
  hasPreviousPage!: boolean;
  @Open()
  @Field(() => String, { nullable: true, description: "The cursor of the first node; null on an empty page." })
  startCursor!: string | null;
  @Open()
  @Field(() => String, { nullable: true, description: "The cursor to go on after; null on an empty page." })
  endCursor!: string | null;
}
