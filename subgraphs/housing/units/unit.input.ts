import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import type { UnitStatus } from "./unit.entity";
import { UnitStatusName } from "./unit.type";

@ArgsType()
export class FindUnitsArgs extends PageArgs {
  @Field(() => UnitStatusName, { nullable: true, description: "Only dwellings in this state." })
  status?: UnitStatus | null;
}
