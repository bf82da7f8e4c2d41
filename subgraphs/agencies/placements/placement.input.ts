import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { PlacementDuty } from "./placement.entity";
import { PlacementDutyName } from "./placement.type";

@ArgsType()
export class FindPlacementsArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: "Placements on this day; left out: today." })
  asOf?: string | null;
  @Field(() => PlacementDutyName, { nullable: true, description: "Only placements for this duty." })
  duty?: PlacementDuty | null;
  @Field(() => ID, { nullable: true, description: "Only placements in the complex with this id." })
  complex?: string | null;
}
