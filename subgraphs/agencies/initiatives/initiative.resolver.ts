import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { LocalDate } from "../../../kit/graph/scalars";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import { findInitiatives } from "./find-initiatives";
import type { InitiativeEventRow } from "./initiative-event.entity";
import { InitiativeEvent } from "./initiative-event.type";
import type { InitiativeMilestoneRow } from "./initiative-milestone.entity";
import { InitiativeMilestone } from "./initiative-milestone.type";
import type { InitiativeParticipantRow, InitiativeRole } from "./initiative-participant.entity";
import { InitiativeParticipant, InitiativeRoleName } from "./initiative-participant.type";
import type { InitiativeRow } from "./initiative.entity";
import { FindInitiativesArgs } from "./initiative.input";
import { Initiative } from "./initiative.type";

const InitiativeConnection = connectionOf("Initiative", () => Initiative, { open: true });

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Open()
  @Query(() => Initiative, {
    nullable: true,
    description: "An initiative by its id or its slug; null where there is none. Public.",
  })
  initiative(
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null,
    @Arg("slug", () => String, { nullable: true, description: "Its slug, where the id is not given." })
    slug: string | null,
    @Ctx() { load }: Context,
  ): Promise<InitiativeRow | null> | null {
    if (id) return load.initiative.load(id);
    return slug ? load.initiativeBySlug.load(slug) : null;
  }

  @Open()
  @Query(() => InitiativeConnection, {
    nullable: true,
    description: "Initiatives in the order of their names. Public.",
  })
  async initiatives(
    @Args(() => FindInitiativesArgs) { first, after, ...which }: FindInitiativesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<InitiativeRow>> {
    return connected(await findInitiatives(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "Since when it exists, as exactly as the source says; null where it does not. Public.",
  })
  since(@Root() { sinceOn, sinceOnPrecision }: InitiativeRow): PartialDate | null {
    return partialDate(sinceOn, sinceOnPrecision);
  }

  @Open()
  @FieldResolver(() => Initiative, {
    nullable: true,
    description: "The council under which it is undertaken; null where there is none. Public.",
  })
  council(@Root() { councilId }: InitiativeRow, @Ctx() { load }: Context): Promise<InitiativeRow | null> | null {
    return councilId ? load.initiative.load(councilId) : null;
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The area it is about; null where it is nationwide. Public.",
  })
  area(@Root() { areaCode }: InitiativeRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return areaCode ? load.area.load(areaCode) : null;
  }

  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme in which it offers services; null where there is none. Public.",
  })
  programme(@Root() { programmeId }: InitiativeRow): ProgrammeStub | null {
    return programmeId ? { id: programmeId } : null;
  }

  @Open()
  @FieldResolver(() => [InitiativeParticipant], {
    description: "Who takes part on a day; invented placeholders come last. Public.",
  })
  async participants(
    @Root() { id }: InitiativeRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Arg("role", () => InitiativeRoleName, { nullable: true, description: "Only those who take part as this." })
    role: InitiativeRole | null,
    @Ctx() { load, today }: Context,
  ): Promise<InitiativeParticipantRow[]> {
    const all = await load.participantsOfInitiative({ on: asOf ?? today }).load(id);
    return all.filter((participant) => !role || participant.role === role);
  }

  @Open()
  @FieldResolver(() => Int, { description: "How many agencies take part on a day, each counted once. Public." })
  async participantCount(
    @Root() { id }: InitiativeRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Arg("role", () => InitiativeRoleName, { nullable: true, description: "Only those who take part as this." })
    role: InitiativeRole | null,
    @Ctx() { load, today }: Context,
  ): Promise<number> {
    const all = await load.participantsOfInitiative({ on: asOf ?? today }).load(id);
    return new Set(all.filter((participant) => !role || participant.role === role).map(({ agencyId }) => agencyId))
      .size;
  }

  @Open()
  @FieldResolver(() => [InitiativeEvent], { description: "What took place in it, the earliest first. Public." })
  async events(
    @Root() { id }: InitiativeRow,
    @Arg("year", () => Int, { nullable: true, description: "Only what took place in this year." }) year: number | null,
    @Ctx() { load }: Context,
  ): Promise<InitiativeEventRow[]> {
    const all = await load.eventsOfInitiative.load(id);
    return all.filter(({ heldOn }) => !year || heldOn.startsWith(`${year}-`));
  }

  @Open()
  @FieldResolver(() => [InitiativeMilestone], { description: "What was reached when, the earliest first. Public." })
  milestones(@Root() { id }: InitiativeRow, @Ctx() { load }: Context): Promise<InitiativeMilestoneRow[]> {
    return load.milestonesOfInitiative.load(id);
  }

  @Open()
  @FieldResolver(() => [StatedFigure], {
    description: "Figures about it as the documents print them, such as RECIPIENTS_PLANNED. Public.",
  })
  async statedFigures(
    @Root() { id }: InitiativeRow,
    @Arg("measure", () => String, { nullable: true, description: "Only this measure, such as RECIPIENTS_PLANNED." })
    measure: string | null,
    @Ctx() { load }: Context,
  ): Promise<StatedFigureRow[]> {
    const figures = await load.statedFigures.load(id);
    return figures.filter((figure) => !measure || figure.measure === measure);
  }
}
