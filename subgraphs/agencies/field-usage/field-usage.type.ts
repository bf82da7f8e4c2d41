import { Field, ID, ObjectType } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";

@ObjectType({
  description:
    "How many requests of a day one consumer asked for a field with. Staff who administer the platform, of its members and of whoever has no agency.",
})
export class FieldUsage {
  @Field(() => String, { description: "The field, such as Resident.name." })
  coordinate!: string;
  @Field(() => LocalDate, { description: "The day, in Seoul." })
  day!: string;
  @Field(() => ID, { nullable: true, description: "The client that asked; null where people asked themselves." })
  clientId!: string | null;
}
