import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { HealthCheckRow } from "./health-check.entity";
import { insistOnHealthConsent, type NotCalled, whyNotCalled } from "./may-keep-health";
import { MEASURES, type Reading, whyNoReadings } from "./measures";
import { sealReadings } from "./seal-readings";

export type RecordHealthCheck = {
  subjectKey: string;
  programmeId: string;
  checkedOn: string;
  readings: Reading[];
  idempotencyKey: string;
};
export type RecordHealthCheckOutcome = { outcome: "HealthCheckRecorded"; residentId: string } | NotCalled;

const BY = "Mutation.recordHealthCheck";

/** Keeps what was measured in a check, sealed, and says that one took place, so that the next is due later. */
export async function recordHealthCheck(
  work: Work,
  { subjects, cipher }: Pick<Secrets, "subjects" | "cipher">,
  { subjectKey, idempotencyKey, ...wish }: RecordHealthCheck,
): Promise<RecordHealthCheckOutcome> {
  const { tx, viewer, now } = work;
  const { programmeId, checkedOn, readings } = wish;
  const residentId = await insistOnHealthConsent(work, subjects, { subjectKey, programmeId }, BY);
  insistOnSense(wish, seoulDate(now));
  const request = { ...wish, residentId };
  return once(work, { operation: "recordHealthCheck", key: idempotencyKey, request }, async () => {
    const why = await whyNotCalled(work, { residentId, programmeId });
    if (why) return why;
    const id = newId("hck");
    const agencyId = actingAgency(viewer);
    await tx.insert(HealthCheckRow, {
      ...{ id, residentId, programmeId, agencyId, checkedOn, recordedAt: now, recordedBy: viewer.actor },
      readings: sealReadings(cipher, id, readings),
    });
    recordChange(work, { subject: residentId, action: "create", by: BY, classes: ["HEALTH"] });
    const data = { residentId, programmeId, agencyId, checkedOn };
    await emit(work, { type: "HealthCheckRecorded", subject: id, data });
    return { outcome: "HealthCheckRecorded", residentId };
  });
}

function insistOnSense({ readings, checkedOn }: Pick<RecordHealthCheck, "readings" | "checkedOn">, today: string) {
  const wrong = whyNoReadings(readings);
  if (wrong === "none")
    throw new Invalid("A check has at least one reading.", "측정값을 하나 이상 입력하십시오.", "READING_INVALID");
  if (wrong) {
    const { lowest, highest, unit } = MEASURES[wrong];
    throw new Invalid(
      `Say ${wrong.toUpperCase()} once, from ${lowest} to ${highest} ${unit}.`,
      `${wrong.toUpperCase()} 값은 한 번만, ${lowest}~${highest} ${unit} 범위로 입력하십시오.`,
      "READING_INVALID",
    );
  }
  if (checkedOn > today)
    throw new Invalid(
      "A check is recorded on its day or later.",
      "점검일은 오늘 또는 그 이전이어야 합니다.",
      "CHECK_DAY_INVALID",
    );
}
