import { Field, ObjectType, registerEnumType } from "type-graphql";
import { PeopleCount } from "../../../kit/graph/scalars";
import type { EnrolmentUnit } from "./enrolment.entity";

export enum EnrolmentUnitName {
  PERSON = "person",
  HOUSEHOLD = "household",
}
registerEnumType(EnrolmentUnitName, {
  name: "EnrolmentUnit",
  description: "What is enrolled as one.",
  valuesConfig: {
    PERSON: { description: "A person." },
    HOUSEHOLD: { description: "A household (세대) as a whole." },
  },
});

@ObjectType({
  description:
    "How many are enrolled in a programme. Partners; never split by place, and never public, because enrolment in a health programme is itself a fact about health: from 1 to 4 enrolments are withheld, from 1 to 9 in a programme for health.",
})
export class EnrolmentCounts {
  @Field(() => PeopleCount, {
    nullable: true,
    description: "All current enrolments, persons and households alike; null where withheld. Partners.",
  })
  totalCount!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description:
      "Enrolled households; null where the programme does not enrol households and where withheld. Partners.",
  })
  households!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description:
      "Persons enrolled by themselves; null where the programme does not enrol persons and where withheld. Partners.",
  })
  persons!: number | null;
  @Field(() => EnrolmentUnitName, {
    nullable: true,
    description: "What the programme enrols; null where it enrols both. Partners.",
  })
  unit!: EnrolmentUnit | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Why a number is withheld: it is small, or such a one could be found by subtraction. Null where none is. Partners.",
  })
  withheldBecause!: string | null;
  @Field(() => Boolean, {
    description: "True where records that were invented for demonstration were counted. Partners.",
  })
  synthetic!: boolean;
}
