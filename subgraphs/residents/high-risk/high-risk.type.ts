import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Open } from "../../../kit/graph/open";
import { Problem } from "../../../kit/graph/problem";
import { Instant, LocalDate } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";

export enum RiskLevelName {
  ATTENTION = "attention",
  CRISIS = "crisis",
  EMERGENCY = "emergency",
}
registerEnumType(RiskLevelName, {
  name: "RiskLevel",
  description: "How high a risk is (위기도), and within how many days it is looked at again.",
  valuesConfig: {
    ATTENTION: { description: "Wants attention (주의): within 90 days." },
    CRISIS: { description: "A crisis (위기): within 30 days." },
    EMERGENCY: { description: "An emergency (긴급): within 7 days." },
  },
});

export enum HighRiskExitReasonName {
  STABILISED = "stabilised",
  MOVED = "moved",
  REFUSED = "refused",
  DECEASED = "deceased",
  OTHER_PROGRAMME = "other_programme",
}
registerEnumType(HighRiskExitReasonName, {
  name: "HighRiskExitReason",
  description: "Why somebody is on the register no longer.",
  valuesConfig: {
    STABILISED: { description: "The risk has passed (위험 해소)." },
    MOVED: { description: "The household moved away (전출)." },
    REFUSED: { description: "The person wants it so (거부)." },
    DECEASED: { description: "The person died (사망)." },
    OTHER_PROGRAMME: { description: "Another programme looks after the household (타 사업 연계)." },
  },
});

export enum HighRiskStepKindName {
  ENTERED = "entered",
  REVIEWED = "reviewed",
  EXITED = "exited",
}
registerEnumType(HighRiskStepKindName, {
  name: "HighRiskStepKind",
  description: "What was done with an entry of the register.",
  valuesConfig: {
    ENTERED: { description: "It was made (등록)." },
    REVIEWED: { description: "It was looked at again (점검)." },
    EXITED: { description: "It ended (종결)." },
  },
});

@ObjectType({ description: "A criterion for the register of high-risk households (선정 기준). Public." })
export class HighRiskCriterion {
  @Open()
  @Field(() => ID, { description: "Its code." })
  code!: string;
  @Open()
  @Field(() => String, { description: "What it says, in English." })
  name!: string;
  @Open()
  @Field(() => String, { description: "What it says, in Korean." })
  nameKo!: string;
}

@ObjectType({ description: "What an entry of the register said after a step. Who reads the entry." })
export class HighRiskStep {
  @Field(() => HighRiskStepKindName, { description: "What was done." })
  kind!: HighRiskStepKindName;
  @Field(() => RiskLevelName, { description: "How high the risk was." })
  level!: RiskLevelName;
  @Field(() => [ID], { description: "By which criteria, by their codes." })
  criteria!: string[];
  @Field(() => LocalDate, { description: "When it was to be looked at again." })
  reviewOn!: string;
  @Field(() => Instant, { description: "Since when." })
  at!: Date;
}

@ObjectType({
  description:
    "A person whose household is at high risk (고위험가구), in a programme that looks after such households. The agencies with OPERATION, OUTREACH or HEALTH_SERVICE in the programme, while they have that role.",
})
export class HighRiskEntry {
  @Field(() => ID, { description: "The entry." })
  id!: string;
  @Field(() => ID, { description: "The programme." })
  programmeId!: string;
  @Field(() => Int, { description: "Which version of the entry this is; a change names it." })
  version!: number;
  @Field(() => Instant, { description: "When the person was entered." })
  enteredAt!: Date;
}

@InputType({ description: "How high a risk is." })
class RiskJudgementInput {
  @Field(() => [ID], { description: "By which criteria, at least one (highRiskCriteria)." })
  criteria!: string[];
  @Field(() => RiskLevelName, { description: "How high the risk is." })
  level!: RiskLevelName;
  @Field(() => LocalDate, { description: "When it is looked at again: after today, within the days of the level." })
  reviewOn!: string;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "Whose household is entered, and why." })
export class EnterHighRiskInput extends RiskJudgementInput {
  @Field(() => ID, { description: "The person, as your agency knows it." })
  subjectKey!: string;
  @Field(() => ID, { description: "The programme in which your agency enrols people." })
  programmeId!: string;
}

@InputType({ description: "How an entry was judged again." })
export class ReviewHighRiskInput extends RiskJudgementInput {
  @Field(() => ID, { description: "The entry." })
  id!: string;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
}

@InputType({ description: "Which entry ends, and why." })
export class ExitHighRiskInput {
  @Field(() => ID, { description: "The entry." })
  id!: string;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => HighRiskExitReasonName, { description: "Why." })
  reason!: HighRiskExitReasonName;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "The person is on the register. Partners and staff." })
export class HighRiskEntered {
  entryId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The person is on the register of the programme already; nothing was done. Partners and staff.",
})
export class AlreadyOnRegister extends Problem {}

@ObjectType({ description: "The entry was looked at again. Partners and staff." })
export class HighRiskReviewed {
  entryId!: string;
}

@ObjectType({ description: "The person is on the register no longer. Partners and staff." })
export class HighRiskExited {
  entryId!: string;
}

export const EnterHighRiskResult = createUnionType({
  name: "EnterHighRiskResult",
  description: "What came of enterHighRisk. Partners and staff.",
  types: () => [HighRiskEntered, AlreadyOnRegister] as const,
});

export const ReviewHighRiskResult = createUnionType({
  name: "ReviewHighRiskResult",
  description: "What came of reviewHighRisk. Partners and staff.",
  types: () => [HighRiskReviewed, IllegalTransition, VersionConflict] as const,
});

export const ExitHighRiskResult = createUnionType({
  name: "ExitHighRiskResult",
  description: "What came of exitHighRisk. Partners and staff.",
  types: () => [HighRiskExited, IllegalTransition, VersionConflict] as const,
});
