import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { ForSelf } from "../../../kit/graph/only";
import { Sourced } from "../../../kit/graph/sourced";
import type { UnitStatus } from "./unit.entity";

export enum UnitStatusName {
  VACANT = "vacant",
  OFFERED = "offered",
  OCCUPIED = "occupied",
  UNDER_REPAIR = "under_repair",
  WITHDRAWN = "withdrawn",
}
registerEnumType(UnitStatusName, {
  name: "UnitStatus",
  description: "What a dwelling is doing now.",
  valuesConfig: {
    VACANT: { description: "Empty and free to be offered (공가)." },
    OFFERED: { description: "Empty and offered to a household that has not moved in." },
    OCCUPIED: { description: "Let to a household." },
    UNDER_REPAIR: { description: "Empty while it is repaired." },
    WITHDRAWN: { description: "Taken out of the stock." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A dwelling (호) of a complex. Who lives there is never said here. Partners, and who lives there.",
})
export class Unit extends Sourced {
  @ForSelf()
  @Field(() => ID, { description: "Opaque id (unt_…). Partners, and who lives there." })
  id!: string;
  @ForSelf()
  @Field(() => Int, { description: "The floor; basements are negative. Partners, and who lives there." })
  floor!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Exclusive area (전용면적) in m²; null where it is not known. Partners.",
  })
  exclusiveArea!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is barrier-free (무장애); null where it is not known. Partners.",
  })
  accessible!: boolean | null;
  @Field(() => UnitStatusName, { description: "What it is doing now. Partners." })
  status!: UnitStatus;
}

export const UnitConnection = connectionOf("Unit", () => Unit);
