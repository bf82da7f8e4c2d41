import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "Who takes part in a programme as a file, with the columns that importRoster reads. Partners and staff.",
})
export class RosterFile {
  @Field(() => String, { description: "A name for it. Partners and staff." })
  fileName!: string;
  @Field(() => String, { description: "Its media type, such as text/csv. Partners and staff." })
  mediaType!: string;
  @Field(() => String, {
    description:
      "The file, in base64. People are named by the keys that your agency has of them (Resident.participantKey), households by that of their enrolment (Enrolment.key). Partners and staff.",
  })
  content!: string;
}
