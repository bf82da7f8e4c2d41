import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Instant } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { DiscoveryReasonName } from "../discoveries/discovery.type";

export enum CrisisSignalKindName {
  WELFARE_NO_ANSWER = "welfare_no_answer",
  WELFARE_EMERGENCY = "welfare_emergency",
  HEALTH_CHECKS_MISSED = "health_checks_missed",
  RENT_ARREARS = "rent_arrears",
  MANAGEMENT_FEE_ARREARS = "management_fee_arrears",
}
registerEnumType(CrisisSignalKindName, {
  name: "CrisisSignalKind",
  description: "Why somebody worries about a person.",
  valuesConfig: {
    WELFARE_NO_ANSWER: { description: "Nobody answered at a welfare check (안부확인)." },
    WELFARE_EMERGENCY: { description: "There was an emergency at a welfare check." },
    HEALTH_CHECKS_MISSED: { description: "Two health checks in a row were missed." },
    RENT_ARREARS: { description: "Rent is unpaid for three months (Social Security Benefits Act, Art. 12(1)7)." },
    MANAGEMENT_FEE_ARREARS: {
      description: "Management fees are unpaid for three months (Social Security Benefits Act, Art. 12(1)8).",
    },
  },
});

export enum CrisisSignalSourceName {
  LAUNDRY = "laundry",
  HEALTH_CHECK = "health_check",
  ARREARS = "arrears",
}
registerEnumType(CrisisSignalSourceName, {
  name: "CrisisSignalSource",
  description: "What a sign of crisis was heard from.",
  valuesConfig: {
    LAUNDRY: { description: "A pickup or delivery of laundry." },
    HEALTH_CHECK: { description: "The schedule of health checks." },
    ARREARS: { description: "The landlord's accounts." },
  },
});

export enum OutreachTaskStateName {
  OPEN = "open",
  TAKEN = "taken",
  DONE = "done",
  NOT_FOUND = "not_found",
}
registerEnumType(OutreachTaskStateName, {
  name: "OutreachTaskState",
  description: "How far a task of a city's outreach is.",
  valuesConfig: {
    OPEN: { description: "It waits for somebody." },
    TAKEN: { description: "Somebody goes there." },
    DONE: { description: "Somebody was there and spoke with the person." },
    NOT_FOUND: { description: "Somebody was there and found nobody." },
  },
});

export enum OutreachResultName {
  SAFE = "safe",
  NEEDS_HELP = "needs_help",
  HANDED_OVER = "handed_over",
  NOT_FOUND = "not_found",
}
registerEnumType(OutreachResultName, {
  name: "OutreachResult",
  description: "What the city's outreach found.",
  valuesConfig: {
    SAFE: { description: "The person is well; the sign of crisis is dismissed." },
    NEEDS_HELP: { description: "The person needs help; the sign of crisis is confirmed." },
    HANDED_OVER: { description: "The person was given into the care of emergency services; the sign is confirmed." },
    NOT_FOUND: { description: "Nobody was found; the sign of crisis stays open." },
  },
});

@ObjectType({
  description:
    "That something may be wrong with a person (위기징후). Of one person one is open at most, whatever it was heard from. The city that looks after it.",
})
export class CrisisSignal {
  @Field(() => ID, { description: "The sign." })
  id!: string;
  @Field(() => ID, { description: "The area, 10 digits." })
  areaCode!: string;
  @Field(() => Boolean, { description: "Whether there was an emergency." })
  urgent!: boolean;
  @Field(() => Instant, { description: "When it was first heard of." })
  raisedAt!: Date;
  @Field(() => Instant, { description: "From then on it counts no more: 30 days after it was last heard of." })
  expiresAt!: Date;
}

@ObjectType({
  description: "That somebody of the city goes and looks after a person. The city that looks after it.",
})
export class OutreachTask {
  @Field(() => ID, { description: "The task." })
  id!: string;
  @Field(() => ID, { description: "The area, 10 digits." })
  areaCode!: string;
  @Field(() => ID, { nullable: true, description: "The programme from which it came; null if from none." })
  programmeId!: string | null;
  @Field(() => Boolean, { description: "Whether there was an emergency." })
  urgent!: boolean;
  @Field(() => Instant, { description: "Since when it waits." })
  openedAt!: Date;
  @Field(() => Instant, {
    description: "By when somebody is to be there: an hour after an emergency, a day or three days else.",
  })
  dueAt!: Date;
  @Field(() => OutreachTaskStateName, { description: "How far it is." })
  state!: OutreachTaskStateName;
  @Field(() => Int, { description: "Which version of the record this is; a change names it." })
  version!: number;
  @Field(() => ID, { nullable: true, description: "The client or account that took it; null while it waits." })
  takenBy!: string | null;
  @Field(() => Instant, { nullable: true, description: "When it was taken; null while it waits." })
  takenAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: "When it ended; null before." })
  closedAt!: Date | null;
}

@InputType({ description: "A task that somebody of your city takes." })
export class TakeOutreachTaskInput {
  @Field(() => ID, { description: "The task." })
  id!: string;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "What somebody of your city found." })
export class CloseOutreachTaskInput extends TakeOutreachTaskInput {
  @Field(() => OutreachResultName, { description: "What was found." })
  result!: OutreachResultName;
  @Field(() => [DiscoveryReasonName], {
    nullable: true,
    description:
      "Where the household is in a blind spot: why it was not reached. It becomes a discovery of your agency.",
  })
  discoveryReasons?: DiscoveryReasonName[] | null;
}

@ObjectType({ description: "Somebody of your city goes there. Partners and staff." })
export class OutreachTaskTaken {
  taskId!: string;
}

@ObjectType({ description: "The task has ended. Partners and staff." })
export class OutreachTaskClosed {
  taskId!: string;
}

export const TakeOutreachTaskResult = createUnionType({
  name: "TakeOutreachTaskResult",
  description: "What came of takeOutreachTask. Partners and staff.",
  types: () => [OutreachTaskTaken, IllegalTransition, VersionConflict] as const,
});

export const CloseOutreachTaskResult = createUnionType({
  name: "CloseOutreachTaskResult",
  description: "What came of closeOutreachTask. Partners and staff.",
  types: () => [OutreachTaskClosed, IllegalTransition, VersionConflict] as const,
});
