import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
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
}
