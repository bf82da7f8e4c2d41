import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { findOwnLine, insistOnAmount, insistOnFunder, insistOnProgramme, insistOnText } from "./find-own-line";
import { GrantAwardRow } from "./grant-award.entity";

export type RecordGrantAward = {
  programmeId: string;
  recipientAgencyId: string;
  name: string;
  awardedOn: string;
  budgetLineId?: string | null;
  amount?: number | null;
  amountAbsentBecause?: string | null;
  idempotencyKey: string;
};
export type RecordGrantAwardOutcome = { outcome: "GrantAwardRecorded"; grantAwardId: string };

/** Notes that a programme was selected in a competition, by whoever gives the money. */
export async function recordGrantAward(
  work: Work,
  { idempotencyKey, ...wish }: RecordGrantAward,
): Promise<RecordGrantAwardOutcome> {
  const { tx, viewer, now } = work;
  const funderId = actingAgency(viewer);
  insistOnFunder(work, funderId);
  insistOnProgramme(wish.programmeId);
  const name = insistOnText(wish.name);
  const amount = wish.amount ?? null;
  if (amount !== null) insistOnAmount(amount);
  const why = wish.amountAbsentBecause?.trim() || null;
  if ((amount === null) === (why === null))
    throw new Invalid(
      "Give the amount, or say why it is not known.",
      "금액을 입력하거나, 금액을 모르는 이유를 입력하십시오.",
      "AMOUNT_INVALID",
    );
  if (wish.awardedOn > seoulDate(now))
    throw new Invalid("A grant was awarded by today.", "선정일은 오늘 이전이어야 합니다.", "PERIOD_INVALID");
  if (!(await tx.existsBy(AgencyRow, { id: wish.recipientAgencyId })))
    throw new Invalid("No such agency.", "해당 기관이 없습니다.", "AGENCY_INVALID");
  if (wish.budgetLineId) await findOwnLine(work, wish.budgetLineId);
  return once(work, { operation: "recordGrantAward", key: idempotencyKey, request: wish }, async () => {
    const id = newId("grt");
    await tx.insert(GrantAwardRow, {
      ...{ id, funderId, name, amount, amountAbsentBecause: why, programmeId: wish.programmeId },
      ...{ awardedOn: wish.awardedOn, awardedOnPrecision: "day", recipientId: wish.recipientAgencyId },
      ...{ budgetLineId: wish.budgetLineId ?? null, synthetic: false, inferred: false, factSourceId: null },
    });
    await emit(work, { type: "GrantAwarded", subject: wish.programmeId, data: { grantAwardId: id } });
    return { outcome: "GrantAwardRecorded", grantAwardId: id };
  });
}
