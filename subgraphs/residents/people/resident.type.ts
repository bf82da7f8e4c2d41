import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { LocalDate } from "../../../kit/graph/scalars";
import { GuardianVerificationName } from "./person-changes.type";

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

@ObjectType({ description: "Who answers for a person in law (법정대리인). Whoever may see PII_BASIC of the person." })
export class Guardian {
  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => String, { nullable: true, description: "The guardian's name; null where you may not know." })
  name!: string | null;
  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => String, {
    nullable: true,
    description: "What the guardian is to the person; null where you may not know.",
  })
  relation!: string | null;
  @Classified("PII_CONTACT")
  @ForSelf()
  @Field(() => String, { nullable: true, description: `The guardian's telephone number. ${CONDITION}` })
  phone!: string | null;
  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => GuardianVerificationName, {
    nullable: true,
    description: "How it was made sure (PIPA Decree Art. 17-2); null where you may not know.",
  })
  verifiedBy!: GuardianVerificationName | null;
}

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

  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description:
      "This person for your agency, to be handed on to a programme with requestLaundry and the like; no other agency can use it. A person has one of their own, for checkIn. Read it anew each time. Null for callers without an agency who are not the person.",
  })
  participantKey!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The number under which your agency keeps this person in its own files (numberPerson); no other agency sees it. Null where there is none.",
  })
  agencyLocalId!: string | null;

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
    description: `The address; null also where none is kept. A protected address is told to the keeper of the record and the agencies that it named, and to nobody else (가정폭력방지법, protectAddress). ${CONDITION}`,
  })
  address!: string | null;

  @Classified("PII_BASIC")
  @ForSelf()
  @Field(() => Guardian, {
    nullable: true,
    description: `The legal guardian; null also where none is kept. ${CONDITION}`,
  })
  guardian!: Guardian | null;
}
