import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { ForSelf } from "../../../kit/graph/only";
import { seeWithPass } from "../../../kit/see-with-pass";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { ResidentStub } from "../stubs/resident.stub";
import { endHealthChecks, type EndHealthChecksOutcome } from "./end-health-checks";
import { findOverdueHealthChecks } from "./find-overdue-health-checks";
import type { HealthCheckScheduleRow } from "./health-check-schedule.entity";
import {
  EndHealthChecksInput,
  EndHealthChecksResult,
  HealthCheckSchedule,
  HealthChecksEnded,
  HealthChecksScheduled,
  HealthCheckStatusName,
  ScheduleHealthChecksInput,
  ScheduleHealthChecksResult,
} from "./health-check-schedule.type";
import { missedInARow } from "./missed-checks";
import { scheduleHealthChecks, type ScheduleHealthChecksOutcome } from "./schedule-health-checks";

const HealthCheckScheduleConnection = connectionOf("HealthCheckSchedule", () => HealthCheckSchedule);

@Resolver(() => HealthCheckSchedule)
export class HealthCheckScheduleResolver {
  @Query(() => HealthCheckScheduleConnection, {
    nullable: true,
    description:
      "Whom your agency was to check before today (Korea) and did not, the longest overdue first; empty where it has not the role HEALTH_SERVICE. Errors: ACCESS_NO_BASIS without a purpose and a basis, USE_AGGREGATES for statistics. Partners and staff.",
  })
  async overdueHealthChecks(
    @Arg("programmeId", () => ID, { description: "The programme." }) programmeId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<HealthCheckScheduleRow>> {
    const wish = { first, after, total: selects(info, "totalCount") };
    return connected(await findOverdueHealthChecks(reader, programmeId, wish));
  }

  @FieldResolver()
  key(@Root() { id }: HealthCheckScheduleRow, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }

  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => HealthCheckStatusName, {
    nullable: true,
    description: "How it stands today, in Korea; null where you may not know.",
  })
  status(@Root() { state, dueOn }: HealthCheckScheduleRow, @Ctx() { today }: Context): string {
    if (state === "ended") return HealthCheckStatusName.ENDED;
    return dueOn < today ? HealthCheckStatusName.OVERDUE : HealthCheckStatusName.UPCOMING;
  }

  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How many checks in a row were missed; after two the city's outreach is asked to look. Null where you may not know.",
  })
  missed(@Root() schedule: HealthCheckScheduleRow, @Ctx() { today }: Context): number {
    return schedule.state === "ended" ? 0 : missedInARow(schedule, today);
  }

  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => Programme, { nullable: true, description: "The programme; null where you may not know." })
  programme(@Root() { programmeId }: HealthCheckScheduleRow, @Ctx() { load }: Context): Promise<ProgrammeRow | null> {
    return load.programme.load(programmeId);
  }

  @ForSelf()
  @FieldResolver(() => ResidentStub, {
    nullable: true,
    description: "The person; null while the owner of people does not answer. Who sees the schedule.",
  })
  resident(@Root() { residentId }: HealthCheckScheduleRow): Pick<ResidentStub, "id"> {
    return { id: residentId };
  }
}

@Resolver(() => ResidentStub)
export class ResidentHealthCheckSchedulesResolver {
  @Classified("HEALTH")
  @Directive('@requires(fields: "accessPass")')
  @ForSelf()
  @FieldResolver(() => [HealthCheckSchedule], {
    nullable: true,
    description:
      "By which schedules this person is called for health checks, the latest first: whether a check is overdue, and nothing of what was found. Null with ACCESS_NO_BASIS for callers who may not see HEALTH of this person, and while the owner of programmes does not answer.",
  })
  healthCheckSchedules(@Root() shown: ResidentStub, @Ctx() context: Context): Promise<HealthCheckScheduleRow[]> {
    const looking = { field: "Resident.healthCheckSchedules", dataClass: "HEALTH" };
    return seeWithPass(context, shown, looking, ({ subject }) =>
      context.load.healthCheckSchedulesOfPerson.load(subject),
    );
  }
}

const CHANGED = {
  nullable: true,
  description: "The schedule as it stands now; never null while it exists. Partners and staff.",
} as const;

@Resolver(() => HealthChecksScheduled)
export class HealthChecksScheduledResolver {
  @Mutation(() => ScheduleHealthChecksResult, {
    nullable: true,
    description:
      "Calls somebody who takes part in a programme for a health check every so many weeks. The agency with the role HEALTH_SERVICE there. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, HEALTH_SCHEDULE_INVALID, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  scheduleHealthChecks(
    @Arg("input", () => ScheduleHealthChecksInput, { description: "Who, and how often." })
    input: ScheduleHealthChecksInput,
    @Ctx() operation: Context,
  ): Promise<ScheduleHealthChecksOutcome> {
    return operation.perform((work) => scheduleHealthChecks(work, operation.secrets, input));
  }

  @FieldResolver(() => HealthCheckSchedule, CHANGED)
  schedule(
    @Root() { scheduleId }: HealthChecksScheduled,
    @Ctx() { load }: Context,
  ): Promise<HealthCheckScheduleRow | null> {
    return load.healthCheckSchedule.load(scheduleId);
  }
}

@Resolver(() => HealthChecksEnded)
export class HealthChecksEndedResolver {
  @Mutation(() => EndHealthChecksResult, {
    nullable: true,
    description:
      "Ends a schedule: nobody is called by it, and the readings of its checks close. The agency that calls, in its role HEALTH_SERVICE. Errors: UNAUTHENTICATED, NOT_FOUND, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  endHealthChecks(
    @Arg("input", () => EndHealthChecksInput, { description: "Which." }) input: EndHealthChecksInput,
    @Ctx() operation: Context,
  ): Promise<EndHealthChecksOutcome> {
    return operation.perform((work) => endHealthChecks(work, operation.secrets, input));
  }

  @FieldResolver(() => HealthCheckSchedule, CHANGED)
  schedule(
    @Root() { scheduleId }: HealthChecksEnded,
    @Ctx() { load }: Context,
  ): Promise<HealthCheckScheduleRow | null> {
    return load.healthCheckSchedule.load(scheduleId);
  }
}
