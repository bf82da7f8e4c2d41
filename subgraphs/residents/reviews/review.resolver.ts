import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { ForSelf, OnlyStaff } from "../../../kit/graph/only";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import type { AccessFindingRow } from "./access-finding.entity";
import type { AccessReviewRow } from "./access-review.entity";
import { disposeOfFinding } from "./dispose-of-finding";
import type { MisuseNoticeRow } from "./misuse-notice.entity";
import { AccessFinding, AccessReview, DisposeOfFindingInput, MisuseNotice } from "./review.type";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const PREVENTION =
  "모르는 연락에 이름·연락처·주소를 확인해 주지 마시고, 의심되는 연락은 개인정보침해 신고센터(국번 없이 118)에 알려 주십시오. 열람한 기관에 처리정지를 요구하거나 손해배상을 청구할 수 있습니다.";

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

@Resolver(() => MisuseNotice)
export class MisuseNoticeResolver {
  @ForSelf()
  @FieldResolver(() => String, { description: "What the person can do against harm, in Korean." })
  advice(): string {
    return PREVENTION;
  }
}

@Resolver(() => Resident)
export class ResidentNoticesResolver {
  @ForSelf()
  @FieldResolver(() => [MisuseNotice], {
    nullable: true,
    description:
      "Looks at this person's data that were found to be beyond authority, the latest first. The person; the privacy officer of the agency that looked sees its own.",
  })
  misuseNotices(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<MisuseNoticeRow[]> {
    return load.misuseNoticesOfPerson.load(id);
  }
}
