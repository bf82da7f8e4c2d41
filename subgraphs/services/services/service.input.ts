import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { DeliveryMode, ServiceCategory } from "./service.entity";
import { DeliveryModeName, ServiceCategoryName } from "./service.type";

@ArgsType()
export class FindServicesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Part of a name, in any spelling." })
  search?: string | null;
  @Field(() => ServiceCategoryName, {
    nullable: true,
    description: "Only services that are about this, mainly or besides.",
  })
  category?: ServiceCategory | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only services offered in the complex with this id on the day asOf.",
  })
  complex?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only services offered in the area with this code, of any level, on the day asOf.",
  })
  area?: string | null;
  @Field(() => DeliveryModeName, { nullable: true, description: "Only services that reach people in this way." })
  deliveryMode?: DeliveryMode | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day for which complex and area are asked; today in Korea where left out.",
  })
  asOf?: string | null;
}
