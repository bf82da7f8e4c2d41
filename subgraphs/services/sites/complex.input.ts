import { ArgsType, Field } from "type-graphql";
import { AsOfArgs } from "../as-of.input";
import type { DeliveryMode, ServiceCategory } from "../services/service.entity";
import { DeliveryModeName, ServiceCategoryName } from "../services/service.type";

@ArgsType()
export class ServicesHereArgs extends AsOfArgs {
  @Field(() => ServiceCategoryName, {
    nullable: true,
    description: "Only services that are about this, mainly or besides.",
  })
  category?: ServiceCategory | null;
}

@ArgsType()
export class DeliverableServicesArgs extends AsOfArgs {
  @Field(() => DeliveryModeName, { nullable: true, description: "Only services that reach people in this way." })
  mode?: DeliveryMode | null;
}
