import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { insistOnHealthConsent, type NotCalled, whyNotCalled } from "../health-checks/may-keep-health";
import { type Occasion, QualityOfLifeInstrumentRow, QualityOfLifeScoreRow } from "./quality-of-life.entity";
import { sealScore } from "./seal-score";

export type RecordQualityOfLife = {
  subjectKey: string;
  programmeId: string;
  instrument: string;
  occasion: Occasion;
  score: number;
  takenOn: string;
  idempotencyKey: string;
};
type Problem = { message: string; messageKo: string };
export type RecordQualityOfLifeOutcome =
  | { outcome: "QualityOfLifeRecorded"; residentId: string }
  | ({ outcome: "QualityOfLifeAlreadyRecorded" } & Problem)
  | ({ outcome: "QualityOfLifeTooEarly" } & Problem)
  | NotCalled;

const BY = "Mutation.recordQualityOfLife";
/** Whoever comes to the check of half a year a little before is asked then: a default of this hub. */
const EARLIEST_MONTHS = 5;

/** Keeps what somebody answered about their quality of life, at the beginning or half a year later. */
export async function recordQualityOfLife(
  work: Work,
  { subjects, cipher }: Pick<Secrets, "subjects" | "cipher">,
  { subjectKey, idempotencyKey, ...wish }: RecordQualityOfLife,
): Promise<RecordQualityOfLifeOutcome> {
  const { tx, viewer, now } = work;
  const { programmeId, instrument, occasion, score, takenOn } = wish;
  const residentId = await insistOnHealthConsent(work, subjects, { subjectKey, programmeId }, BY);
  await insistOnSense(work, wish);
  const request = { ...wish, residentId };
  return once(work, { operation: "recordQualityOfLife", key: idempotencyKey, request }, async () => {
    const why = (await whyNotCalled(work, { residentId, programmeId })) ?? (await whyTooEarly(work, request));
    if (why) return why;
    const id = newId("qol");
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(QualityOfLifeScoreRow)
      .values({
        ...{ id, residentId, programmeId, agencyId: actingAgency(viewer), instrument, occasion, takenOn },
        ...{ score: sealScore(cipher, id, score), recordedAt: now, recordedBy: viewer.actor },
      })
      .orIgnore()
      .returning("id")
      .execute();
    if ((raw as unknown[]).length === 0) return ALREADY;
    recordChange(work, { subject: residentId, action: "create", by: BY, classes: ["HEALTH"] });
    return { outcome: "QualityOfLifeRecorded", residentId };
  });
}

type Later = Omit<RecordQualityOfLife, "subjectKey" | "idempotencyKey"> & { residentId: string };

async function whyTooEarly(
  { tx }: Work,
  { residentId, programmeId, instrument, occasion, takenOn }: Later,
): Promise<RecordQualityOfLifeOutcome | null> {
  if (occasion === "baseline") return null;
  const [ready]: unknown[] = await tx.query(
    `select from quality_of_life_score
     where resident_id = $1 and programme_id = $2 and instrument = $3 and occasion = 'baseline'
       and taken_on + interval '${EARLIEST_MONTHS} months' <= $4::date`,
    [residentId, programmeId, instrument, takenOn],
  );
  return ready ? null : TOO_EARLY;
}

async function insistOnSense(
  { tx, now }: Work,
  { instrument: code, score, takenOn }: Pick<RecordQualityOfLife, "instrument" | "score" | "takenOn">,
): Promise<void> {
  const instrument = await tx.findOneBy(QualityOfLifeInstrumentRow, { code });
  if (!instrument)
    throw new Invalid(
      "There is no such instrument. Ask for qualityOfLifeInstruments.",
      "등록되지 않은 측정도구입니다. qualityOfLifeInstruments에서 확인하십시오.",
      "INSTRUMENT_UNKNOWN",
    );
  const { lowest, highest } = instrument;
  if (score < lowest || score > highest)
    throw new Invalid(
      `A score of this instrument lies from ${lowest} to ${highest}.`,
      `이 측정도구의 점수는 ${lowest}~${highest} 범위입니다.`,
      "SCORE_INVALID",
    );
  if (takenOn > seoulDate(now))
    throw new Invalid(
      "A check is recorded on its day or later.",
      "점검일은 오늘 또는 그 이전이어야 합니다.",
      "CHECK_DAY_INVALID",
    );
}

const ALREADY: RecordQualityOfLifeOutcome = {
  outcome: "QualityOfLifeAlreadyRecorded",
  message: "This person's score of that occasion is kept already; it stays as it was given.",
  messageKo: "해당 시점의 점수가 이미 기록되어 있습니다. 기록된 점수는 바뀌지 않습니다.",
};

const TOO_EARLY: RecordQualityOfLifeOutcome = {
  outcome: "QualityOfLifeTooEarly",
  message: `The score of half a year follows a baseline by ${EARLIEST_MONTHS} months at least. Record the baseline first, or wait.`,
  messageKo: `6개월 점수는 기초 점수를 기록하고 ${EARLIEST_MONTHS}개월이 지난 뒤에 기록합니다. 기초 점수를 먼저 기록하거나 기다리십시오.`,
};
