import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { Open } from "../../../kit/graph/open";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { OutcomeRow } from "./outcome.entity";
import { OutcomeGroup } from "./outcome.type";

@Resolver(() => OutcomeGroup)
export class OutcomeResolver {
  @Open()
  @Query(() => [OutcomeGroup], {
    nullable: true,
    description: "What a platform reported about a year, by group; empty where it reported nothing. Public.",
  })
  outcomesByGroup(
    @Arg("platform", () => ID, { description: "The id of the platform." }) platform: string,
    @Arg("year", () => Int, { description: "The year reported, such as 2024." }) year: number,
    @Ctx() { load }: Context,
  ): Promise<OutcomeRow[]> {
    return load.outcomesOfPlatform(year).load(platform);
  }

  @Open()
  @FieldResolver(() => StatedFigure, {
    nullable: true,
    description: "The figure that the report prints; its value is null, with a reason, where it prints none. Public.",
  })
  figure(@Root() { figureId }: OutcomeRow, @Ctx() { load }: Context): Promise<StatedFigureRow | null> {
    return load.figure.load(figureId);
  }

  @Open()
  @FieldResolver(() => Programme, {
    nullable: true,
    description: "The programme behind this group; null where the source names none. Public.",
  })
  programme(@Root() { programmeId }: OutcomeRow, @Ctx() { load }: Context): Promise<ProgrammeRow | null> | null {
    return programmeId ? load.programme.load(programmeId) : null;
  }
}
