import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { OutcomeGroupKind } from "./outcome.entity";

export enum OutcomeGroupName {
  EDUCATION_CULTURE = "education_culture",
  LAUNDRY_CARE = "laundry_care",
  HEALTH_LONELY_DEATH = "health_lonely_death",
}
registerEnumType(OutcomeGroupName, {
  name: "OutcomeGroupKind",
  description: "The groups in which a platform reports what it did in a year.",
  valuesConfig: {
    EDUCATION_CULTURE: { description: "Education and culture (교육‧문화)." },
    LAUNDRY_CARE: { description: "Laundry and care (세탁‧돌봄)." },
    HEALTH_LONELY_DEATH: { description: "Health and the prevention of lonely death (건강‧고독사 예방)." },
  },
});

@ObjectType({
  description: "One group of outcomes that a platform reported for a year. Public, because it is in print.",
})
export class OutcomeGroup extends Sourced {
  @Open()
  @Field(() => OutcomeGroupName, { description: "Which group." })
  group!: OutcomeGroupKind;
  @Open()
  @Field(() => String, { description: "The group in the words of the source." })
  label!: string;
  @Open()
  @Field(() => Int, { description: "The year reported." })
  year!: number;
}
