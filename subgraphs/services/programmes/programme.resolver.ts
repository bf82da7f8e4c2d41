import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { Context } from "../context";
import { AreaStub } from "../stubs/area.stub";
import { PlatformStub } from "../stubs/platform.stub";
import { findProgrammes } from "./find-programmes";
import type { MilestoneRow } from "./milestone.entity";
import { ProgrammeMilestone } from "./milestone.type";
import type { ProgrammeRow } from "./programme.entity";
import { FindProgrammesArgs } from "./programme.input";
import { Programme, ProgrammeConnection } from "./programme.type";
import type { ProgrammeStatus, ProgrammeStatusRow } from "./programme-status.entity";
import { ProgrammeStatusName, ProgrammeStatusPeriod } from "./programme-status.type";

const JOBS_CREATED = "JOBS_CREATED";

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Open()
  @Query(() => Programme, {
    nullable: true,
    description: "A programme by its id or its slug; null where there is none. Public.",
  })
  programme(
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null,
    @Arg("slug", () => String, { nullable: true, description: "Its slug, where the id is not given." })
    slug: string | null,
    @Ctx() { load }: Context,
  ): Promise<ProgrammeRow | null> | null {
    if (id) return load.programme.load(id);
    return slug ? load.programmeBySlug.load(slug) : null;
  }

  @Open()
  @Query(() => ProgrammeConnection, {
    nullable: true,
    description: "Programmes in the order of their names. Public.",
  })
  async programmes(
    @Args(() => FindProgrammesArgs) { first, after, ...which }: FindProgrammesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ProgrammeRow>> {
    return connected(await findProgrammes(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => PlatformStub, {
    nullable: true,
    description: "The platform that it belongs to; null where it belongs to none. Public.",
  })
  platform(@Root() { platformId }: ProgrammeRow): PlatformStub | null {
    return platformId ? { id: platformId } : null;
  }

  @Open()
  @FieldResolver(() => [AreaStub], {
    nullable: true,
    description: "The areas that it is meant for; empty where it is meant for single places. Public.",
  })
  areas(@Root() { areaCodes }: ProgrammeRow): AreaStub[] {
    return areaCodes.map((code) => ({ code }));
  }

  @Open()
  @FieldResolver(() => ProgrammeStatusName, {
    nullable: true,
    description: "How far it has come today in Korea; null where it does not exist yet. Public.",
  })
  status(@Root() { id }: ProgrammeRow, @Ctx() { load, today }: Context): Promise<ProgrammeStatus | null> {
    return statusOf(load.statusOn(today).load(id));
  }

  @Open()
  @FieldResolver(() => ProgrammeStatusName, {
    nullable: true,
    description: "How far it had come on a day; null on days before it existed. Public.",
  })
  statusAt(
    @Root() { id }: ProgrammeRow,
    @Arg("date", () => LocalDate, {
      nullable: true,
      description: "The day for which is asked; today in Korea where left out.",
    })
    date: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<ProgrammeStatus | null> {
    return statusOf(load.statusOn(date ?? today).load(id));
  }

  @Open()
  @FieldResolver(() => [ProgrammeStatusPeriod], { description: "All its states, the earliest first. Public." })
  statusHistory(@Root() { id }: ProgrammeRow, @Ctx() { load }: Context): Promise<ProgrammeStatusRow[]> {
    return load.statusHistory.load(id);
  }

  @Open()
  @FieldResolver(() => [ProgrammeMilestone], {
    description: "The steps of its life, in the order in which the sources tell them. Public.",
  })
  timeline(@Root() { id }: ProgrammeRow, @Ctx() { load }: Context): Promise<MilestoneRow[]> {
    return load.milestones.load(id);
  }

  @Open()
  @FieldResolver(() => StatedFigure, {
    nullable: true,
    description:
      "Jobs that it created, an invented figure for demonstration (synthetic: true); null where there is none. Public.",
  })
  async jobsCreated(@Root() { id }: ProgrammeRow, @Ctx() { load }: Context): Promise<StatedFigureRow | null> {
    const figures = await load.statedFigures.load(id);
    return figures.find(({ measure }) => measure === JOBS_CREATED) ?? null;
  }

  @Open()
  @FieldResolver(() => [StatedFigure], {
    nullable: true,
    description: "Figures that public documents print about it. Public.",
  })
  async statedFigures(
    @Root() { id }: ProgrammeRow,
    @Arg("measure", () => String, { nullable: true, description: "Only this measure, such as UNIQUE_PARTICIPANTS." })
    wanted: string | null,
    @Ctx() { load }: Context,
  ): Promise<StatedFigureRow[]> {
    const figures = await load.statedFigures.load(id);
    return figures.filter(({ measure, synthetic }) => !synthetic && (!wanted || measure === wanted));
  }
}

const statusOf = async (row: Promise<ProgrammeStatusRow | null>): Promise<ProgrammeStatus | null> =>
  (await row)?.status ?? null;
