import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { OnlyStaff } from "../../../kit/graph/only";
import type { Context } from "../context";
import type { AccessFindingRow } from "./access-finding.entity";
import type { AccessReviewRow } from "./access-review.entity";
import { disposeOfFinding } from "./dispose-of-finding";
import { AccessFinding, AccessReview, DisposeOfFindingInput } from "./review.type";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

@Resolver(() => AccessReview)
export class AccessReviewResolver {
  @OnlyStaff()
  @Query(() => AccessReview, {
    nullable: true,
    description:
      "The review of who looked at whom in a month, made on the first day of the next; null where there is none, and for everybody but the agency's privacy officer.",
  })
  accessReview(
    @Arg("month", () => String, { description: "The month, as 2026-10." }) month: string,
    @Ctx() { load }: Context,
  ): Promise<AccessReviewRow | null> | null {
    return MONTH.test(month) ? load.accessReview.load(`${month}-01`) : null;
  }

  @OnlyStaff()
  @FieldResolver(() => String, { description: "The month, as 2026-10." })
  month(@Root() { month }: AccessReviewRow): string {
    return month.slice(0, 7);
  }

  @OnlyStaff()
  @FieldResolver(() => [AccessFinding], { description: "What the rules found, by rule and account." })
  findings(@Root() { id }: AccessReviewRow, @Ctx() { load }: Context): Promise<AccessFindingRow[]> {
    return load.findingsOfReview.load(id);
  }

  @OnlyStaff()
  @FieldResolver(() => Boolean, { description: "Whether a finding is undecided although its time is over." })
  async isOverdue(@Root() { id, dueAt }: AccessReviewRow, @Ctx() { load, now }: Context): Promise<boolean> {
    const findings = await load.findingsOfReview.load(id);
    return now > dueAt && findings.some(({ disposition }) => disposition === null);
  }

  @OnlyStaff()
  @Mutation(() => AccessFinding, {
    nullable: true,
    description:
      "Says what came of a finding, once. The agency's privacy officer. Errors: UNAUTHENTICATED, NOT_FOUND, SECOND_PERSON_REQUIRED, REASON_INVALID, FINDING_DISPOSED.",
  })
  async disposeOfFinding(
    @Arg("input", () => DisposeOfFindingInput, { description: "What came of it." }) input: DisposeOfFindingInput,
    @Ctx() operation: Context,
  ): Promise<AccessFindingRow | null> {
    const id = await operation.perform((work) => disposeOfFinding(work, input));
    return operation.load.accessFinding.load(id);
  }
}
