import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import type { OpenedHealthCheck } from "./health-check.loader";
import {
  HealthCheck,
  HealthCheckRecorded,
  HealthReading,
  RecordHealthCheckInput,
  RecordHealthCheckResult,
} from "./health-check.type";
import { MEASURES, type Reading } from "./measures";
import { recordHealthCheck, type RecordHealthCheckOutcome } from "./record-health-check";
import { seeHealth } from "./see-health";

@Resolver(() => Resident)
export class ResidentHealthChecksResolver {
  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => [HealthCheck], {
    nullable: true,
    description:
      "The health checks of this person that you may see, the latest first. The agency that checked, on the basis CONSENT_17 with a consent to HEALTH in force, and the person. Null with ACCESS_NO_BASIS otherwise; every look is kept as evidence.",
  })
  healthChecks(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<OpenedHealthCheck[]> {
    return seeHealth(context, { residentId: id, field: "Resident.healthChecks" }, () =>
      context.load.healthChecksOfPerson.load(id),
    );
  }
}

const OF_ITS_MEASURE = "Who sees the reading; null where you may not know.";

@Resolver(() => HealthReading)
export class HealthReadingResolver {
  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => String, { nullable: true, description: `The LOINC code of the measure. ${OF_ITS_MEASURE}` })
  code(@Root() { measure }: Reading): string {
    return MEASURES[measure].code;
  }

  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => String, { nullable: true, description: `The unit in UCUM. ${OF_ITS_MEASURE}` })
  unit(@Root() { measure }: Reading): string {
    return MEASURES[measure].unit;
  }
}

@Resolver(() => HealthCheckRecorded)
export class HealthCheckRecordedResolver {
  @Mutation(() => RecordHealthCheckResult, {
    nullable: true,
    description:
      "Keeps what was measured in a health check; the next one is due weeks after it. The agency with the role HEALTH_SERVICE in the programme, stating CONSENT_17 with a consent to HEALTH in force. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, ACCESS_NO_BASIS, READING_INVALID, CHECK_DAY_INVALID, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  recordHealthCheck(
    @Arg("input", () => RecordHealthCheckInput, { description: "Of whom, when, and what was measured." })
    input: RecordHealthCheckInput,
    @Ctx() operation: Context,
  ): Promise<RecordHealthCheckOutcome> {
    return operation.perform((work) => recordHealthCheck(work, operation.secrets, input));
  }

  @FieldResolver(() => Resident, {
    nullable: true,
    description: "The person, with the checks; null where you may not know. Partners and staff.",
  })
  resident(@Root() { residentId }: HealthCheckRecorded, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
