import { Field, ObjectType } from "type-graphql";
import { PeopleCount } from "../../../kit/graph/scalars";

@ObjectType({
  description: "How many households hold a tenancy in a complex; never who. Partners: only the landlord itself.",
})
export class TenancyCounts {
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Households whose tenancy ran on the day (임대차 계약 세대). Partners: only the landlord itself.",
  })
  active!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description:
      "Households whose tenancy ended in the year up to and including the day. Partners: only the landlord itself.",
  })
  endedWithinYear!: number | null;
}
