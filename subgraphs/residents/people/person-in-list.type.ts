import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "A person as every list shows people until one is opened with a purpose and a basis: by initials and age alone. Partners and staff.",
})
export class PersonInList {
  residentId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "This person for your agency, and for no other: open it with resident(subjectKey). Never null for agencies.",
  })
  subjectKey!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The first consonant of each syllable of the name, such as ㅎㄱㄷ. Null where the person is neither in your worklist nor opened to you. Every look is kept as evidence.",
  })
  initials!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Ten years of age by the calendar year, such as 70-79, or 90+. Null as initials are.",
  })
  ageBand!: string | null;
}
