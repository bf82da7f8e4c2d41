import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { LocalDate } from "../../../kit/graph/scalars";
import { Programme } from "../programmes/programme.type";

export enum EnrolmentStateName {
  APPLIED = "applied",
  WAITLISTED = "waitlisted",
  ENROLLED = "enrolled",
  COMPLETED = "completed",
  WITHDRAWN = "withdrawn",
  REJECTED = "rejected",
}
registerEnumType(EnrolmentStateName, {
  name: "EnrolmentState",
  description: "Where an enrolment stands.",
  valuesConfig: {
    APPLIED: { description: "Applied for." },
    WAITLISTED: { description: "On the waiting list." },
    ENROLLED: { description: "Takes part." },
    COMPLETED: { description: "Took part to the end." },
    WITHDRAWN: { description: "Left before the end." },
    REJECTED: { description: "Was not taken." },
  },
});

export enum EnrolmentRefusalName {
  NOT_ELIGIBLE_AREA = "not_eligible_area",
  NOT_ELIGIBLE_TENANCY = "not_eligible_tenancy",
}
registerEnumType(EnrolmentRefusalName, {
  name: "EnrolmentRefusal",
  description: "Why somebody cannot take part in a programme that asks for a tenancy.",
  valuesConfig: {
    NOT_ELIGIBLE_AREA: { description: "Lives in another city, county or district." },
    NOT_ELIGIBLE_TENANCY: { description: "Is no tenant of the owner that the programme names." },
  },
});

@ObjectType({
  description:
    "A person's place in a programme, by itself or with the household. Whoever may see WELFARE of the person; in a programme for health it is itself a fact about health, and wants HEALTH too.",
})
export class Enrolment {
  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description: "This enrolment for your agency, and for no other; null for callers without an agency.",
  })
  key!: string | null;

  @Classified("WELFARE")
  @ForSelf()
  @Field(() => Programme, { nullable: true, description: "The programme; null where you may not know." })
  programme!: Programme | null;

  @Classified("WELFARE")
  @ForSelf()
  @Field(() => EnrolmentStateName, { nullable: true, description: "Where it stands; null where you may not know." })
  state!: EnrolmentStateName | null;

  @Classified("WELFARE")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: "Its first day; null where you may not know." })
  validFrom!: string | null;

  @Classified("WELFARE")
  @ForSelf()
  @Field(() => EnrolmentRefusalName, {
    nullable: true,
    description: "Why it was rejected; null where it was not, and where you may not know.",
  })
  rejectedBecause!: EnrolmentRefusalName | null;

  @Classified("WELFARE")
  @ForSelf()
  @Field(() => Int, {
    nullable: true,
    description: "Which version it is; a change names it. Null where you may not know.",
  })
  version!: number | null;
}
