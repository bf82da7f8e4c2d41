import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { ForSelf } from "../../../kit/graph/only";
import { Problem } from "../../../kit/graph/problem";
import { LocalDate } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";

export enum HealthCheckStatusName {
  UPCOMING = "upcoming",
  OVERDUE = "overdue",
  ENDED = "ended",
}
registerEnumType(HealthCheckStatusName, {
  name: "HealthCheckStatus",
  description: "How a person's regular checks stand today, in Korea. It tells nothing of what was found.",
  valuesConfig: {
    UPCOMING: { description: "The next check is due today or later." },
    OVERDUE: { description: "A check was due before today and did not take place." },
    ENDED: { description: "Nobody is called by this schedule any more." },
  },
});

const NULL = "null where you may not know.";

@ObjectType({
  description:
    "That somebody who takes part in a programme is called for a health check every so many weeks (정기 건강 체크). It holds no value of a check. The agency that calls, and whoever may see HEALTH of the person.",
})
export class HealthCheckSchedule {
  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description: "This schedule for your agency, and for no other; null for callers without an agency.",
  })
  key!: string | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => Int, { nullable: true, description: `A check is due every so many weeks; ${NULL}` })
  everyWeeks!: number | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: `The first day that no check has answered yet; ${NULL}` })
  dueOn!: string | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => Int, { nullable: true, description: `Which version it is; a change names it; ${NULL}` })
  version!: number | null;
}

@InputType({ description: "Who is called for checks, and how often." })
export class ScheduleHealthChecksInput {
  @Field(() => ID, { description: "The person (Resident.participantKey)." })
  participantKey!: string;
  @Field(() => ID, { description: "The programme in which the person takes part." })
  programmeId!: string;
  @Field(() => Int, { description: "A check every so many weeks, 1 to 52." })
  everyWeeks!: number;
  @Field(() => LocalDate, { description: "The day of the first check, today or later." })
  firstOn!: string;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "Which schedule ends." })
export class EndHealthChecksInput {
  @Field(() => ID, { description: "The schedule, as your agency was given it." })
  scheduleKey!: string;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "The person is called for checks from now on. Partners and staff." })
export class HealthChecksScheduled {
  scheduleId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The person does not take part in the programme; nothing was done. Partners and staff.",
})
export class NotTakingPart extends Problem {}

@ObjectType({
  implements: Problem,
  description: "The person is called for checks in the programme already; nothing was done. Partners and staff.",
})
export class HealthChecksAlreadyScheduled extends Problem {}

export const ScheduleHealthChecksResult = createUnionType({
  name: "ScheduleHealthChecksResult",
  description: "What came of scheduleHealthChecks. Partners and staff.",
  types: () => [HealthChecksScheduled, NotTakingPart, HealthChecksAlreadyScheduled] as const,
});

@ObjectType({ description: "Nobody is called by the schedule any more. Partners and staff." })
export class HealthChecksEnded {
  scheduleId!: string;
}

export const EndHealthChecksResult = createUnionType({
  name: "EndHealthChecksResult",
  description: "What came of endHealthChecks. Partners and staff.",
  types: () => [HealthChecksEnded, IllegalTransition, VersionConflict] as const,
});
