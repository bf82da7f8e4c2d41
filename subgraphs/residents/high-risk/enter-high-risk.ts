import { In } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { HighRiskCriterionRow, HighRiskEntryRow, type RiskLevel } from "./high-risk.entity";
import { mayEnter } from "./high-risk.policy";
import { noteStep } from "./note-step";
import { isSoonEnough, REVIEW_WITHIN } from "./risk-review";

/** Why somebody is at risk, how high, and when it is looked at again. */
export type Judgement = { criteria: string[]; level: RiskLevel; reviewOn: string };
export type EnterHighRisk = Judgement & { subjectKey: string; programmeId: string; idempotencyKey: string };
export type EnterHighRiskOutcome =
  | { outcome: "HighRiskEntered"; entryId: string }
  | { outcome: "AlreadyOnRegister"; message: string; messageKo: string };

const BY = "Mutation.enterHighRisk";

/** Enters somebody's household in the register of a programme; the acting agency answers for the entry. */
export async function enterHighRisk(
  work: Work,
  subjects: Pseudonyms,
  { subjectKey, idempotencyKey, ...wish }: EnterHighRisk,
): Promise<EnterHighRiskOutcome> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  insistOnNoStatistics(viewer);
  const person = await personOfKey(work, subjects, subjectKey);
  if (!person) throw noSuchPerson();
  const residentId = person.id;
  const recorded = { subject: residentId, action: "create", by: BY, classes: ["WELFARE"] } as const;
  if (mayEnter(viewer, wish.programmeId, seoulDate(now)) !== "allowed") throw refusedChange(work, recorded, notYours());
  await insistOnSense(work, wish);
  const request = { ...wish, residentId };
  return once(work, { operation: "enterHighRisk", key: idempotencyKey, request }, async () => {
    const criteria = [...new Set(wish.criteria)].sort();
    const id = newId("hrk");
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(HighRiskEntryRow)
      .values({
        ...{ ...wish, criteria, id, residentId, agencyId },
        ...{ state: "active", version: 1, enteredAt: now, exitedAt: null, exitReason: null },
      })
      .orIgnore()
      .returning("id")
      .execute();
    if ((raw as unknown[]).length === 0) return ALREADY;
    await noteStep(work, { ...wish, criteria, entryId: id, version: 1, kind: "entered" });
    recordChange(work, recorded);
    return { outcome: "HighRiskEntered", entryId: id };
  });
}

/** That every criterion is one of the register's, and the next review soon enough for the risk. */
export async function insistOnSense({ tx, now }: Work, { criteria, level, reviewOn }: Judgement): Promise<void> {
  const wanted = [...new Set(criteria)];
  if (wanted.length === 0 || (await tx.countBy(HighRiskCriterionRow, { code: In(wanted) })) < wanted.length)
    throw new Invalid(
      "Name at least one criterion, and only those of highRiskCriteria.",
      "highRiskCriteria에 있는 선정 기준을 하나 이상 선택하십시오.",
      "CRITERION_INVALID",
    );
  if (!isSoonEnough(reviewOn, level, seoulDate(now)))
    throw new Invalid(
      `A risk of this level is looked at again after today, within ${REVIEW_WITHIN[level]} days.`,
      `이 위험 수준의 다음 점검일은 내일부터 ${REVIEW_WITHIN[level]}일 이내여야 합니다.`,
      "REVIEW_DAY_INVALID",
    );
}

const notYours = (): Forbidden =>
  new Forbidden(
    "Households are entered by agencies with the role OPERATION, OUTREACH or HEALTH_SERVICE in the programme.",
    "해당 사업의 사업운영, 대상자 발굴 또는 건강관리 역할 기관만 등록할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );

const ALREADY: EnterHighRiskOutcome = {
  outcome: "AlreadyOnRegister",
  message: "This person is on the register of the programme already. Review that entry.",
  messageKo: "이미 이 사업의 고위험가구로 등록되어 있습니다. 기존 등록을 점검하십시오.",
};
