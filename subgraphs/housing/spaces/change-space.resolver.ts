import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { changeSpace, type ChangeSpaceOutcome } from "./change-space";
import { ChangeSpaceInput, ChangeSpaceStatusInput } from "./change-space.input";
import { ChangeSpaceResult, ChangeSpaceStatusResult, SpaceChanged, SpaceMoved } from "./change-space.type";
import { changeSpaceStatus, type ChangeSpaceStatusOutcome } from "./change-space-status";
import type { SpaceRow } from "./space.entity";
import { Space } from "./space.type";

const MAY =
  "Only the complex's owner, or SPACE in the programme that the space serves, may (ROLE_FORBIDDEN). Null where it is refused. Partners.";

@Resolver(() => SpaceChanged)
export class ChangeSpaceResolver {
  @Mutation(() => ChangeSpaceResult, {
    nullable: true,
    description: `Says anew what a space takes, what stands in it, and when it is open. ${MAY}`,
  })
  changeSpace(
    @Arg("input", () => ChangeSpaceInput, { description: "What changes." }) input: ChangeSpaceInput,
    @Ctx() operation: Context,
  ): Promise<ChangeSpaceOutcome> {
    return operation.perform((work) => changeSpace(work, input));
  }

  @Mutation(() => ChangeSpaceStatusResult, {
    nullable: true,
    description: `Moves a space to its next status from today on. ${MAY}`,
  })
  changeSpaceStatus(
    @Arg("input", () => ChangeSpaceStatusInput, { description: "What it does now." }) input: ChangeSpaceStatusInput,
    @Ctx() operation: Context,
  ): Promise<ChangeSpaceStatusOutcome> {
    return operation.perform((work) => changeSpaceStatus(work, input));
  }

  @FieldResolver(() => Space, { nullable: true, description: "The space as it is now. Partners." })
  space(@Root() { spaceId }: SpaceChanged, @Ctx() { load }: Context): Promise<SpaceRow | null> {
    return load.space.load(spaceId);
  }
}

@Resolver(() => SpaceMoved)
export class SpaceMovedResolver {
  @FieldResolver(() => Space, { nullable: true, description: "The space as it is now. Partners." })
  space(@Root() { spaceId }: SpaceMoved, @Ctx() { load }: Context): Promise<SpaceRow | null> {
    return load.space.load(spaceId);
  }
}
