import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { ProgrammeStatus } from "./programme-status.entity";

export enum ProgrammeStatusName {
  PLANNED = "planned",
  FUNDED = "funded",
  OPENED_PREPARING = "opened_preparing",
  OPERATING = "operating",
  SUSPENDED = "suspended",
  CLOSED = "closed",
}
registerEnumType(ProgrammeStatusName, {
  name: "ProgrammeStatus",
  description: "How far a programme has come.",
  valuesConfig: {
    PLANNED: { description: "Announced, not yet funded." },
    FUNDED: { description: "Its money is secured (사업비 확보)." },
    OPENED_PREPARING: { description: "Opened (개소); its staff is being trained and it does not run in full yet." },
    OPERATING: { description: "In operation (운영)." },
    SUSPENDED: { description: "Interrupted." },
    CLOSED: { description: "Ended." },
  },
});

@ObjectType({ description: "A state of a programme and the time for which it held. Public." })
export class ProgrammeStatusPeriod extends Sourced {
  @Open()
  @Field(() => ProgrammeStatusName, { description: "The state." })
  status!: ProgrammeStatus;
}
