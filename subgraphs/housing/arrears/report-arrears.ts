import { actingAgency } from "../../../kit/acting-agency";
import { Invalid, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { TenancyRow } from "../tenancies/tenancy.entity";
import { landlordOf } from "../tenancies/tenancy.policy";
import { type ArrearsKind, ArrearsReportRow } from "./arrears.entity";

export type ReportArrears = { tenancyKey: string; kind: ArrearsKind; months: number; idempotencyKey: string };
export type ReportArrearsOutcome = { outcome: "ArrearsReported"; months: number; crossed: boolean };

/** From so many months on it is crisis data: Act on the Use and Provision of Social Security Benefits, Art. 12(1)7-8. */
const CRISIS = 3;
const MOST = 600;

/** Says how many months of rent or fees a tenancy owes; where they come to three, whoever looks after people hears of it. */
export async function reportArrears(
  work: Work,
  { records }: Pick<Secrets, "records">,
  { tenancyKey, idempotencyKey, ...wish }: ReportArrears,
): Promise<ReportArrearsOutcome> {
  const { tx, viewer } = work;
  const agency = actingAgency(viewer);
  const id = records.open(tenancyKey, agency);
  const tenancy = id && landlordOf(viewer) === agency && (await tx.findOneBy(TenancyRow, { id }));
  if (!tenancy || tenancy.controllerAgencyId !== agency)
    throw new NotFound("No such tenancy.", "해당 임대차 계약을 찾을 수 없습니다.");
  if (wish.months < 0 || wish.months > MOST)
    throw new Invalid(
      `Give 0 to ${MOST} whole months; 0 where nothing is owed.`,
      `체납 개월 수는 0에서 ${MOST} 사이의 정수로 입력하십시오. 체납이 없으면 0입니다.`,
      "ARREARS_INVALID",
    );
  return once(work, { operation: "reportArrears", key: idempotencyKey, request: { ...wish, id: tenancy.id } }, () =>
    keep(work, tenancy, wish),
  );
}

async function keep(
  work: Work,
  { id: tenancyId, householdId, controllerAgencyId }: TenancyRow,
  { kind, months }: Pick<ReportArrears, "kind" | "months">,
): Promise<ReportArrearsOutcome> {
  const { tx, viewer, now } = work;
  // Of two who report at once the later one sees what the earlier one said, so that three months are crossed once.
  await tx.query("select pg_advisory_xact_lock(hashtextextended('arrears ' || $1, 0))", [tenancyId]);
  const [last]: { months: number }[] = await tx.query(
    "select months from arrears_report where tenancy_id = $1 and kind = $2 order by reported_at desc, id desc limit 1",
    [tenancyId, kind],
  );
  await tx.insert(ArrearsReportRow, {
    ...{ id: newId("arr"), tenancyId, kind, months, reportedAt: now, reportedBy: viewer.actor, controllerAgencyId },
  });
  const crossed = months >= CRISIS && (last?.months ?? 0) < CRISIS;
  if (householdId) {
    recordChange(work, {
      ...{ subject: householdId, action: "create", by: "Mutation.reportArrears", classes: ["HOUSING"] },
    });
    if (crossed)
      await emit(work, { type: "RentArrearsCrossed", subject: tenancyId, data: { householdId, kind, months: CRISIS } });
  }
  return { outcome: "ArrearsReported", months, crossed };
}
