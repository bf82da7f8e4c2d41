import { Field, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { StatedFigure } from "../../../kit/graph/stated-figure";

@ObjectType({
  description:
    "How many dwellings an agency manages: what this hub has loaded, and what documents state. The two are never added up. Public.",
})
export class UnitsManaged {
  @Open()
  @Field(() => Int, {
    nullable: true,
    description:
      "Dwellings in the complexes loaded into this hub of which the agency is the manager, or the owner where no manager is known; null where no number of units is known. Public.",
  })
  counted!: number | null;
  @Open()
  @Field(() => Int, {
    nullable: true,
    description:
      "How many of `counted` belong to complexes invented for demonstration; null where `counted` is. Public.",
  })
  countedSynthetic!: number | null;
  @Open()
  @Field(() => [StatedFigure], { description: "What documents state, as printed. Public." })
  stated!: StatedFigure[];
}
