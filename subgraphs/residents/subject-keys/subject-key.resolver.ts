import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { rotateSubjectKeys, type RotateSubjectKeysOutcome } from "./rotate-subject-keys";
import { RotateSubjectKeysInput, RotateSubjectKeysResult, SubjectKeysRotated } from "./subject-key.type";

@Resolver(() => SubjectKeysRotated)
export class SubjectKeyResolver {
  @Mutation(() => RotateSubjectKeysResult, {
    nullable: true,
    description:
      "Gives your agency new subjectKeys for everybody. Errors: UNAUTHENTICATED, ROLE_FORBIDDEN, REASON_INVALID, OVERLAP_INVALID, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  rotateSubjectKeys(
    @Arg("input", () => RotateSubjectKeysInput, { description: "Why, and for how long the former ones go on." })
    input: RotateSubjectKeysInput,
    @Ctx() operation: Context,
  ): Promise<RotateSubjectKeysOutcome> {
    return operation.perform((work) => rotateSubjectKeys(work, input));
  }

  @FieldResolver(() => Instant)
  formerUntil(@Root() { formerUntil }: { formerUntil: string }): Date {
    return new Date(formerUntil);
  }
}
