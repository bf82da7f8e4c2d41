import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { AgencyStub } from "../stubs/agency.stub";
import { enterHighRisk, type EnterHighRiskOutcome } from "./enter-high-risk";
import { findHighRisk } from "./find-high-risk";
import { HighRiskCriterionRow, type HighRiskEntryRow, type HighRiskStepRow, type RiskLevel } from "./high-risk.entity";
import {
  EnterHighRiskInput,
  EnterHighRiskResult,
  ExitHighRiskInput,
  ExitHighRiskResult,
  HighRiskCriterion,
  HighRiskEntered,
  HighRiskEntry,
  HighRiskExited,
  HighRiskReviewed,
  HighRiskStep,
  ReviewHighRiskInput,
  ReviewHighRiskResult,
  RiskLevelName,
} from "./high-risk.type";
import { seeEntry } from "./see-entry";
import { exitHighRisk, type ExitHighRiskOutcome, reviewHighRisk, type ReviewHighRiskOutcome } from "./step-high-risk";

const HighRiskEntryConnection = connectionOf("HighRiskEntry", () => HighRiskEntry);

const READ =
  "The agency that answers for the entry, on the basis OWN_RECORD; the others of the programme on a basis that opens WELFARE of the person. Each look is in the evidence. Null otherwise, with ACCESS_NO_BASIS.";
const ERRORS =
  "Errors: UNAUTHENTICATED, NOT_FOUND, CRITERION_INVALID, REVIEW_DAY_INVALID, IDEMPOTENCY_KEY_REUSED. The agency that answers for it.";
const CHANGED = { nullable: true, description: "The entry as it stands now. Partners and staff." } as const;

@Resolver(() => HighRiskEntry)
export class HighRiskEntryResolver {
  @Query(() => HighRiskEntryConnection, {
    nullable: true,
    description:
      "Who is on the register of high-risk households of a programme, whose review is due first at the top. Errors: USE_AGGREGATES. Agencies with OPERATION, OUTREACH or HEALTH_SERVICE in the programme; empty for others.",
  })
  async highRiskRegister(
    @Arg("programmeId", () => ID, { description: "The programme." }) programmeId: string,
    @Arg("overdue", () => Boolean, {
      nullable: true,
      description: "True for those alone whose review was due before today, in Korea; left out: all.",
    })
    overdue: boolean | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<HighRiskEntryRow>> {
    const wish = { first, after, total: selects(info, "totalCount") };
    return connected(await findHighRisk(reader, { programmeId, overdue: overdue ?? false }, wish));
  }

  @Open()
  @Query(() => [HighRiskCriterion], {
    nullable: true,
    description: "By which criteria households are entered in the register. Public.",
  })
  highRiskCriteria(@Ctx() { reader }: Context): Promise<HighRiskCriterionRow[]> {
    return reader.reading.rows(HighRiskCriterionRow, "order by t.place");
  }

  @FieldResolver(() => AgencyStub, { nullable: true, description: "The agency that answers for the entry." })
  owner(@Root() { agencyId }: HighRiskEntryRow): Pick<AgencyStub, "id"> {
    return { id: agencyId };
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person." })
  resident(@Root() { residentId }: HighRiskEntryRow, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }

  @Classified("WELFARE")
  @FieldResolver(() => [ID], { nullable: true, description: `By which criteria, by their codes. ${READ}` })
  criteria(@Root() entry: HighRiskEntryRow, @Ctx() context: Context): Promise<string[]> {
    return seeEntry(context, entry, "criteria", () => entry.criteria);
  }

  @Classified("WELFARE")
  @FieldResolver(() => RiskLevelName, { nullable: true, description: `How high the risk is. ${READ}` })
  level(@Root() entry: HighRiskEntryRow, @Ctx() context: Context): Promise<RiskLevel> {
    return seeEntry(context, entry, "level", () => entry.level);
  }

  @Classified("WELFARE")
  @FieldResolver(() => LocalDate, { nullable: true, description: `When it is looked at again. ${READ}` })
  reviewOn(@Root() entry: HighRiskEntryRow, @Ctx() context: Context): Promise<string> {
    return seeEntry(context, entry, "reviewOn", () => entry.reviewOn);
  }

  @Classified("WELFARE")
  @FieldResolver(() => [HighRiskStep], {
    nullable: true,
    description: `What it said at each step, the first first. ${READ}`,
  })
  history(@Root() entry: HighRiskEntryRow, @Ctx() context: Context): Promise<HighRiskStepRow[]> {
    return seeEntry(context, entry, "history", () => context.load.highRiskSteps.load(entry.id));
  }
}

@Resolver(() => HighRiskEntered)
export class HighRiskEnteredResolver {
  @Mutation(() => EnterHighRiskResult, {
    nullable: true,
    description:
      "Enters somebody's household in the register of a programme. Agencies with OPERATION, OUTREACH or HEALTH_SERVICE there. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, CRITERION_INVALID, REVIEW_DAY_INVALID, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  enterHighRisk(
    @Arg("input", () => EnterHighRiskInput, { description: "Who, and why." }) input: EnterHighRiskInput,
    @Ctx() operation: Context,
  ): Promise<EnterHighRiskOutcome> {
    return operation.perform((work) => enterHighRisk(work, operation.secrets.subjects, input));
  }

  @FieldResolver(() => HighRiskEntry, CHANGED)
  entry(@Root() { entryId }: HighRiskEntered, @Ctx() { load }: Context): Promise<HighRiskEntryRow | null> {
    return load.highRiskEntry.load(entryId);
  }
}

@Resolver(() => HighRiskReviewed)
export class HighRiskReviewedResolver {
  @Mutation(() => ReviewHighRiskResult, {
    nullable: true,
    description: `Says how high a risk is now, and when it is looked at again. ${ERRORS}`,
  })
  reviewHighRisk(
    @Arg("input", () => ReviewHighRiskInput, { description: "Which, and how it was judged." })
    input: ReviewHighRiskInput,
    @Ctx() operation: Context,
  ): Promise<ReviewHighRiskOutcome> {
    return operation.perform((work) => reviewHighRisk(work, input));
  }

  @FieldResolver(() => HighRiskEntry, CHANGED)
  entry(@Root() { entryId }: HighRiskReviewed, @Ctx() { load }: Context): Promise<HighRiskEntryRow | null> {
    return load.highRiskEntry.load(entryId);
  }
}

@Resolver(() => HighRiskExited)
export class HighRiskExitedResolver {
  @Mutation(() => ExitHighRiskResult, {
    nullable: true,
    description:
      "Takes somebody off the register. Errors: UNAUTHENTICATED, NOT_FOUND, IDEMPOTENCY_KEY_REUSED. The agency that answers for the entry.",
  })
  exitHighRisk(
    @Arg("input", () => ExitHighRiskInput, { description: "Which, and why." }) input: ExitHighRiskInput,
    @Ctx() operation: Context,
  ): Promise<ExitHighRiskOutcome> {
    return operation.perform((work) => exitHighRisk(work, input));
  }

  @FieldResolver(() => HighRiskEntry, CHANGED)
  entry(@Root() { entryId }: HighRiskExited, @Ctx() { load }: Context): Promise<HighRiskEntryRow | null> {
    return load.highRiskEntry.load(entryId);
  }
}
