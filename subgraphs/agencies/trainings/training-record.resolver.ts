import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import type { StaffRow } from "../staff/staff.entity";
import { Staff } from "../staff/staff.type";
import { recordTraining, type RecordTrainingOutcome } from "./record-training";
import type { TrainingEventRow } from "./training-event.entity";
import { TrainingEvent } from "./training-event.type";
import type { TrainingRecordRow } from "./training-record.entity";
import { RecordTrainingInput, RecordTrainingResult, TrainingNoted, TrainingRecord } from "./training-record.type";

@Resolver(() => TrainingRecord)
export class TrainingRecordResolver {
  @Mutation(() => RecordTrainingResult, {
    nullable: true,
    description:
      "Records that a member of staff completed a training, or takes that back. For the agency that employs for the post, and for those with the role STAFFING or OPERATION in the training's programme (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.",
  })
  recordTraining(
    @Arg("input", () => RecordTrainingInput, { description: "What to record." }) input: RecordTrainingInput,
    @Ctx() operation: Context,
  ): Promise<RecordTrainingOutcome> {
    return operation.perform((work) => recordTraining(work, input));
  }

  @FieldResolver(() => TrainingEvent, {
    nullable: true,
    description: "The session; never null while it exists. Partners and staff.",
  })
  training(@Root() { trainingEventId }: TrainingRecordRow, @Ctx() { load }: Context): Promise<TrainingEventRow | null> {
    return load.trainingEvent.load(trainingEventId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Which agency recorded it; never null while it exists. Partners and staff.",
  })
  recordedBy(@Root() { recordedByAgencyId }: TrainingRecordRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(recordedByAgencyId);
  }
}

@Resolver(() => Staff)
export class StaffTrainingsResolver {
  @FieldResolver(() => [TrainingRecord], {
    description: "Its trainings as they stand, the one recorded last first. Partners and staff.",
  })
  trainings(@Root() { id }: StaffRow, @Ctx() { load }: Context): Promise<TrainingRecordRow[]> {
    return load.trainingsOfStaff.load(id);
  }
}

@Resolver(() => TrainingNoted)
export class TrainingNotedResolver {
  @FieldResolver(() => TrainingRecord, {
    nullable: true,
    description: "What was recorded; never null. Partners and staff.",
  })
  record(@Root() { recordId }: TrainingNoted, @Ctx() { load }: Context): Promise<TrainingRecordRow | null> {
    return load.trainingRecord.load(recordId);
  }

  @FieldResolver(() => Staff, { nullable: true, description: "The post; never null. Partners and staff." })
  staff(@Root() { staffId }: TrainingNoted, @Ctx() { load }: Context): Promise<StaffRow | null> {
    return load.staff.load(staffId);
  }
}
