import { ArgsType, Field } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import type { SpaceKind } from "./space.entity";
import { SpaceKindName } from "./space.type";

@ArgsType()
export class SpacesOfComplexArgs {
  @Field(() => SpaceKindName, { nullable: true, description: "Only spaces fitted for this." })
  kind?: SpaceKind | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Only spaces that were on record on this day, whatever they were doing. Today in Seoul where it is not given.",
  })
  asOf?: string | null;
}
