import { Field, ObjectType, registerEnumType } from "type-graphql";
import { PeopleCount } from "../../../kit/graph/scalars";
import type { CellStatus } from "../../../access/disclose";

export enum CellStatusName {
  SHOWN = "shown",
  CONFIDENTIAL = "confidential",
  NOT_AVAILABLE = "not_available",
}
registerEnumType(CellStatusName, {
  name: "CellStatus",
  description:
    "Whether a count of people is told, and if not, why. Never blank: a withheld count is not a missing one.",
  valuesConfig: {
    SHOWN: { description: "Told as counted; 0 is a true zero." },
    CONFIDENTIAL: {
      description:
        "Withheld (c): from 1 to 4 people, from 1 to 9 for programmes on mental health, addiction, suicide, child protection and disability, or a number from which such a one could be found by subtraction.",
    },
    NOT_AVAILABLE: { description: "Not known (n): no agency keeps such records for this in the hub." },
  },
});

@ObjectType({
  description:
    "A count of people or cases with the rules of disclosure applied. A list that is told together with its total is protected against subtraction as a whole; what a caller combines from several lists or days is not, which is one reason why counts are told to partners only. Partners.",
})
export class CountCell {
  @Field(() => PeopleCount, { nullable: true, description: "The number; null unless the status is SHOWN. Partners." })
  value!: number | null;
  @Field(() => CellStatusName, { description: "Whether it is told, and if not, why. Partners." })
  status!: CellStatus;
  @Field(() => Boolean, {
    description: "True where records that were invented for demonstration were counted. Partners.",
  })
  synthetic!: boolean;
}
