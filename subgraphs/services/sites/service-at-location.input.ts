import { ArgsType, Field, Float, ID, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";

@ArgsType()
export class FindSitesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only the service with this id." })
  service?: string | null;
  @Field(() => ID, { nullable: true, description: "Only the programme with this id." })
  programme?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "The day for which is asked; today in Korea where left out." })
  asOf?: string | null;
}

@ArgsType()
export class FindNearbyArgs {
  @Field(() => Float, { description: "Degrees north, -90 to 90 (WGS 84)." })
  latitude!: number;
  @Field(() => Float, { description: "Degrees east, -180 to 180 (WGS 84)." })
  longitude!: number;
  @Field(() => Int, { description: "How far, in metres: 1 to 200000." })
  radiusM!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: "True for places where anyone may come, false for the others; both where left out.",
  })
  openToAll?: boolean | null;
  @Field(() => LocalDate, { nullable: true, description: "The day for which is asked; today in Korea where left out." })
  asOf?: string | null;
  @Field(() => Int, { defaultValue: 20, description: "How many to return: 1 to 200." })
  first!: number;
}
