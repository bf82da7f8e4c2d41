import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import { Sourced } from "../../../kit/graph/sourced";
import type { SpaceStatus } from "./space-status.entity";

export enum SpaceStatusName {
  IDLE = "idle",
  RESERVED_FOR_AGREEMENT = "reserved_for_agreement",
  IN_SERVICE = "in_service",
  SUSPENDED = "suspended",
  RETURNED = "returned",
}
registerEnumType(SpaceStatusName, {
  name: "SpaceStatus",
  description: "What a space is doing: IDLE → RESERVED_FOR_AGREEMENT → IN_SERVICE → SUSPENDED → RETURNED.",
  valuesConfig: {
    IDLE: { description: "Unused, and open for an agreement." },
    RESERVED_FOR_AGREEMENT: { description: "Promised to an agreement that has not opened yet." },
    IN_SERVICE: { description: "Services are given in it." },
    SUSPENDED: { description: "Closed for a while." },
    RETURNED: { description: "Given back to the complex after its agreement ended; no longer offered." },
  },
});

@ObjectType({ description: "What a space was doing for a time. Public." })
export class SpaceStatusPeriod extends Sourced {
  @Open()
  @Field(() => SpaceStatusName, { description: "What it was doing. Public." })
  status!: SpaceStatus;
  @Open()
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer held (exclusive); null while it holds. Public.",
  })
  validTo!: string | null;
}
