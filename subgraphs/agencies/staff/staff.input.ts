import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import type { StaffDuty } from "./staff.entity";
import { StaffDutyName } from "./staff.type";

@ArgsType()
export class FindStaffArgs extends PageArgs {
  @Field(() => StaffDutyName, { nullable: true, description: "Only posts of this duty." })
  duty?: StaffDuty | null;
  @Field(() => ID, { nullable: true, description: "Only posts at the centre with this id." })
  centre?: string | null;
}
