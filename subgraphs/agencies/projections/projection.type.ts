import { Field, Float, Int, ObjectType } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";

@ObjectType({
  description:
    "How many jobs a number of complexes would mean at the ratio that the source itself implies. A projection, not a fact. Public.",
})
export class PlacementProjection {
  statedJobs!: StatedFigureRow;

  @Open()
  @Field(() => Int, { description: "The number of complexes asked for." })
  complexes!: number;
  @Open()
  @Field(() => Float, { description: "Stated jobs / stated target complexes, rounded to two decimals." })
  workersPerComplex!: number;
  @Open()
  @Field(() => Int, { description: "Jobs at that ratio, rounded to whole ones." })
  jobs!: number;
  @Open()
  @Field(() => Int, { description: "Complexes with a placement on asOf." })
  coveredComplexes!: number;
  @Open()
  @Field(() => Int, {
    description:
      "Complexes that the source names as the target: permanent rental complexes of LH and local corporations.",
  })
  targetComplexes!: number;
  @Open()
  @Field(() => Float, { description: "coveredComplexes / targetComplexes from 0 to 1, rounded to three decimals." })
  coverageRate!: number;
  @Open()
  @Field(() => LocalDate, { description: "The day that the coverage is of." })
  asOf!: string;
}
