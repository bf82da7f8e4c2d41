import { ArgsType, Field } from "type-graphql";
import { AsOfArgs } from "../as-of.input";
import type { ServiceCategory } from "../services/service.entity";
import { ServiceCategoryName } from "../services/service.type";

@ArgsType()
export class ServicesHereArgs extends AsOfArgs {
  @Field(() => ServiceCategoryName, {
    nullable: true,
    description: "Only services that are about this, mainly or besides.",
  })
  category?: ServiceCategory | null;
}
