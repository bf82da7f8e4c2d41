import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { UsageArgs } from "../attendance/usage.input";
import { headCountThreshold } from "../attendance/withheld";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { SessionRow } from "../sessions/session.entity";
import { Session } from "../sessions/session.type";
import { discloseFeedback } from "./disclose-feedback";
import { Feedback, FeedbackGiven, GiveFeedbackInput, GiveFeedbackResult } from "./feedback.type";
import { giveFeedback, type GiveFeedbackOutcome } from "./give-feedback";

const DEFINITION =
  "기간 중 열린 회차에 출석한 참여자가 회차마다 한 번 제출한 만족도 점수(1~5)의 건수. 의견이나 이름은 받지 않으며 점수는 제출자와 분리하여 보관한다.";
const NOBODY_GAVE_ANY = "이 기간의 회차에 제출된 만족도 점수가 없다. 0점이 아니라 집계가 없는 것이다.";

@Resolver(() => Programme)
export class ProgrammeFeedbackResolver {
  @FieldResolver(() => Feedback, {
    nullable: true,
    description:
      "What those who came thought of its sessions in a period. PERIOD_INVALID where from is later than to. Partners.",
  })
  async feedback(
    @Root() { id, ...aims }: ProgrammeRow,
    @Args(() => UsageArgs) { from, to }: UsageArgs,
    @Ctx() { load }: Context,
  ): Promise<Feedback> {
    const counts = await load.feedbackOfProgramme({ from, to }).load(id);
    return {
      ...discloseFeedback(counts, headCountThreshold(aims)),
      absentBecause: counts.length > 0 ? null : NOBODY_GAVE_ANY,
      period: { from, to },
      definition: DEFINITION,
    };
  }
}

@Resolver(() => FeedbackGiven)
export class FeedbackGivenResolver {
  @Mutation(() => GiveFeedbackResult, {
    nullable: true,
    description:
      "Keeps the score that somebody gave to a session they came to: once, and apart from who they are. An agency with the role OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in the programme, at this place (ROLE_FORBIDDEN); NOT_FOUND, FEEDBACK_SCORE_INVALID. Null where it is refused. Partners and staff.",
  })
  giveFeedback(
    @Arg("input", () => GiveFeedbackInput, { description: "Who, which session, and the score." })
    input: GiveFeedbackInput,
    @Ctx() operation: Context,
  ): Promise<GiveFeedbackOutcome> {
    return operation.perform((work) => giveFeedback(work, operation.secrets, input));
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: "The session; never null while it exists. Partners and staff.",
  })
  session(@Root() { sessionId }: FeedbackGiven, @Ctx() { load }: Context): Promise<SessionRow | null> {
    return load.session.load(sessionId);
  }
}
