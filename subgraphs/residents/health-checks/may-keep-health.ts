import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden } from "../../../kit/errors";
import { refusedChange } from "../../../kit/evidence/record-change";
import { grantsText } from "../../../kit/grants";
import { NoBasis } from "../../../kit/no-basis";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { HealthParticipationRow } from "./health-check.entity";
import { looksAfterHealth, mayReadHealth } from "./health-check.policy";

export type NotCalled = { outcome: "NotCalledForChecks"; message: string; messageKo: string };
type About = { subjectKey: string; programmeId: string };

/**
 * Of whom the acting agency may keep what it measures in a programme: its role there is to look after health, and the person
 * consents to that. It opens the rows about the person to the rest of the change. Refused attempts are in the evidence.
 */
export async function insistOnHealthConsent(
  work: Work,
  subjects: Pseudonyms,
  { subjectKey, programmeId }: About,
  by: string,
): Promise<string> {
  const { viewer, now, tx } = work;
  actingAgency(viewer);
  const person = await personOfKey(work, subjects, subjectKey);
  if (!person) throw noSuchPerson();
  const change = { subject: person.id, action: "create", by, classes: ["HEALTH"] } as const;
  if (looksAfterHealth(viewer, programmeId, seoulDate(now)) !== "allowed")
    throw refusedChange(work, change, notYours());
  const [opened]: { classes: string[] }[] = await tx.query("select classes from app_opens(array[$1])", [person.id]);
  if (mayReadHealth(viewer) !== "allowed" || !opened?.classes.includes("HEALTH"))
    throw refusedChange(work, change, new NoBasis());
  await tx.query("select set_config('app.grants', $1, true)", [grantsText({ [person.id]: ["HEALTH"] })]);
  return person.id;
}

/** Whether the acting agency calls the person for checks in the programme; what to do about it where it does not. */
export async function whyNotCalled(
  { tx, viewer }: Work,
  { residentId, programmeId }: { residentId: string; programmeId: string },
): Promise<NotCalled | null> {
  const agencyId = actingAgency(viewer);
  const called = await tx.existsBy(HealthParticipationRow, { residentId, programmeId, agencyId, active: true });
  return called ? null : NOT_CALLED;
}

const NOT_CALLED: NotCalled = {
  outcome: "NotCalledForChecks",
  message: "Your agency does not call this person for checks in the programme. Schedule them first.",
  messageKo: "이 사업에서 해당 대상자의 건강 체크 일정이 없습니다. 먼저 일정을 등록하십시오.",
};

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role HEALTH_SERVICE in this programme keeps what is found in health checks.",
    "해당 사업의 건강관리(HEALTH_SERVICE) 역할 기관만 건강 체크 결과를 기록할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
