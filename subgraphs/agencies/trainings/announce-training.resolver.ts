import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { announceTraining, type AnnounceTrainingOutcome } from "./announce-training";
import { AnnounceTrainingInput, AnnounceTrainingResult, TrainingAnnounced } from "./announce-training.type";
import type { TrainingEventRow } from "./training-event.entity";
import { TrainingEvent } from "./training-event.type";

@Resolver(() => TrainingAnnounced)
export class AnnounceTrainingResolver {
  @Mutation(() => AnnounceTrainingResult, {
    nullable: true,
    description:
      "Sets down a session in which those who work in a programme are trained; recordTraining then says who completed it. For agencies with the role STAFFING or OPERATION in the programme (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.",
  })
  announceTraining(
    @Arg("input", () => AnnounceTrainingInput, { description: "What to set down." }) input: AnnounceTrainingInput,
    @Ctx() operation: Context,
  ): Promise<AnnounceTrainingOutcome> {
    return operation.perform((work) => announceTraining(work, input));
  }

  @FieldResolver(() => TrainingEvent, {
    nullable: true,
    description: "The session; never null. Partners and staff.",
  })
  training(@Root() { trainingEventId }: TrainingAnnounced, @Ctx() { load }: Context): Promise<TrainingEventRow | null> {
    return load.trainingEvent.load(trainingEventId);
  }
}
