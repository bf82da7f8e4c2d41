import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { createProgramme, type CreateProgrammeOutcome } from "./create-programme";
import { findTemplates } from "./find-templates";
import { activateProgramme, closeProgramme, type MoveProgrammeOutcome, suspendProgramme } from "./move-programme";
import { CreateProgrammeInput, MoveProgrammeInput } from "./programme-changes.input";
import {
  CreateProgrammeResult,
  MoveProgrammeResult,
  ProgrammeCreated,
  ProgrammeMoved,
  ProgrammeTemplate,
} from "./programme-changes.type";
import type { ProgrammeRow } from "./programme.entity";
import { Programme } from "./programme.type";

const WHO = "The agency that made it, and those with the role PLANNING or PROJECT_MANAGEMENT in it (ROLE_FORBIDDEN).";
const WISH = { description: "Which programme." };

@Resolver(() => Programme)
export class ProgrammeChangesResolver {
  @Query(() => [ProgrammeTemplate], {
    nullable: true,
    description: "The templates from which programmes are made. Partners.",
  })
  programmeTemplates(@Ctx() { reader }: Context): Promise<ProgrammeTemplate[]> {
    return findTemplates(reader);
  }

  @Mutation(() => CreateProgrammeResult, {
    nullable: true,
    description:
      "Plans a programme from a template, with its service and its places; any member may. TEMPLATE_UNKNOWN, SLUG_INVALID, NAME_INVALID, PLATFORM_INVALID, SITE_INVALID. Null where it is refused. Partners.",
  })
  createProgramme(
    @Arg("input", () => CreateProgrammeInput, { description: "What to plan." }) input: CreateProgrammeInput,
    @Ctx() operation: Context,
  ): Promise<CreateProgrammeOutcome> {
    return operation.perform((work) => createProgramme(work, input));
  }

  @Mutation(() => MoveProgrammeResult, {
    nullable: true,
    description: `Opens a programme where nothing is missing. ${WHO} Null where it is refused. Partners.`,
  })
  activateProgramme(
    @Arg("input", () => MoveProgrammeInput, WISH) input: MoveProgrammeInput,
    @Ctx() operation: Context,
  ): Promise<MoveProgrammeOutcome> {
    return operation.perform((work) => activateProgramme(work, input));
  }

  @Mutation(() => MoveProgrammeResult, {
    nullable: true,
    description: `Stops a programme for a while. ${WHO} Null where it is refused. Partners.`,
  })
  suspendProgramme(
    @Arg("input", () => MoveProgrammeInput, WISH) input: MoveProgrammeInput,
    @Ctx() operation: Context,
  ): Promise<MoveProgrammeOutcome> {
    return operation.perform((work) => suspendProgramme(work, input));
  }

  @Mutation(() => MoveProgrammeResult, {
    nullable: true,
    description: `Ends a programme for good. ${WHO} Null where it is refused. Partners.`,
  })
  closeProgramme(
    @Arg("input", () => MoveProgrammeInput, WISH) input: MoveProgrammeInput,
    @Ctx() operation: Context,
  ): Promise<MoveProgrammeOutcome> {
    return operation.perform((work) => closeProgramme(work, input));
  }

  @FieldResolver(() => Int, { description: "Counts its changes; whoever changes it names the version read. Partners." })
  version(@Root() { version }: ProgrammeRow): number {
    return version;
  }
}

@Resolver(() => ProgrammeCreated)
export class ProgrammeCreatedResolver {
  @FieldResolver(() => Programme, { nullable: true, description: "The programme; never null. Partners." })
  programme(@Root() { programmeId }: ProgrammeCreated, @Ctx() { load }: Context): Promise<ProgrammeRow | null> {
    return load.programme.load(programmeId);
  }
}

@Resolver(() => ProgrammeMoved)
export class ProgrammeMovedResolver {
  @FieldResolver(() => Programme, { nullable: true, description: "The programme; never null. Partners." })
  programme(@Root() { programmeId }: ProgrammeMoved, @Ctx() { load }: Context): Promise<ProgrammeRow | null> {
    return load.programme.load(programmeId);
  }
}
