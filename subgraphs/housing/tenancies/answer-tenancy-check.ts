import { seoulDate } from "../../../kit/clock";
import type { Listener } from "../../../kit/events/event";
import { emit } from "../../../kit/events/outbox";

/**
 * Answers who asks whether a household may take part where only tenants of an owner, or of an area, may: yes, or which of
 * the two is missing, and nothing of the tenancy. Who is in no household that rents is no tenant.
 */
export const answerTenancyCheck: Listener = async ({ subject, data }, { tx, now }) => {
  const { householdId = null, ownerAgencyId = null, sigunguCode = null } = data;
  const [judged]: { result: string }[] = await tx.query("select judge_tenancy($1, $2, $3, $4) as result", [
    householdId,
    ownerAgencyId,
    sigunguCode,
    seoulDate(now),
  ]);
  await emit({ tx, now }, { type: "TenancyChecked", subject, data: { result: judged?.result ?? null } });
};
