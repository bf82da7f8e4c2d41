import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AcquisitionType, HousingType } from "./complex.entity";
import { AcquisitionTypeName, HousingTypeName } from "./complex.type";

@ArgsType()
export class ListComplexesArgs extends PageArgs {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Without complexes known to be completed after this day or withdrawn by it. Today in Seoul where it is not given.",
  })
  asOf?: string | null;
}

@ArgsType()
export class ComplexesOfAgencyArgs extends ListComplexesArgs {
  @Field(() => AcquisitionTypeName, {
    nullable: true,
    description: "Only complexes that their owner came by in this way; those of which it is not known are left out.",
  })
  acquisitionType?: AcquisitionType | null;
}

@ArgsType()
export class FindComplexesArgs extends ComplexesOfAgencyArgs {
  @Field(() => String, { nullable: true, description: "Part of a name or alias, in any spelling." })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "Only complexes that the agency with this id owns." })
  owner?: string | null;
  @Field(() => HousingTypeName, {
    nullable: true,
    description: "Only complexes of this kind; those of unknown kind are left out.",
  })
  housingType?: HousingType | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "Only complexes in the area with this 10-digit code: their administrative dong, legal dong, sigungu or sido.",
  })
  area?: string | null;
}
