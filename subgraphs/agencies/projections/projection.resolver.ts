import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { Context } from "../context";
import { projectPlacements } from "./project-placements";
import { PlacementProjection } from "./projection.type";

@Resolver(() => PlacementProjection)
export class ProjectionResolver {
  @Open()
  @Query(() => PlacementProjection, {
    nullable: true,
    description:
      "The jobs that placing housing welfare workers in a number of complexes would mean; null where the stated figures are not loaded. Public.",
  })
  placementProjection(
    @Arg("complexes", () => Int, { description: "The number of complexes, 1 to 100,000." }) complexes: number,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Coverage on this day; left out: today." })
    asOf: string | null,
    @Ctx() { reader, today }: Context,
  ): Promise<PlacementProjection | null> {
    return projectPlacements(reader, complexes, asOf ?? today);
  }

  @Open()
  @FieldResolver(() => StatedFigure, { description: "The jobs that the source expects at the target number. Public." })
  statedJobs(@Root() { statedJobs }: PlacementProjection): StatedFigureRow {
    return statedJobs;
  }
}
