import { createUnionType, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { VersionConflict } from "../../../kit/graph/version-conflict";

@ObjectType({ description: "The space is as you said. Partners." })
export class SpaceChanged {
  spaceId!: string;
}

@ObjectType({ description: "The space has its new status from today on. Partners." })
export class SpaceMoved {
  spaceId!: string;
}

export const ChangeSpaceResult = createUnionType({
  name: "ChangeSpaceResult",
  description: "What came of changeSpace. Partners.",
  types: () => [SpaceChanged, VersionConflict] as const,
});

export const ChangeSpaceStatusResult = createUnionType({
  name: "ChangeSpaceStatusResult",
  description: "What came of changeSpaceStatus. Partners.",
  types: () => [SpaceMoved, IllegalTransition, VersionConflict] as const,
});
