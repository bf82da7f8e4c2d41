import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { Open } from "../../../kit/graph/open";
import { ForSelf } from "../../../kit/graph/only";
import type { Context } from "../context";
import { seeHealth } from "../health-checks/see-health";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import type { Trend } from "./disclose-trend";
import { findTrend } from "./find-trend";
import { QualityOfLifeInstrumentRow } from "./quality-of-life.entity";
import type { OpenedScore } from "./quality-of-life.loader";
import {
  QualityOfLifeInstrument,
  QualityOfLifeRecorded,
  QualityOfLifeScore,
  QualityOfLifeTrend,
  RecordQualityOfLifeInput,
  RecordQualityOfLifeResult,
} from "./quality-of-life.type";
import { recordQualityOfLife, type RecordQualityOfLifeOutcome } from "./record-quality-of-life";

@Resolver(() => Resident)
export class ResidentQualityOfLifeResolver {
  @Classified("HEALTH")
  @ForSelf()
  @FieldResolver(() => [QualityOfLifeScore], {
    nullable: true,
    description:
      "What this person answered about their quality of life, the first first. The agency that asked, on the basis CONSENT_17 with a consent to HEALTH in force, and the person. Null with ACCESS_NO_BASIS otherwise; every look is kept as evidence.",
  })
  qualityOfLife(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<OpenedScore[]> {
    return seeHealth(context, { residentId: id, field: "Resident.qualityOfLife" }, () =>
      context.load.qualityOfLifeOfPerson.load(id),
    );
  }
}

@Resolver(() => QualityOfLifeRecorded)
export class QualityOfLifeRecordedResolver {
  @Open()
  @Query(() => [QualityOfLifeInstrument], {
    nullable: true,
    description: "By what quality of life is asked in this hub. Public.",
  })
  qualityOfLifeInstruments(@Ctx() { reader }: Context): Promise<QualityOfLifeInstrumentRow[]> {
    return reader.reading.rows(QualityOfLifeInstrumentRow, "order by t.code");
  }

  @Query(() => QualityOfLifeTrend, {
    nullable: true,
    description:
      "How quality of life was at the beginning and half a year later: counts and means alone. Errors: ROLE_FORBIDDEN. Agencies that read the reports of the programme or look after health in it.",
  })
  qualityOfLifeTrend(
    @Arg("programmeId", () => ID, { description: "The programme." }) programmeId: string,
    @Arg("instrument", () => ID, { description: "The code of the instrument." }) instrument: string,
    @Ctx() { reader }: Context,
  ): Promise<Trend> {
    return findTrend(reader, programmeId, instrument);
  }

  @Mutation(() => RecordQualityOfLifeResult, {
    nullable: true,
    description:
      "Keeps what somebody answered about their quality of life. The agency with the role HEALTH_SERVICE in the programme, stating CONSENT_17 with a consent to HEALTH in force. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, ACCESS_NO_BASIS, INSTRUMENT_UNKNOWN, SCORE_INVALID, CHECK_DAY_INVALID, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  recordQualityOfLife(
    @Arg("input", () => RecordQualityOfLifeInput, { description: "Who, by what, when, and the score." })
    input: RecordQualityOfLifeInput,
    @Ctx() operation: Context,
  ): Promise<RecordQualityOfLifeOutcome> {
    return operation.perform((work) => recordQualityOfLife(work, operation.secrets, input));
  }

  @FieldResolver(() => Resident, {
    nullable: true,
    description: "The person, with the scores; null where you may not know. Partners and staff.",
  })
  resident(@Root() { residentId }: QualityOfLifeRecorded, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
