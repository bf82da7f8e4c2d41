import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { LocalDate } from "../../../kit/graph/scalars";

export enum SexName {
  FEMALE = "female",
  MALE = "male",
}
registerEnumType(SexName, {
  name: "Sex",
  description: "Sex as entered in the register (주민등록법).",
  valuesConfig: { FEMALE: { description: "Female (여)." }, MALE: { description: "Male (남)." } },
});

const CONDITION =
  "Null with ACCESS_NO_BASIS for callers without a purpose and a basis that open this about this person; every look is kept as evidence (PIPA Art. 29, Safety Standard Art. 8).";

@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({
  description:
    "A person that agencies of the hub work for. It has no id that two agencies share: each knows it by a subjectKey of its own. Partners, staff, and the person.",
})
export class Resident {
  @Directive("@inaccessible")
  @Field(() => ID, { description: "The person inside the hub; no caller ever gets it." })
  id!: string;

  @Directive("@inaccessible")
  @Field(() => String, {
    nullable: true,
    description:
      "What the owner of people lets this caller see of this person, signed, for the subgraphs that hold more about them; null where it is nothing. No caller ever gets it.",
  })
  accessPass!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "This person for your agency, and for no other: what two agencies hold cannot be joined by it. Null for callers without an agency.",
  })
  subjectKey!: string | null;

  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => String, { nullable: true, description: `The name. ${CONDITION}` })
  name!: string | null;

  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: `The day of birth. ${CONDITION}` })
  birthDate!: string | null;

  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => SexName, { nullable: true, description: `The sex. ${CONDITION}` })
  sex!: SexName | null;

  @Classified("PII_CONTACT")
  @ForSelf()
  @Field(() => String, { nullable: true, description: `The telephone number. ${CONDITION}` })
  phone!: string | null;

  @Classified("LOCATION")
  @ForSelf()
  @Field(() => String, {
    nullable: true,
    description: `The address; null also where none is kept, and where only the keeper of the record may know it (protected address). ${CONDITION}`,
  })
  address!: string | null;
}
