import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import type { InitiativeRow } from "../initiatives/initiative.entity";
import { Initiative } from "../initiatives/initiative.type";
import { ProgrammeStub } from "../stubs/programme.stub";
import { countAttendance } from "./count-attendance";
import { findTrainingEvents } from "./find-training-events";
import { TrainingAttendance } from "./training-attendance.type";
import type { TrainingEventRow } from "./training-event.entity";
import { FindTrainingEventsArgs } from "./training-event.input";
import { TrainingEvent } from "./training-event.type";

const TrainingEventConnection = connectionOf("TrainingEvent", () => TrainingEvent, { open: true });

@Resolver(() => TrainingEvent)
export class TrainingEventResolver {
  @Open()
  @Query(() => TrainingEvent, { nullable: true, description: "A session by its id; null where there is none. Public." })
  trainingEvent(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<TrainingEventRow | null> {
    return load.trainingEvent.load(id);
  }

  @Open()
  @Query(() => TrainingEventConnection, {
    nullable: true,
    description: "Sessions of training and consulting, the earliest first. Public.",
  })
  async trainingEvents(
    @Args(() => FindTrainingEventsArgs) { first, after, ...which }: FindTrainingEventsArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<TrainingEventRow>> {
    return connected(await findTrainingEvents(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => Initiative, {
    nullable: true,
    description: "The series it belongs to; null where it belongs to none. Public.",
  })
  initiative(
    @Root() { initiativeId }: TrainingEventRow,
    @Ctx() { load }: Context,
  ): Promise<InitiativeRow | null> | null {
    return initiativeId ? load.initiative.load(initiativeId) : null;
  }

  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme whose operating staff it trains; null where it is for none in particular. Public.",
  })
  programme(@Root() { programmeId }: TrainingEventRow): ProgrammeStub | null {
    return programmeId ? { id: programmeId } : null;
  }

  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "When it is held; never null. Public." })
  heldOn(@Root() { heldOn, heldOnPrecision }: TrainingEventRow): PartialDate | null {
    return partialDate(heldOn, heldOnPrecision);
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The city it is for; null where it is for none in particular. Public.",
  })
  city(@Root() { cityCode }: TrainingEventRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return cityCode ? load.area.load(cityCode) : null;
  }

  @Open()
  @FieldResolver(() => StatedFigure, {
    nullable: true,
    description:
      "How many were expected, as the document prints it, for all sessions of the round together; null where it does not say. Public.",
  })
  async plannedParticipants(
    @Root() { roundId }: TrainingEventRow,
    @Ctx() { load }: Context,
  ): Promise<StatedFigureRow | null> {
    const figures = roundId ? await load.statedFigures.load(roundId) : [];
    return figures.find((figure) => figure.measure === "PARTICIPANTS_PLANNED") ?? null;
  }

  @FieldResolver(() => TrainingAttendance, {
    nullable: true,
    description: "Who attended, in numbers only; null where nothing is recorded. Partners.",
  })
  async attendance(
    @Root() { id, cityCode }: TrainingEventRow,
    @Ctx() { load }: Context,
  ): Promise<TrainingAttendance | null> {
    const [rows, city] = await Promise.all([
      load.attendanceOfTraining.load(id),
      cityCode ? load.emdsOfCity.load(cityCode) : null,
    ]);
    return rows.length > 0 ? countAttendance(rows, city?.count ?? 0) : null;
  }
}
